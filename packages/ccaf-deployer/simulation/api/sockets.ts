import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import type { VirtualTime } from '../virtual-time';
import type { Asking, Reply } from './dispatcher';
import type { Connection, Network } from './network';

const EXCHANGE = 'x-exchange';

/** Real connections over loopback. Virtual time stands still while a request or an answer is on its way. */
export class Sockets implements Network {
  readonly #agent = new Agent();
  readonly #server: Server;
  readonly #asked = new Map<string, Asking>();
  /** Requests and answers that are on their way, by their exchanges. */
  readonly #underWay = new Set<string>();
  #count = 0;
  time: VirtualTime | undefined;

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async open(): Promise<Sockets> {
    const sockets = new Sockets();
    await new Promise<void>((resolve) => sockets.#server.listen(0, '127.0.0.1', resolve));
    return sockets;
  }

  connect(ask: Asking): Connection {
    this.#count += 1;
    const place = `invocation-${this.#count}`;
    this.#asked.set(place, ask);
    const { port } = this.#server.address() as AddressInfo;
    const dispatcher = this.#agent.compose((dispatch) => (options, handler) => {
      this.#count += 1;
      const exchange = String(this.#count);
      this.#sent(exchange);
      const headers = { ...(options.headers as Record<string, string>), [EXCHANGE]: exchange };
      return dispatch({ ...options, headers }, this.#hearing(handler, exchange));
    });
    return { dispatcher, endpoint: `http://127.0.0.1:${port}/${place}` };
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const exchange = String(request.headers[EXCHANGE]);
    const [, place = '', path = ''] = /^\/(invocation-\d+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.#arrived(exchange);
    const asked = { method: request.method ?? 'GET', path, body: Buffer.concat(chunks).toString() };
    this.#asked.get(place)?.(asked, (reply) => {
      if (reply === 'silence') return;
      this.#sent(exchange);
      answer(response, reply);
    });
  }

  /** The same handler, which tells when its exchange has come to its end. */
  #hearing(handler: Dispatcher.DispatchHandler, exchange: string): Dispatcher.DispatchHandler {
    return {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onResponseStart: (...parts) => handler.onResponseStart?.(...parts),
      onResponseData: (...parts) => handler.onResponseData?.(...parts),
      onResponseEnd: (...parts) => {
        this.#arrived(exchange);
        handler.onResponseEnd?.(...parts);
      },
      onResponseError: (...parts) => {
        this.#arrived(exchange);
        handler.onResponseError?.(...parts);
      },
    };
  }

  #sent(exchange: string): void {
    this.#underWay.add(exchange);
    this.#tell();
  }

  #arrived(exchange: string): void {
    this.#underWay.delete(exchange);
    this.#tell();
  }

  #tell(): void {
    if (this.time) this.time.outside = this.#underWay.size;
  }
}

function answer(response: ServerResponse, reply: Exclude<Reply, 'silence'>): void {
  if ('lost' in reply) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
  response.end(reply.body === undefined ? '' : JSON.stringify(reply.body));
}
