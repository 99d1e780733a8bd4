import { evaluate, fill, type Scope, textOf, truthy, type Value } from './expression';
import { contextOf, type Occasion, starts } from './trigger';
import type { Job, Step, Workflow } from './workflow';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';
type Texts = Readonly<Record<string, string>>;

/** What a run meets besides its event. */
export interface Circumstances {
  /** The variables of the repository. */
  readonly vars?: Texts;
  /** Those that only an environment has, by environment. */
  readonly environments?: Readonly<Record<string, Texts>>;
  /** What jobs come to that run; else success. */
  readonly results?: Readonly<Record<string, Result>>;
  /** What jobs tell, by job and output. */
  readonly outputs?: Readonly<Record<string, Texts>>;
  /** What came of steps of a job, by their ids. */
  readonly steps?: Readonly<Record<string, { readonly outcome: string; readonly outputs?: Texts }>>;
}

/** A job as it would run. */
export interface JobRun {
  readonly result: Result;
  /** The GitHub environment; empty without one. */
  readonly environment: string;
  readonly env: Texts;
  /** The steps that run, with what they are given filled in. */
  readonly steps: readonly (Pick<Step, 'id' | 'name' | 'uses' | 'run'> & {
    readonly with: Texts;
    readonly env: Texts;
  })[];
}

/** Plays a workflow through for an event, job by job: which run, where, and with what. Undefined where it does not start. */
export function runFor(
  workflow: Workflow,
  occasion: Occasion,
  circumstances: Circumstances = {},
): Readonly<Record<string, JobRun>> | undefined {
  if (!starts(workflow, occasion)) return undefined;
  const runs: Record<string, JobRun> = {};
  const inputs = (occasion.payload['inputs'] ?? {}) as Readonly<Record<string, Value>>;
  const base = { github: contextOf(occasion), inputs, vars: circumstances.vars ?? {}, secrets: SECRETS };
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat() as readonly string[];
    const needs = Object.fromEntries(
      needed.map((need) => [
        need,
        { result: runs[need]?.result ?? 'skipped', outputs: circumstances.outputs?.[need] ?? {} },
      ]),
    );
    const results = needed.map((need) => runs[need]?.result);
    const isGood = results.every((result) => result === 'success');
    const scope: Scope = {
      contexts: { ...base, needs },
      functions: statusFunctions(isGood, results.includes('failure')),
    };
    runs[name] = isMet(job.if, scope)
      ? jobRun(job, workflow, scope, circumstances, circumstances.results?.[name] ?? 'success')
      : { result: 'skipped', environment: '', env: {}, steps: [] };
  }
  return runs;
}

const SECRETS = { TF_API_TOKEN: '***', TF_PLAN_TOKEN: '***' };

/** Without a word about what went before, all of it must have succeeded. */
function isMet(condition: string | undefined, scope: Scope): boolean {
  const expression = (condition ?? '').replace(/^\$\{\{|\}\}$/g, '');
  const saysMore = /\b(always|success|failure|cancelled)\(\)/.test(expression);
  const holds = expression.trim() === '' || truthy(evaluate(expression, scope));
  return holds && (saysMore || truthy(evaluate('success()', scope)));
}

const statusFunctions = (isGood: boolean, hasFailed: boolean): Scope['functions'] => ({
  success: () => isGood,
  failure: () => hasFailed,
  always: () => true,
  cancelled: () => false,
});

function jobRun(job: Job, workflow: Workflow, scope: Scope, given: Circumstances, result: Result): JobRun {
  const named = typeof job.environment === 'object' ? job.environment.name : job.environment;
  // GitHub resolves the environment's name before the job starts, and so without its variables.
  const environment = textOf(fill(named ?? '', scope));
  const vars = { ...given.vars, ...given.environments?.[environment] };
  const matrix = Object.fromEntries(Object.entries(job.strategy?.matrix ?? {}).map(([k, v]) => [k, v[0] as Value]));
  const within = (more: Readonly<Record<string, Value>>): Scope => ({
    ...scope,
    contexts: { ...scope.contexts, vars, matrix, steps: given.steps ?? {}, ...more },
  });
  const global = filled(workflow.env, within({}));
  const env = { ...global, ...filled(job.env, within({ env: global })) };
  const inner = within({ env });
  const steps = job.steps
    .filter((step) => isMet(step.if, { ...inner, functions: statusFunctions(true, false) }))
    .map(({ id, name, uses, run, with: inputs, env: own }) => ({
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(uses !== undefined && { uses: uses.replace(/@.*/, '') }),
      ...(run !== undefined && { run }),
      with: filled(inputs, inner),
      env: filled(own, inner),
    }));
  return { result, environment, env, steps };
}

const filled = (texts: Readonly<Record<string, unknown>> | undefined, scope: Scope): Texts =>
  Object.fromEntries(Object.entries(texts ?? {}).map(([name, text]) => [name, textOf(fill(text, scope))]));
