import { Agent, type Dispatcher, request } from 'undici';

/** When a process dies: before it sends its k-th request, or after that was carried out and before the answer came. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A network connection whose owner dies at a given request: nothing is sent any more, and no answer arrives. */
export interface MortalDispatcher {
  readonly dispatcher: Dispatcher;
  /** Resolves when the owner has died. */
  readonly died: Promise<'died'>;
  close(): Promise<void>;
}

export function mortalDispatcher({ call, when }: Death): MortalDispatcher {
  const agent = new Agent();
  let die: (how: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    die = resolve;
  });
  let calls = 0;
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    calls += 1;
    if (calls < call) return dispatch(options, handler);
    if (calls > call) return true;
    if (when === 'before') die('died');
    else void carryOut(agent, options).then(() => die('died'));
    return true;
  });
  return { dispatcher, died, close: () => agent.destroy() };
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
