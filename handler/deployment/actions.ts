import type { App } from '../table-api';
import { execute } from './auxiliary';
import { compile, type Desired } from './compile';
import { OffsetsTooLongError } from './errors';
import { adoptedReaders, observe } from './observe';
import type { ObservedState } from './observed-state';
import { plan, tooLong } from './plan';
import { type ReconcileContext, reconcile } from './reconcile';
import { type DeployReport, deployReport } from './report';
import type { Step } from './step';
import { auxiliaryName, type Target } from './target';

export interface ActionContext extends ReconcileContext {
  readonly app: App;
  readonly target: Target;
}

/** Makes the app run as it should. */
export async function deploy(context: ActionContext): Promise<DeployReport> {
  const { desired, observed } = await look(context);
  requireFit(context, desired, plan(desired, observed).steps);
  const { steps, statement } = await reconcile(context, desired, observed);
  return deployReport(desired, steps, statement);
}

/** Tells what a deploy would do, and has the server check the SQL; nothing is stored. */
export async function planDeploy(context: ActionContext): Promise<DeployReport> {
  const { desired, observed } = await look(context);
  const { steps, verdict } = plan(desired, observed);
  requireFit(context, desired, steps);
  if (steps.some(({ kind }) => kind === 'create')) await dryRun(context, desired);
  return deployReport(desired, steps, verdict.statement);
}

async function look(context: ActionContext): Promise<{ readonly desired: Desired; readonly observed: ObservedState }> {
  const { app, target, requestId, log, client } = context;
  const { metadata, statements } = await observe({ ...context, app: app.name }, app, requestId);
  const observedAt = context.clock.now();
  const desired = compile(app, target, metadata, context.statementLimit);
  const { sinkExists, sources } = desired;
  const all = [...statements, ...(await adoptedReaders(client, app, sources, statements))];
  log.info('observed', { sinkExists, writers: all.map(({ name, phase }) => `${name} ${phase}`) });
  return { desired, observed: { sinkExists, statements: all, observedAt } };
}

/** Finds out before anything is stopped that a statement will not fit with the offsets that it has to start at. */
function requireFit({ statementLimit }: ActionContext, { sources }: Desired, steps: readonly Step[]): void {
  const found = tooLong(steps, statementLimit);
  if (found) throw new OffsetsTooLongError(found.name, found.sql.length, statementLimit, sources.length);
}

/** An INSERT into a table that is yet to be created cannot be checked: the table's DDL is checked instead. */
function dryRun(context: ActionContext, { app, target, sinkExists, createSink, insert }: Desired): Promise<void> {
  const name = auxiliaryName(app, 'ddl', `dry run ${context.requestId}`);
  const sql = sinkExists ? insert : createSink;
  const properties = { 'sql.dry-run': 'true' };
  return execute({ ...context, app, target }, { name, sql, purpose: 'checking the SQL', properties });
}
