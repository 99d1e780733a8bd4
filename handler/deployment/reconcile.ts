import type { Clock, Deadline } from '../clock';
import type { Logger } from '../log';
import type { StatementsClient } from '../statements';
import type { App } from '../table-api';
import { apply } from './apply';
import { compile, type Desired } from './compile';
import { decide, type Step, type Verdict } from './decide';
import { StatementFailedError, WriterConflictError } from './errors';
import { observe } from './observe';
import { isVerdict, plan } from './plan';
import type { Target } from './target';
import type { World } from './world';

export interface ReconcileContext {
  readonly client: StatementsClient;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly log: Logger;
  readonly requestId: string;
  readonly app: App;
  readonly target: Target;
}

/** What the handler tells of a deploy, or of the plan of one. */
export interface Report {
  readonly app: string;
  /** `created`, `resumed` or `unchanged`; of a plan, what it would be. */
  readonly outcome: string;
  readonly statement: { readonly name: string; readonly phase: string; readonly detail?: string };
  readonly sql: { readonly create_sink: string; readonly insert: string };
  readonly steps: readonly Step[];
}

/** Tells what a deploy would do; submits nothing but a metadata query. */
export async function planDeploy(context: ReconcileContext): Promise<Report> {
  const { desired, world } = await look(context);
  const { steps, verdict } = plan(desired, world);
  return report(desired, steps, await running(context, verdict));
}

/** Makes the app run as it should, step by step, and ends when it does. */
export async function deploy(context: ReconcileContext): Promise<Report> {
  const { log } = context;
  const looked = await look(context);
  const { desired } = looked;
  const steps: Step[] = [];
  const attempted = new Set<string>();
  let { world } = looked;
  for (;;) {
    const next = decide(desired, world, attempted);
    if (isVerdict(next)) return report(desired, steps, await running(context, next));
    if (next.kind === 'create' || next.kind === 'resume') attempted.add(next.name);
    log.info('step', { ...next });
    world = await apply(context, desired, world, next);
    steps.push(next);
  }
}

async function look(context: ReconcileContext): Promise<{ readonly desired: Desired; readonly world: World }> {
  const { app, target, requestId, log } = context;
  const observed = await observe({ ...context, app: app.name }, app, requestId);
  log.info('observed', {
    tables: [...observed.metadata.tables.keys()],
    writers: observed.writers.map(({ name }) => name),
  });
  const desired = compile(app, target, observed.metadata);
  return { desired, world: { sinkExists: desired.sinkExists, writers: observed.writers } };
}

async function running({ client }: ReconcileContext, verdict: Verdict) {
  switch (verdict.kind) {
    case 'running':
      return verdict.writer;
    case 'refused':
      throw new WriterConflictError(verdict.writers);
    case 'failed': {
      const { name } = verdict.writer;
      throw new StatementFailedError('the app does not run', verdict.writer, await client.exceptions(name));
    }
    default:
      return verdict satisfies never;
  }
}

function report(desired: Desired, steps: readonly Step[], writer: World['writers'][number]): Report {
  const kinds = steps.map(({ kind }) => kind);
  const outcome = kinds.includes('create') ? 'created' : kinds.includes('resume') ? 'resumed' : 'unchanged';
  const { name, phase, detail } = writer;
  return {
    app: desired.app,
    outcome,
    statement: { name, phase, ...(phase === 'DEGRADED' ? { detail } : {}) },
    sql: { create_sink: desired.createSink, insert: desired.insert },
    steps,
  };
}
