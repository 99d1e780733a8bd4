import { Agent, type Dispatcher, request } from 'undici';

/** When a process crashes: before it sends its k-th request, or after that was carried out and before the answer came. */
export interface Crash {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A network connection whose owner crashes at a given request: nothing is sent any more, and no answer arrives. */
export interface CrashingDispatcher {
  readonly dispatcher: Dispatcher;
  /** Resolves when the owner has crashed. */
  readonly crashed: Promise<'crashed'>;
  close(): Promise<void>;
}

export function crashAt({ call, when }: Crash): CrashingDispatcher {
  const agent = new Agent();
  let crash: (how: 'crashed') => void = () => undefined;
  const crashed = new Promise<'crashed'>((resolve) => {
    crash = resolve;
  });
  let calls = 0;
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    calls += 1;
    if (calls < call) return dispatch(options, handler);
    if (calls > call) return true;
    if (when === 'before') crash('crashed');
    else void carryOut(agent, options).then(() => crash('crashed'));
    return true;
  });
  return { dispatcher, crashed, close: () => agent.destroy() };
}

async function carryOut(agent: Agent, options: Dispatcher.DispatchOptions): Promise<void> {
  const { origin = '', path, method, headers, body } = options;
  const { body: answer } = await request(`${String(origin)}${path}`, {
    method,
    dispatcher: agent,
    headers: headers as Record<string, string>,
    body: (body ?? null) as string | null,
  });
  await answer.text();
}
