import type { Compiled } from './compile';
import { execute } from './internal-statement';
import type { ObservedState } from './observed-state';
import type { Step } from './step';
import { internalName } from './target';
import type { WaitContext } from './wait';

interface CheckContext extends WaitContext {
  readonly requestId: string;
}

const has = (steps: readonly Step[], kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);

/**
 * Has the server check the query before a sink is created for it, which a refusal would leave behind.
 *
 * An INSERT into a table that does not exist cannot be checked. Its columns and types were, by the Table API; the server
 * knows what it takes to read the sources, and what their expressions come to.
 */
export async function checkQuery(context: CheckContext, compiled: Compiled, steps: readonly Step[]): Promise<void> {
  if (has(steps, 'create-sink')) await dryRun(context, compiled, 'query', compiled.query);
}

/** Has the server check all that a deploy would submit. */
export async function checkSql(
  context: CheckContext,
  compiled: Compiled,
  { sinkExists }: ObservedState,
  steps: readonly Step[],
): Promise<void> {
  const { desired } = compiled;
  if (desired.alterSink !== undefined && has(steps, 'alter-sink')) {
    await dryRun(context, compiled, 'options', desired.alterSink);
  }
  if (has(steps, 'create-sink')) await dryRun(context, compiled, 'sink', desired.createSink);
  await checkQuery(context, compiled, steps);
  if (sinkExists && has(steps, 'create')) await dryRun(context, compiled, 'statement', desired.insert);
}

function dryRun(context: CheckContext, { desired }: Compiled, what: string, sql: string): Promise<void> {
  const name = internalName(desired.app, 'ddl', `dry run of the ${what} ${context.requestId}`);
  const properties = { 'sql.dry-run': 'true' };
  return execute({ ...context, ...desired }, { name, sql, purpose: 'checking the SQL', properties });
}
