import type { Dispatcher } from 'undici';
import { type Asking, ProcessDispatcher } from './dispatcher';

/** What an invocation reaches the API by. */
export interface Connection {
  readonly dispatcher: Dispatcher;
  /** Where the API is, where that is not the public endpoint. */
  readonly endpoint?: string;
}

/** How invocations reach the API. */
export interface Network {
  /** Connects an invocation to what answers its requests. */
  connect(ask: Asking): Connection;
}

/** No network at all: it is in this very process. */
export const IN_PROCESS: Network = { connect: (ask) => ({ dispatcher: new ProcessDispatcher(ask) }) };
