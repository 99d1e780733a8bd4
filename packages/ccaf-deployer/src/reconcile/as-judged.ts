import type { Statement, StatementsClient } from '../statements';
import { type ManagedStatement, type ObservedState, toManaged, withStatement } from './observed-state';

/** What a step has come to: where it rests on what is not so any more, nothing was done, and only that is told. */
export interface Applied {
  readonly observed: ObservedState;
  readonly isDone: boolean;
}

const find = ({ statements }: ObservedState, name: string): ManagedStatement | undefined =>
  statements.find((statement) => statement.name === name);

/**
 * Reads the statements that a step rests on by their names, for a listing may be late; gives the state with what they are
 * now where one of them is gone or in another phase, and nothing where all are as they were.
 */
export async function readAsJudged(
  client: StatementsClient,
  observed: ObservedState,
  names: readonly string[],
): Promise<Applied | undefined> {
  const judged = names.flatMap((name) => find(observed, name) ?? []);
  const found = await Promise.all(judged.map(({ name }) => client.getDeleted(name)));
  const isSame = judged.every((statement, index) => isAsJudged(statement, found[index]));
  if (isSame) return undefined;
  return undone(judged.reduce((state, statement, index) => asFound(state, statement, found[index]), observed));
}

const undone = (observed: ObservedState): Applied => ({ observed, isDone: false });

/** Tells a statement to stop or to go on, if it still is what was judged; else only tells what it is. */
export async function changeAsJudged(
  client: StatementsClient,
  observed: ObservedState,
  name: string,
  stopped: boolean,
  read?: Statement,
): Promise<Applied> {
  const judged = find(observed, name);
  const found = read ?? (await client.getDeleted(name));
  if (!judged) return undone(observed);
  if (!found || !isAsJudged(judged, found)) return undone(asFound(observed, judged, found));
  const changed = await client.setStopped(found, stopped);
  if (changed === 'changed') return undone(asFound(observed, judged, await client.getDeleted(name)));
  const after = toManaged(changed, judged);
  const phase = stopped ? 'STOPPING' : 'PENDING';
  return { observed: withStatement(observed, name, { ...after, phase }), isDone: true };
}

/**
 * A statement that ended at another time was started again meanwhile, and one that was created at another time is another
 * one of the same name.
 */
const isAsJudged = (judged: ManagedStatement, found: Statement | undefined): boolean =>
  judged.phase === found?.phase && judged.endedAt === found.endedAt && judged.createdAt === found.createdAt;

const asFound = (observed: ObservedState, judged: ManagedStatement, found: Statement | undefined): ObservedState =>
  withStatement(observed, judged.name, found && toManaged(found, judged));
