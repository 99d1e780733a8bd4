import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Answer {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A place in a file: right behind the first occurrence of a text. */
export interface Place {
  readonly file: string;
  readonly behind: string;
}

/** TypeScript's own language server, as an editor talks to it. */
export class LanguageServer {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #answers = new Map<number, Answer>();
  readonly #versions = new Map<string, number>();
  #unread = Buffer.alloc(0);
  #requests = 0;

  private constructor(folder: string) {
    const tsc = resolve('node_modules/typescript/bin/tsc');
    this.#process = spawn(process.execPath, [tsc, '--lsp', '--stdio'], { cwd: folder });
    this.#process.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder);
    const hover = { contentFormat: ['plaintext'] };
    await server.#request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: { textDocument: { hover } },
    });
    server.#send({ method: 'initialized', params: {} });
    return server;
  }

  /** Opens a file; of one that is open, says that it has changed, so that it is checked again. */
  open(file: string): void {
    const uri = pathToFileURL(file).href;
    const version = (this.#versions.get(file) ?? 0) + 1;
    this.#versions.set(file, version);
    const text = `${readFileSync(file, 'utf8')}// ${version}\n`;
    this.#send(
      version === 1
        ? { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'typescript', version, text } } }
        : { method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ text }] } },
    );
  }

  /** What it offers to write there. */
  async completions(place: Place): Promise<string[]> {
    const answer = await this.#request('textDocument/completion', positionOf(place));
    const items = Array.isArray(answer) ? answer : (answer as { items?: unknown[] } | null)?.items;
    return ((items ?? []) as { label: string }[]).map(({ label }) => label);
  }

  /** What it says of what ends there. */
  async hover(place: Place): Promise<string> {
    const answer = await this.#request('textDocument/hover', positionOf(place));
    return (answer as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  close(): void {
    this.#process.kill();
  }

  #request(method: string, params: unknown): Promise<unknown> {
    this.#requests += 1;
    const id = this.#requests;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  #send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  #take(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const head = this.#unread.indexOf('\r\n\r\n');
      const [, length] = /Content-Length: (\d+)/.exec(this.#unread.subarray(0, Math.max(head, 0)).toString()) ?? [];
      const end = head + 4 + Number(length);
      if (length === undefined || this.#unread.length < end) return;
      this.#hear(JSON.parse(this.#unread.subarray(head + 4, end).toString()) as Message);
      this.#unread = this.#unread.subarray(end);
    }
  }

  #hear({ id, method, result, error }: Message): void {
    // What the server asks an editor for, it does without.
    if (method !== undefined) {
      if (id !== undefined) this.#send({ id, result: null });
      return;
    }
    const answer = this.#answers.get(Number(id));
    this.#answers.delete(Number(id));
    if (error) answer?.reject(new Error(error.message));
    else answer?.resolve(result);
  }
}

/** @throws {Error} for a text that the file lacks */
function positionOf({ file, behind }: Place) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(behind));
  if (line < 0) throw new Error(`expected '${behind}' in ${file}`);
  const character = (lines[line] ?? '').indexOf(behind) + behind.length;
  return { textDocument: { uri: pathToFileURL(file).href }, position: { line, character } };
}
