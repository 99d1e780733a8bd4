import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A state that is not in a file, behind Terraform's backend `http`, with its lock. */
export interface StateServer {
  /** The backend, as synthesised JSON has it. */
  backendOf(stack: string): object;
  /** Whether it takes new states. */
  isReachable: boolean;
  /** Has somebody else hold the lock of a stack. */
  lock(stack: string, info: object): void;
  close(): Promise<void>;
}

// Source of the protocol: https://developer.hashicorp.com/terraform/language/backend/http
export async function startStateServer(): Promise<StateServer> {
  const states = new Map<string, string>();
  const locks = new Map<string, string>();
  const answer = async (request: IncomingMessage): Promise<[number, string]> => {
    const { method, url = '' } = request;
    const [stack = ''] = url.slice(1).split('?');
    const body = await text(request);
    const held = locks.get(stack);
    switch (method) {
      case 'GET':
        return states.has(stack) ? [200, states.get(stack) ?? ''] : [404, ''];
      case 'POST':
        if (!served.isReachable) return [503, ''];
        states.set(stack, body);
        return [200, ''];
      case 'LOCK':
        if (held) return [423, held];
        locks.set(stack, body);
        return [200, ''];
      case 'UNLOCK':
        locks.delete(stack);
        return [200, ''];
      default:
        return [405, ''];
    }
  };
  const server = createServer(async (request, response) => {
    const [status, body] = await answer(request);
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const served: StateServer = {
    isReachable: true,
    backendOf: (stack) => {
      const address = `${url}/${stack}`;
      return { http: { address, lock_address: address, unlock_address: address, retry_max: 0 } };
    },
    lock: (stack, info) => void locks.set(stack, JSON.stringify(info)),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return served;
}
