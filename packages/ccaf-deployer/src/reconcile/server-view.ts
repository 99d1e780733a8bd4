import { messageOf } from '../errors';
import { type Statement, StatementsApiError } from '../statements';
import { type CheckContext, dryRunQueries } from './check-sql';
import type { Compiled } from './compile';
import { StatementFailedError } from './deploy-errors';
import { queryDifferences, stateDifferences } from './differences';
import { type Explained, parseExplained } from './explained';
import { internalName } from './identity';
import { query } from './internal-statement';
import type { ObservedState } from './observed-state';
import type { Step } from './step';

/** What the server says of an app's SQL. */
export interface ServerView {
  /** Its plan, as it tells it; or why it tells none. */
  readonly explain: string;
  /** The operators that keep state worth speaking of, each with how much. */
  readonly states: Explained['states'];
  readonly warnings: readonly string[];
  /** Where it says otherwise than was inferred here: a bug of this project. */
  readonly differences: readonly string[];
}

/** Asks the server about an app that is new, has changed or keeps state; of any other nothing is asked. */
export async function serverView(
  context: CheckContext,
  compiled: Compiled,
  { sinks: existing }: ObservedState,
  steps: readonly Step[],
): Promise<ServerView | undefined> {
  const { desired, inferred, queries } = compiled;
  if (!desired.isStateful && !steps.some(({ kind }) => kind === 'create')) return undefined;
  const checked = await dryRunQueries(context, compiled);
  const exist = desired.sinks.every(({ id }) => existing.has(id));
  const explained = await explain(context, compiled, exist ? [explaining(desired.insert)] : queries().map(explaining));
  const told = typeof explained === 'string' ? undefined : explained;
  return {
    explain: told?.text ?? String(explained),
    states: told?.states ?? [],
    warnings: [...checked.flatMap(({ warnings }) => warnings.map(({ message }) => message)), ...(told?.warnings ?? [])],
    differences: [
      ...inferred.flatMap((one, index) => queryDifferences(one, (checked[index] as Statement).traits)),
      ...(told ? stateDifferences(desired, told) : []),
    ],
  };
}

/** A statement set is explained without its first word. Source: Confluent's documentation of EXPLAIN. */
const explaining = (sql: string): string => `EXPLAIN ${sql.replace(/^EXECUTE (?=STATEMENT SET\b)/, '')}`;

/** The plans of statements; or why the server gives none, which is no reason to refuse them. */
async function explain(
  context: CheckContext,
  { desired }: Compiled,
  statements: readonly string[],
): Promise<Explained | string> {
  const { owner, requestId } = context;
  const texts: string[] = [];
  try {
    for (const [index, sql] of statements.entries()) {
      const name = internalName(owner.project, 'query', `explain ${index} of ${desired.app} ${requestId}`);
      const rows = await query(
        { ...context, project: owner.project, target: desired.target },
        { name, sql, purpose: 'explaining the SQL', properties: desired.properties },
      );
      texts.push(rows.map((row) => row.join('\n')).join('\n'));
    }
    return parseExplained(texts.join('\n\n'));
  } catch (error) {
    if (error instanceof StatementFailedError || error instanceof StatementsApiError) return messageOf(error);
    throw error;
  }
}
