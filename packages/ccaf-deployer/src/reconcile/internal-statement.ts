import { type Page, poll, readPages, type Statement, StatementsApiError, type StatementsClient } from '../statements';
import { DeadlineError, StatementFailedError } from './deploy-errors';
import { type Project, propertiesOf, type Target } from './identity';
import { labelsOf } from './statement-labels';
import type { WaitContext } from './wait';

/** A statement that lives for one invocation only. */
export interface InternalStatement {
  readonly name: string;
  readonly sql: string;
  /** What it is for, as the subject of a sentence: "reading the catalog". */
  readonly purpose: string;
  /** What to do where it fails. @default - to correct the cause */
  readonly advice?: string;
  readonly properties?: Readonly<Record<string, string>>;
  /** Keys of labels with which it is kept once it has completed. @default - it is hidden, and removed */
  readonly keptAs?: readonly string[];
}

/** How long what is left over may keep what it was for from going on, in milliseconds. */
const CLEANUP_MS = 5_000;

/** Whose statement it is, and what runs it. */
export interface InternalStatementContext extends WaitContext {
  readonly project: Pick<Project, 'name'>;
  readonly target: Target;
}

type Row = readonly (string | null)[];

/** Runs DDL to its end and removes the statement; gives it as it completed. */
export const execute = (context: InternalStatementContext, statement: InternalStatement): Promise<Statement> =>
  withCompleted(context, statement, async (completed) => completed);

/** Runs a bounded query, reads all of its rows, and removes the statement. */
export const query = (context: InternalStatementContext, statement: InternalStatement): Promise<Row[]> =>
  withCompleted(context, statement, (completed) => readPages((token) => nextPage(context, completed, token)));

async function withCompleted<Result>(
  context: InternalStatementContext,
  statement: InternalStatement,
  use: (completed: Statement) => Promise<Result>,
): Promise<Result> {
  const { client, clock, project, target } = context;
  const { name, sql, keptAs } = statement;
  const properties = { ...propertiesOf(target), ...statement.properties };
  const labels = labelsOf(keptAs ?? [project.name, 'hidden']);
  const submitted = await createOnce(client, { name, sql, properties, labels });
  let isKept = keptAs !== undefined;
  try {
    return await use(await completion(context, statement, submitted));
  } catch (error) {
    // One whose end was not seen may have done its work, to which it alone bears witness.
    if (error instanceof StatementFailedError) isKept = false;
    throw error;
  } finally {
    // A leftover is hidden, holds no resources once it ended, and expires by itself: it must not hide the outcome.
    if (submitted.isStored && !isKept) {
      await client
        .until(clock.now() + CLEANUP_MS)
        .delete(name)
        .catch(() => undefined);
    }
  }
}

/** The name is this invocation's own: one that is taken is the answer that got lost on the way. */
async function createOnce(client: StatementsClient, statement: Parameters<StatementsClient['create']>[0]) {
  try {
    return await client.create(statement);
  } catch (error) {
    const existing =
      error instanceof StatementsApiError && error.status === 409 ? await client.get(statement.name) : undefined;
    if (!existing) throw error;
    return existing;
  }
}

async function completion(
  { client, clock, deadline }: InternalStatementContext,
  { name, purpose, advice }: InternalStatement,
  submitted: Statement,
): Promise<Statement> {
  let latest = submitted;
  const ended = (): Statement | undefined =>
    ['PENDING', 'RUNNING', 'FAILING'].includes(latest.phase) ? undefined : latest;
  const end =
    ended() ??
    (await poll(clock, deadline, async () => {
      latest = (await client.get(name)) ?? latest;
      return ended();
    }));
  if (!end) throw new DeadlineError('COMPLETED', latest);
  if (end.phase !== 'COMPLETED') throw new StatementFailedError(`${purpose} failed`, end, advice ? { advice } : {});
  return end;
}

async function nextPage({ client, clock, deadline }: InternalStatementContext, completed: Statement, token?: string) {
  const page = await poll(clock, deadline, async () => {
    const found = await client.resultsPage(completed.name, token);
    return found === 'not ready' || isWaiting(found, token) ? undefined : found;
  });
  if (!page) throw new DeadlineError('ready to be read', completed);
  return page;
}

/** An empty page is no end, and one that leads to itself says that the rest is not there yet. */
const isWaiting = ({ items, next }: Page<Row>, token: string | undefined): boolean =>
  items.length === 0 && next !== undefined && next === token;
