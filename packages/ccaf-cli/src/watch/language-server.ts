import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

const HEADER_END = '\r\n\r\n';

/** What a server or a client says, as JSON-RPC has it. */
interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A process that speaks the Language Server Protocol on its standard streams.
 *
 * Source: https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
 */
export class LanguageServer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #asked = new Map<number, (answer: Message | Error) => void>();
  #received = Buffer.alloc(0);
  #count = 0;

  /** @param settings what it is told where it asks for settings */
  constructor(
    args: readonly string[],
    private readonly settings: object,
  ) {
    this.#child = spawn(process.execPath, args);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#child.stderr.resume();
    const end = (): void => this.#end(new Error('the language server has ended'));
    this.#child.on('error', end).on('close', end);
    // What is written to a process that has just ended is told by its end.
    this.#child.stdin.on('error', () => undefined);
  }

  /** @throws {Error} what the server refuses, or that it has ended */
  async ask(method: string, params: object): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const answered = new Promise<Message | Error>((resolve) => this.#asked.set(id, resolve));
    if (this.#child.exitCode === null) this.#send({ id, method, params });
    else this.#end(new Error('the language server has ended'));
    const answer = await answered;
    if (answer instanceof Error) throw answer;
    if (answer.error !== undefined) throw new Error(answer.error.message);
    return answer.result;
  }

  tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  close(): void {
    // At the end of its input it ends, and what it has started with it.
    this.#child.stdin.end();
    this.#child.kill();
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`);
  }

  #read(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf(HEADER_END);
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('latin1', 0, end))?.[1]);
      const from = end + HEADER_END.length;
      if (this.#received.length < from + length) return;
      const message = JSON.parse(this.#received.toString('utf8', from, from + length)) as Message;
      this.#received = this.#received.subarray(from + length);
      this.#take(message);
    }
  }

  #take(message: Message): void {
    const { id, method, params } = message;
    if (id === undefined) return;
    // A question of the server: for settings, or one that has to be answered, if only with nothing.
    if (method !== undefined) this.#send({ id, result: params?.items?.map(() => this.settings) ?? null });
    else this.#asked.get(Number(id))?.(message);
    if (method === undefined) this.#asked.delete(Number(id));
  }

  #end(reason: Error): void {
    for (const resolve of this.#asked.values()) resolve(reason);
    this.#asked.clear();
  }
}
