import { messageOf } from '../errors';
import type { StatementException } from '../statements';
import type { WaitContext } from './wait';

/** The exceptions of a statement, or why they are not known. */
export interface ToldExceptions {
  readonly exceptions: readonly StatementException[];
  readonly problem?: string;
}

/** How long to ask for exceptions, in milliseconds: they explain a failure, and must not hold up what is done about it. */
const PATIENCE_MS = 10_000;

/** Reads the exceptions of a statement; never fails. */
export async function exceptionsOf(
  { client, clock }: Pick<WaitContext, 'client' | 'clock'>,
  name: string,
): Promise<ToldExceptions> {
  try {
    return { exceptions: await client.until(clock.now() + PATIENCE_MS).exceptions(name) };
  } catch (error) {
    return { exceptions: [], problem: `its exceptions could not be read: ${messageOf(error)}` };
  }
}
