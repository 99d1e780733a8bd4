import type { App } from 'flink-table-api';
import { type Compiled, compile } from './compile';
import type { DesiredState } from './desired-state';
import { OffsetsTooLongError } from './errors';
import { execute } from './internal-statement';
import { adoptedReaders, observe } from './observe';
import type { ObservedState } from './observed-state';
import { plan, tooLong } from './plan';
import { type ReconcileContext, reconcile } from './reconcile';
import { type DeployReport, deployReport } from './report';
import type { Step } from './step';
import { internalName, type Target } from './target';

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
  const { desired, columns, observed } = await look(context);
  requireFit(context, desired, plan(desired, observed).steps);
  const { steps, statement } = await reconcile(context, desired, observed);
  return deployReport({ desired, columns }, steps, statement);
}

/** Tells what a deploy would do, and has the server check the SQL; nothing is stored. */
export async function planDeploy(context: ActionContext): Promise<DeployReport> {
  const { desired, columns, observed } = await look(context);
  const { steps, verdict } = plan(desired, observed);
  requireFit(context, desired, steps);
  if (steps.some(({ kind }) => kind === 'create')) await dryRun(context, desired, observed);
  return deployReport({ desired, columns }, steps, verdict.statement);
}

async function look(context: ActionContext): Promise<Looked> {
  const { app, target, requestId, log, client } = context;
  const { metadata, statements } = await observe({ ...context, app: app.name }, app, requestId);
  const observedAt = context.clock.now();
  const { desired, columns } = compile(app, target, metadata, context.statementLimit);
  const sinkExists = metadata.tables.has(app.sink.properties.table);
  const all = [...statements, ...(await adoptedReaders(client, app, desired.sources, statements))];
  log.info('observed', { sinkExists, writers: all.map(({ name, phase }) => `${name} ${phase}`) });
  return { desired, columns, observed: { sinkExists, statements: all, observedAt } };
}

/** Finds out before anything is stopped that a statement will not fit with the offsets that it has to start at. */
function requireFit({ statementLimit }: ActionContext, { sources }: DesiredState, steps: readonly Step[]): void {
  const found = tooLong(steps, statementLimit);
  if (found) throw new OffsetsTooLongError(found.name, found.sql.length, statementLimit, sources.length);
}

/** An INSERT into a table that is yet to be created cannot be checked: the table's DDL is checked instead. */
function dryRun(context: ActionContext, desired: DesiredState, { sinkExists }: ObservedState): Promise<void> {
  const { app, target, createSink, insert } = desired;
  const name = internalName(app, 'ddl', `dry run ${context.requestId}`);
  const sql = sinkExists ? insert : createSink;
  const properties = { 'sql.dry-run': 'true' };
  return execute({ ...context, app, target }, { name, sql, purpose: 'checking the SQL', properties });
}
