import type { Dispatcher } from 'undici';
import { UnexpectedAnswerError } from './errors';

/** What was sent back, as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** What an exchange waits for at a moment. */
export type Awaited = 'a connection' | 'an answer' | 'the rest of the answer';

/** A page of a hundred statements of the greatest length has a third of this. */
const MAX_ANSWER_BYTES = 48 * 1024 * 1024;

/**
 * Sends one request and reads the answer to its end.
 *
 * The dispatcher is told directly, and not by `request()`, because that hears nothing of a signal before there is a
 * connection, and does not tell what it waits for.
 *
 * @param signal ends it; a request that is not sent by then never is
 * @param waitsFor is told each time that something else is waited for
 * @throws {UnexpectedAnswerError} for an answer without an end, and whatever broke the connection
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal,
  waitsFor: (awaited: Awaited) => void,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let head: Omit<RawAnswer, 'text'> = { status: 0, headers: {} };
    let size = 0;
    waitsFor('a connection');
    dispatcher.dispatch(request, {
      onRequestStart(controller) {
        waitsFor('an answer');
        if (signal.aborted) controller.abort(signal.reason);
        else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
      },
      onResponseStart(_, status, headers) {
        waitsFor('the rest of the answer');
        head = { status, headers };
      },
      onResponseData(controller, chunk) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) {
          controller.abort(new UnexpectedAnswerError(`it is longer than ${MAX_ANSWER_BYTES} bytes`));
        }
      },
      onResponseEnd: () => resolve({ ...head, text: Buffer.concat(chunks).toString() }),
      onResponseError: (_, error) => reject(error),
    });
  });
}
