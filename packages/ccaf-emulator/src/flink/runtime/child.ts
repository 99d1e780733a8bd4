import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
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

/** A JVM of ours. It ends when its stdin is closed, so with this process, too, however that ends. */
export class Child {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<void>;
  #isWanted = true;
  #hasNoRoom = false;

  constructor(
    private readonly options: ChildOptions,
    onCrash: () => void,
  ) {
    const { java, args, folder, log, environment } = options;
    this.#process = spawn(java, args, { cwd: folder, env: environment, stdio: 'pipe' });
    const file = createWriteStream(log, { flags: 'a' });
    this.#process.stderr.pipe(file);
    // A JVM whose errors nobody takes would wait for that.
    file.on('error', (error) => {
      this.#hasNoRoom ||= isDiskFull(error.message);
      this.#process.stderr.resume();
    });
    // What is written to a process that is gone is told by its end.
    this.#process.stdin.on('error', () => undefined);
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', () => resolve());
      this.#process.once('close', () => resolve());
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

  /** Why it ended, as its log tells. */
  async failure(): Promise<Error> {
    const { what, log, folder } = this.options;
    const text = await readFile(log, 'utf8').catch(() => '');
    if (this.#hasNoRoom || isDiskFull(text)) return new DiskFullError(folder);
    const lines = text.trim().split('\n');
    const line = lines.findLast((one) => /Exception|Error/.test(one) && !/^\s+at /.test(one)) ?? lines.at(-1);
    return new FlinkProcessError(what, log, line?.trim() || 'it said nothing');
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
