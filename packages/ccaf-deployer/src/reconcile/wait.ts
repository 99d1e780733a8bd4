import type { Clock, Deadline } from '../clock';
import { poll, type Statement, type StatementsClient } from '../statements';
import { DeadlineError } from './deploy-errors';

export interface WaitContext {
  readonly client: StatementsClient;
  readonly clock: Clock;
  readonly deadline: Deadline;
}

/**
 * Looks at a statement until it is as it should be.
 *
 * @param expected what it should be, for the error
 * @param until when that is good enough, whatever it is by then @default - it never is
 * @returns the statement as it was last seen, `undefined` when it does not exist
 * @throws {DeadlineError} when the time is up first
 */
export const waitUntil = (
  context: WaitContext,
  name: string,
  isReached: (statement: Statement | undefined) => boolean,
  expected: string,
  until: Deadline = Number.POSITIVE_INFINITY,
): Promise<Statement | undefined> => watch(context, () => context.client.get(name), isReached, expected, until);

/**
 * Waits until a statement that was deleted is gone, so that its name is free again.
 *
 * @param createdAt its own: another one that has its name by then is not waited for
 * @returns that other one
 */
export async function waitUntilGone(
  context: WaitContext,
  name: string,
  createdAt: string,
): Promise<Statement | undefined> {
  return watch(
    context,
    () => context.client.getDeleted(name),
    (found) => found?.createdAt !== createdAt,
    'deleted',
    Number.POSITIVE_INFINITY,
  );
}

async function watch(
  { clock, deadline }: WaitContext,
  look: () => Promise<Statement | undefined>,
  isReached: (statement: Statement | undefined) => boolean,
  expected: string,
  until: Deadline,
): Promise<Statement | undefined> {
  let latest: Statement | undefined;
  const reached = await poll(clock, Math.min(deadline, until), async () => {
    latest = await look();
    return isReached(latest) ? true : undefined;
  });
  if (!reached && latest && deadline <= until) throw new DeadlineError(expected, latest);
  return latest;
}
