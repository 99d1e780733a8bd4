import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { regionOf } from './environment';
import { ExecutionEnvironment } from './execution-environment';
import { BundleNotFoundError, MAX_REQUEST_BYTES, RequestTooLargeError } from './failures';
import type { Invocation } from './invocation';

export interface LambdaOptions {
  /** Path of a CommonJS bundle with the export `handler`. */
  readonly bundle: string;
  /** The function's environment variables; `AWS_REGION`, the credentials and `AWS_LAMBDA_LOG_FORMAT` may be among them. */
  readonly environment: Readonly<Record<string, string>>;
  /** @default 3_000 - Lambda's default, in milliseconds */
  readonly timeoutMs?: number;
  /** Told to the function, not enforced; compare it with `report.maxMemoryMb`. @default 128 - Lambda's default, in MB */
  readonly memoryMb?: number;
  /** How many invocations it serves at once, each in an environment of its own; others wait. @default 1 */
  readonly environments?: number;
  /** @default 'function' */
  readonly functionName?: string;
  /** Called with each line that the function writes to stdout or stderr. */
  readonly onLog?: (line: string) => void;
  /** Flags for `node`. */
  readonly execArgv?: readonly string[];
  /** What is started in place of `node`. @default process.execPath */
  readonly execPath?: string;
  /**
   * Milliseconds since the epoch, from which the deadline that the function sees is counted.
   * @default Date.now
   */
  readonly clock?: () => number;
}

export interface Lambda {
  /** @throws {RequestTooLargeError} above 6 MB; @throws {LambdaClosedError} after close() */
  invoke(event: unknown, options?: { requestId?: string }): Promise<Invocation>;
  /** Sets more environment variables; where they are others than before, the next invocation starts cold. */
  configure(environment: Readonly<Record<string, string>>): void;
  /** SIGKILL of the environment right now, as if the sandbox died; a running invocation answers Runtime.ExitError. */
  kill(): void;
  /** Kills the environment and waits until it is gone. */
  close(): Promise<void>;
}

/**
 * Runs a bundle in child processes the way Lambda does: an environment serves its invocations in turn, one that comes
 * meanwhile gets another one, and after a timeout, a crash or a failed init the next one starts cold. Unlike Lambda, which
 * answers 429, invocations beyond the limit of environments wait. A process is not frozen between invocations, and a
 * handler that takes a callback is not supported.
 *
 * @throws {BundleNotFoundError}
 *
 * @example
 * const lambda = startLambda({ bundle: 'dist/index.js', environment: {} });
 * await lambda.invoke({ name: 'Ada' });
 * // { requestId: '…', payload: 'hello Ada', report: { initMs: 48.1, durationMs: 2.3, maxMemoryMb: 52 } }
 */
export function startLambda(options: LambdaOptions): Lambda {
  const { timeoutMs = 3_000, memoryMb = 128, functionName = 'function', clock = Date.now } = options;
  const { execArgv = [], onLog = () => {}, environments: limit = 1 } = options;
  const execPath = options.execPath !== undefined ? { execPath: options.execPath } : {};
  const bundle = resolve(options.bundle);
  if (!existsSync(bundle)) throw new BundleNotFoundError(bundle);
  let { environment } = options;
  const configuration = () => ({ bundle, environment, memoryMb, functionName, execArgv, onLog, ...execPath });
  const functionArn = `arn:aws:lambda:${regionOf(configuration())}:000000000000:function:${functionName}`;
  const environments = [new ExecutionEnvironment({ timeoutMs, clock, functionArn }, configuration())];

  /** One that is free, or a new one; where there are as many as there may be, the one with the least to do. */
  function place(): ExecutionEnvironment {
    const [idlest] = [...environments].sort((one, other) => one.waiting - other.waiting);
    if (idlest && (idlest.waiting === 0 || environments.length >= limit)) return idlest;
    const another = new ExecutionEnvironment({ timeoutMs, clock, functionArn }, configuration());
    environments.push(another);
    return another;
  }

  return {
    async invoke(event, { requestId = randomUUID() } = {}) {
      const body = JSON.stringify(event) ?? '{}';
      const bytes = Buffer.byteLength(body);
      if (bytes > MAX_REQUEST_BYTES) throw new RequestTooLargeError(bytes);
      return await place().invoke(body, requestId);
    },
    configure(more) {
      environment = { ...options.environment, ...more };
      for (const one of environments) one.configure(environment);
    },
    kill: () => {
      for (const one of environments) one.kill();
    },
    close: async () => {
      await Promise.all(environments.map((one) => one.close()));
    },
  };
}
