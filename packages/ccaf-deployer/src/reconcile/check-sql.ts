import type { Statement } from '../statements';
import type { Compiled } from './compile';
import { internalName } from './identity';
import { execute } from './internal-statement';
import type { ObservedState } from './observed-state';
import type { Owner } from './situation';
import type { Step } from './step';
import type { WaitContext } from './wait';

export interface CheckContext extends WaitContext {
  readonly requestId: string;
  readonly owner: Owner;
}

const has = (steps: readonly Step[], kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);

/**
 * Has the server check the queries before a sink is created for them, which a refusal would leave behind.
 *
 * An INSERT into a table that does not exist cannot be checked. Its columns and types were, by the Table API; the server
 * knows what it takes to read the sources, and what their expressions come to.
 */
export async function checkQueries(context: CheckContext, compiled: Compiled, steps: readonly Step[]): Promise<void> {
  if (has(steps, 'create-sink')) await dryRunQueries(context, compiled);
}

/** Has the server check the queries; gives what it has found out about each. */
export async function dryRunQueries(context: CheckContext, compiled: Compiled): Promise<readonly Statement[]> {
  const checked: Statement[] = [];
  for (const [index, query] of compiled.queries().entries()) {
    checked.push(await dryRun(context, compiled, index === 0 ? 'query' : `query ${index + 1}`, query));
  }
  return checked;
}

/** Has the server check what else a deploy would submit. */
export async function checkChanges(
  context: CheckContext,
  compiled: Compiled,
  { sinks: existing }: ObservedState,
  steps: readonly Step[],
): Promise<void> {
  const { sinks, insert } = compiled.desired;
  for (const step of steps) {
    if (step.kind === 'alter-sink') await dryRun(context, compiled, `change of ${step.sink} by ${step.sql}`, step.sql);
    if (step.kind === 'create-sink') await dryRun(context, compiled, `sink ${step.sink}`, step.sql);
  }
  const exist = sinks.every(({ id }) => existing.has(id));
  if (exist && has(steps, 'create')) await dryRun(context, compiled, 'statement', insert);
}

function dryRun(context: CheckContext, { desired }: Compiled, what: string, sql: string): Promise<Statement> {
  const { project } = context.owner;
  const name = internalName(project, 'ddl', `dry run of the ${what} of ${desired.app} ${context.requestId}`);
  const properties = { ...desired.properties, 'sql.dry-run': 'true' };
  return execute(
    { ...context, project, target: desired.target },
    { name, sql, purpose: 'checking the SQL', properties },
  );
}
