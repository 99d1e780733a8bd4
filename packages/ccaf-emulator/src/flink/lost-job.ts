import { ExecutionError } from '../engine/failure';
import type { FlinkRuntime } from './runtime/client';

/** Why a SELECT cannot go on in another JVM. */
export const ROWS_LOST =
  'The JVM of Flink ended while this SELECT ran. If it went on, it would return the same rows again: submit it again.';

/**
 * Ends a job that could not be stopped, which would run on unseen.
 *
 * @returns why it failed by itself, or else why it could not be stopped
 */
export async function endedInstead(name: string, error: unknown, runtime: FlinkRuntime): Promise<unknown> {
  const { failure } = await runtime.status(name);
  await runtime.cancel(name);
  return failure === undefined ? error : new ExecutionError(failure.causes);
}
