import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { isDiskFull } from './disk';
import { DiskFullError, FlinkProcessError } from './errors';
import type { Environment } from './tools';

/** How a JVM is started. */
export interface ChildOptions {
  readonly what: 'Flink' | 'Kafka';
  readonly java: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** Takes what it prints as errors, and is added to. */
  readonly log: string;
  readonly environment: Environment;
}

/** How much is kept of what it said, in characters. */
const LONGEST = 64 * 1024;
/** How many lines of that an error holds. */
const LAST_LINES = 40;
/** A line that says why. */
const TELLING = /Exception|Error|insufficient memory/;

/** A JVM of ours. It ends when its stdin is closed, so with this process, too, however that ends. */
export class Child {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<void>;
  #isWanted = true;
  #hasNoRoom = false;
  /** The end of what it said: its log may be gone before somebody asks. */
  #said = '';
  #signal: NodeJS.Signals | null = null;

  constructor(
    private readonly options: ChildOptions,
    onCrash: () => void,
  ) {
    const { java, args, folder, log, environment } = options;
    // In a group of its own: Ctrl-C in a terminal is for this process, which ends it in order.
    this.#process = spawn(java, args, { cwd: folder, env: environment, stdio: 'pipe', detached: true });
    const file = createWriteStream(log, { flags: 'a' });
    this.#process.stderr.pipe(file);
    this.#process.stderr.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    // A JVM whose errors nobody takes would wait for that.
    file.on('error', (error) => {
      this.#hasNoRoom ||= isDiskFull(error.message);
      this.#process.stderr.resume();
    });
    // What is written to a process that is gone is told by its end.
    this.#process.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', ({ message }) => {
        this.hear(message);
        resolve();
      });
      this.#process.once('close', (_, signal) => {
        this.#signal = signal;
        resolve();
      });
    });
    void this.#ended.then(() => {
      if (this.#isWanted) onCrash();
      this.#isWanted = false;
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get stdin(): NodeJS.WritableStream {
    return this.#process.stdin;
  }

  get stdout(): NodeJS.ReadableStream {
    return this.#process.stdout;
  }

  /** Resolves when it has ended, in whatever way. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** Takes what it said, on stderr or elsewhere: what a JVM says of its own end is on stdout. */
  hear(text: string): void {
    this.#said = (this.#said + text).slice(-LONGEST);
  }

  /** Why it ended, as it said itself. */
  failure(): Error {
    const { what, folder } = this.options;
    if (this.#hasNoRoom || isDiskFull(this.#said)) return new DiskFullError(folder);
    const lines = this.#said.trim().split('\n');
    const line = lines.findLast((one) => TELLING.test(one) && !/^\s+at /.test(one)) ?? lines.at(-1);
    return new FlinkProcessError(what, this.#signal, line?.trim() || 'it said nothing', lines.slice(-LAST_LINES));
  }

  /** Ends it, and waits for that. */
  async end(): Promise<void> {
    this.#isWanted = false;
    this.#process.stdin.end();
    const kill = setTimeout(() => this.#process.kill('SIGKILL'), 5_000);
    await this.#ended;
    clearTimeout(kill);
  }
}
