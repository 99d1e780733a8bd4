import type { App } from 'flink-table-api';
import { checkQuery, checkSql } from './check-sql';
import { type Compiled, compile } from './compile';
import type { DesiredState } from './desired-state';
import { OffsetsTooLongError } from './errors';
import { adoptedReaders, observe } from './observe';
import type { ObservedState } from './observed-state';
import { plan, tooLong } from './plan';
import { type ReconcileContext, reconcile } from './reconcile';
import { type DeployReport, deployReport } from './report';
import type { Step } from './step';
import type { Target } from './target';

export interface ActionContext extends ReconcileContext {
  readonly app: App;
  readonly target: Target;
}

/** What there is to act on: what should run, what does, and what a report tells of it besides. */
interface Looked extends Compiled {
  readonly observed: ObservedState;
}

/** Makes the app run as it should. */
export async function deploy(context: ActionContext): Promise<DeployReport> {
  const { observed, ...compiled } = await look(context);
  const planned = plan(compiled.desired, observed);
  requirePossible(context, compiled.desired, planned.steps);
  await checkQuery(context, compiled, planned.steps);
  const { steps, statement } = await reconcile(context, compiled.desired, observed);
  return deployReport(compiled, steps, statement);
}

/** Tells what a deploy would do, and has the server check the SQL; nothing is stored. */
export async function planDeploy(context: ActionContext): Promise<DeployReport> {
  const { observed, ...compiled } = await look(context);
  const { steps, verdict } = plan(compiled.desired, observed);
  requirePossible(context, compiled.desired, steps);
  await checkSql(context, compiled, observed, steps);
  return deployReport(compiled, steps, verdict.statement);
}

async function look(context: ActionContext): Promise<Looked> {
  const { app, target, requestId, log, client } = context;
  const { metadata, statements } = await observe({ ...context, app: app.name }, app, requestId);
  const observedAt = context.clock.now();
  const compiled = compile(app, target, metadata, context.statementLimit);
  const sinkExists = metadata.tables.has(app.sink.properties.table);
  const all = [...statements, ...(await adoptedReaders(client, app, compiled.desired.sources, statements))];
  log.info('observed', { sinkExists, writers: all.map(({ name, phase }) => `${name} ${phase}`) });
  return { ...compiled, observed: { sinkExists, statements: all, observedAt } };
}

/**
 * Finds out before anything is touched that a statement cannot be created: because of its sink, or because it will not
 * fit with the offsets that it has to start at. What needs no new statement is not kept from running by either.
 */
function requirePossible(
  { statementLimit }: ActionContext,
  { sources, mismatch }: DesiredState,
  steps: readonly Step[],
): void {
  if (mismatch && steps.some(({ kind }) => kind === 'create')) throw mismatch;
  const found = tooLong(steps, statementLimit);
  if (found) throw new OffsetsTooLongError(found.name, found.sql.length, statementLimit, sources.length);
}
