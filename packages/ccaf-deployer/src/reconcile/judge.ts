import { type App, InvalidAppError } from 'flink-table-api';
import type { Answer } from './answers';
import { DeployRefusedError } from './deploy-errors';
import type { DesiredState } from './desired-state';
import { OffsetsTooLongError } from './errors';
import type { Target } from './identity';
import type { ObservedState } from './observed-state';
import { type Plan, plan, tooLong } from './plan';
import { quoted, type Refusal } from './refusal';
import type { Owner } from './situation';

/** What there is to judge: all apps of a project, and what is there. */
export interface Project {
  readonly owner: Owner;
  readonly target: Target;
  readonly apps: readonly DesiredState[];
  readonly observed: ObservedState;
  readonly answers: readonly Answer[];
  readonly statementLimit: number;
}

/** By app, what a deploy would do. */
export type Plans = ReadonlyMap<string, Plan>;

/**
 * Plays the deploy of all apps through, each to its end, before anything is touched: what is refused of one is refused
 * of all.
 *
 * @throws {DeployRefusedError} with all refusals; {SinkMismatchError | OffsetsTooLongError} for a statement that cannot be created
 */
export function judge(project: Project): Plans {
  const { apps, owner, observed, answers, statementLimit } = project;
  const shared = [...misnamed(project), ...twoAppsOneSink(project)];
  if (shared.length > 0) throw new DeployRefusedError(shared);
  const plans = new Map(apps.map((desired) => [desired.app, plan({ owner, desired, observed, answers })] as const));
  for (const desired of apps) requirePossible(desired, plans.get(desired.app), statementLimit);
  const refusals = [...plans.values()].flatMap(({ verdict }) => (verdict.kind === 'refused' ? [verdict.refusal] : []));
  if (refusals.length > 0) throw new DeployRefusedError(refusals);
  return plans;
}

/**
 * Finds out that a statement cannot be created: because of its sink, or because it will not fit with the offsets that it has
 * to start at. What needs no new statement is not kept from running by either.
 */
function requirePossible({ mismatch, sources }: DesiredState, planned: Plan | undefined, limit: number): void {
  const { steps = [], verdict } = planned ?? {};
  const isToCreate = verdict?.kind === 'refused' && verdict.refusal.rule === 'no-position';
  if (mismatch && (isToCreate || steps.some(({ kind }) => kind === 'create'))) throw mismatch;
  const found = tooLong(steps, limit);
  if (found) throw new OffsetsTooLongError(found.name, found.sql.length, limit, sources.length);
}

/** A name that means another place than it did. */
function misnamed({ target, observed, apps }: Project): Refusal[] {
  const { catalog, database } = target;
  const [app] = apps;
  if (observed.misnamed.length === 0 || !app) return [];
  return [
    {
      app: app.app,
      rule: 'moved-name',
      message:
        `'${catalog}'.'${database}' is another database now than when ${quoted(observed.misnamed)} ` +
        `${observed.misnamed.length === 1 ? 'was' : 'were'} deployed. What runs in the former database would go ` +
        'on, and here everything would be read again. Give the ids of the environment and of the Kafka cluster ' +
        "that you mean: catalog_name 'env-…' and database_name 'lkc-…'",
      answers: [],
    },
  ];
}

function twoAppsOneSink({ apps }: Project): Refusal[] {
  const writers = new Map<string, { table: string; apps: string[] }>();
  for (const { app, sinks } of apps) {
    for (const { id, table } of sinks) {
      const known = writers.get(id) ?? { table, apps: [] };
      writers.set(id, { table, apps: [...known.apps, app] });
    }
  }
  return [...writers.values()]
    .filter(({ apps: names }) => names.length > 1)
    .map(({ table, apps: names }) => ({
      app: names[0] ?? '',
      rule: 'two-apps-one-sink',
      message:
        `the apps ${quoted(names)} write the same sink '${table}', and nobody could tell how far each topic was ` +
        'written there. Make them one app, with a union, or give each app a sink of its own',
      answers: [],
    }));
}

/** The answers that no plan has used: they have lapsed. */
export function lapsed(answers: readonly Answer[], plans: Plans, adopted: ReadonlySet<string>): string[] {
  const steps = [...plans.values()].flatMap((planned) => planned.steps);
  const isUsed = (answer: Answer): boolean => {
    switch (answer.kind) {
      case 'adopt':
        return answer.statements.some((name) => adopted.has(name));
      case 'accept-gap':
        return steps.some(
          (step) =>
            (step.kind === 'resume' && answer.statements.includes(step.name)) ||
            (step.kind === 'create' && step.restsOn.some((name) => answer.statements.includes(name))),
        );
      default:
        return steps.some((step) => step.kind === 'create' && step.answer === answer.line);
    }
  };
  return answers
    .filter((answer) => !isUsed(answer))
    .map(({ line }) => `the answer '${line}' has lapsed: no app asks for it. Remove it from the settings`);
}

/** @throws {InvalidAppError} for two apps of one name, which could not be told apart */
export function requireNames(apps: readonly Pick<App, 'name'>[]): void {
  const names = apps.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  if (twice.length === 0) return;
  throw new InvalidAppError('the apps of the project are not valid:', [
    `several apps have the name ${quoted(twice)}; give each app a name of its own`,
  ]);
}
