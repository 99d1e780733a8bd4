import { Agent, type Dispatcher } from 'undici';

/**
 * A connection that says when its owner is about to send a given request, and may hold that back until it is let go:
 * another invocation then does all of its work in between.
 */
export interface Observed {
  readonly dispatcher: Dispatcher;
  /** Resolves when the request is about to be sent. */
  readonly reached: Promise<'reached'>;
  letGo(): void;
  close(): Promise<void>;
}

export function observe(call: number, holds: boolean): Observed {
  const agent = new Agent();
  let reach: (how: 'reached') => void = () => undefined;
  const reached = new Promise<'reached'>((resolve) => {
    reach = resolve;
  });
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let calls = 0;
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    calls += 1;
    if (calls < call) return dispatch(options, handler);
    reach('reached');
    if (!holds) return dispatch(options, handler);
    void free.then(() => dispatch(options, handler));
    return true;
  });
  return { dispatcher, reached, letGo: () => letGo(), close: () => agent.close() };
}
