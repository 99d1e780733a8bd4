import { Dispatcher } from 'undici';
import type { ApiAnswer, ApiRequest } from './answer';

/** What becomes of a request: an answer, a connection that breaks, or nothing at all. */
export type Reply = ApiAnswer | { readonly lost: Error } | 'silence';

/** Asks something that answers when it likes; what it gives takes the question back. */
export type Asking = (request: ApiRequest, reply: (reply: Reply) => void) => void;

/** A connection to something in this very process. */
export class ProcessDispatcher extends Dispatcher {
  readonly #ask: Asking;

  constructor(ask: Asking) {
    super();
    this.#ask = ask;
  }

  override dispatch({ method, path, body }: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const exchange = new Exchange(handler);
    handler.onRequestStart?.(exchange, {});
    if (!exchange.aborted) {
      this.#ask({ method, path: String(path), body: String(body ?? '') }, (reply) => exchange.end(reply));
    }
    return true;
  }
}

/** One request under way, which the client may give up. */
class Exchange implements Dispatcher.DispatchController {
  readonly #handler: Dispatcher.DispatchHandler;
  #isOver = false;
  readonly paused = false;
  reason: Error | null = null;

  constructor(handler: Dispatcher.DispatchHandler) {
    this.#handler = handler;
  }

  get aborted(): boolean {
    return this.reason !== null;
  }

  abort(reason: Error): void {
    this.reason = reason;
    this.end({ lost: reason });
  }

  pause(): void {}

  resume(): void {}

  end(reply: Reply): void {
    if (this.#isOver || reply === 'silence') return;
    this.#isOver = true;
    if ('lost' in reply) {
      this.#handler.onResponseError?.(this, reply.lost);
      return;
    }
    const { status, headers = {}, body } = reply;
    this.#handler.onResponseStart?.(this, status, headers);
    if (body !== undefined) this.#handler.onResponseData?.(this, Buffer.from(JSON.stringify(body)));
    this.#handler.onResponseEnd?.(this, {});
  }
}
