import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Child } from './child';
import { FlinkRefusedError } from './errors';
import { FLINK_OPTIONS } from './java-options';
import type { Failure, RuntimeEvent, StartRequest } from './protocol';
import type { Environment } from './tools';

export interface JvmOptions {
  readonly java: string;
  readonly classPath: string;
  readonly folder: string;
  readonly environment: Environment;
  readonly start: StartRequest;
}

interface Waiting {
  readonly operation: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Line = RuntimeEvent | { readonly id: number; readonly ok?: unknown; readonly error?: Failure };

/** The JVM with Flink, as requests and events. */
export class Jvm {
  readonly #child: Child;
  readonly #waiting = new Map<number, Waiting>();
  #requests = 0;
  #failure: Error | undefined;

  /** Starts the process; `begin` starts Flink in it. */
  constructor(
    private readonly options: JvmOptions,
    onEvent: (event: RuntimeEvent) => void,
    onCrash: () => void,
  ) {
    const { java, classPath, folder, environment } = options;
    const args = [
      ...FLINK_OPTIONS,
      '-Xmx384m',
      '-XX:TieredStopAtLevel=1',
      // The planner is unpacked there: with the folder, it goes away.
      `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
      '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
      '-cp',
      classPath,
      'ccaf.flink.Main',
    ];
    const log = join(folder, 'flink.log');
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    this.#child = new Child({ what: 'Flink', java, args, folder, log, environment }, onCrash);
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#read(line, onEvent));
    void this.#child.ended.then(() => {
      this.#failure = this.#child.failure();
      for (const { reject } of this.#waiting.values()) reject(this.#failure);
      this.#waiting.clear();
    });
  }

  /** Resolves when statements can be executed. */
  async begin(): Promise<void> {
    await this.call('start', this.options.start);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * @throws {FlinkRefusedError} where the JVM refuses it
   * @throws {FlinkProcessError} where the JVM ends before it answers
   */
  async call(operation: string, args: object = {}): Promise<unknown> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#requests += 1;
    const id = this.#requests;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { operation, resolve, reject });
      this.#child.stdin.write(`${JSON.stringify({ id, op: operation, args })}\n`);
    });
  }

  /** A JVM that fails says so where its answers go, and one that is killed may stop in the middle of one. */
  #read(text: string, onEvent: (event: RuntimeEvent) => void): void {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      this.#child.hear(`${text}\n`);
      return;
    }
    this.#hear(line, onEvent);
  }

  #hear(line: Line, onEvent: (event: RuntimeEvent) => void): void {
    if ('event' in line) {
      onEvent(line);
      return;
    }
    const waiting = this.#waiting.get(line.id);
    this.#waiting.delete(line.id);
    if (line.error === undefined) waiting?.resolve(line.ok);
    else waiting?.reject(new FlinkRefusedError(waiting.operation, line.error));
  }

  async end(): Promise<void> {
    await this.#child.end();
  }
}
