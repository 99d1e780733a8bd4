import type { Compiled } from './compile';
import { internalName } from './identity';
import { execute } from './internal-statement';
import type { ObservedState } from './observed-state';
import type { Owner } from './situation';
import type { Step } from './step';
import type { WaitContext } from './wait';

interface CheckContext extends WaitContext {
  readonly requestId: string;
  readonly owner: Owner;
}

const has = (steps: readonly Step[], kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);

/**
 * Has the server check the query before a sink is created for it, which a refusal would leave behind.
 *
 * An INSERT into a table that does not exist cannot be checked. Its columns and types were, by the Table API; the server
 * knows what it takes to read the sources, and what their expressions come to.
 */
export async function checkQuery(context: CheckContext, compiled: Compiled, steps: readonly Step[]): Promise<void> {
  if (!has(steps, 'create-sink')) return;
  for (const [index, query] of compiled.queries.entries()) {
    await dryRun(context, compiled, index === 0 ? 'query' : `query ${index + 1}`, query);
  }
}

/** Has the server check all that a deploy would submit. */
export async function checkSql(
  context: CheckContext,
  compiled: Compiled,
  { sinks: existing }: ObservedState,
  steps: readonly Step[],
): Promise<void> {
  const { sinks, insert } = compiled.desired;
  for (const step of steps) {
    if (step.kind === 'alter-sink') await dryRun(context, compiled, `options of ${step.sink}`, step.sql);
    if (step.kind === 'create-sink') await dryRun(context, compiled, `sink ${step.sink}`, step.sql);
  }
  await checkQuery(context, compiled, steps);
  const exist = sinks.every(({ id }) => existing.has(id));
  if (exist && has(steps, 'create')) await dryRun(context, compiled, 'statement', insert);
}

async function dryRun(context: CheckContext, { desired }: Compiled, what: string, sql: string): Promise<void> {
  const { project } = context.owner;
  const name = internalName(project, 'ddl', `dry run of the ${what} of ${desired.app} ${context.requestId}`);
  const properties = { 'sql.dry-run': 'true' };
  await execute(
    { ...context, project, target: desired.target },
    { name, sql, purpose: 'checking the SQL', properties },
  );
}
