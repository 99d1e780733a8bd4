import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { regionOf } from './environment';
import {
  BundleNotFoundError,
  exited,
  LambdaClosedError,
  MAX_REQUEST_BYTES,
  RequestTooLargeError,
  timedOut,
} from './failures';
import { type Sandbox, type SandboxEvent, type SandboxOptions, startSandbox } from './sandbox';

export interface LambdaOptions {
  /** Path of a CommonJS bundle with the export `handler`. */
  readonly bundle: string;
  /** The function's environment variables; `AWS_REGION`, the credentials and `AWS_LAMBDA_LOG_FORMAT` may be among them. */
  readonly environment: Readonly<Record<string, string>>;
  /** @default 3_000 - Lambda's default, in milliseconds */
  readonly timeoutMs?: number;
  /** Told to the function, not enforced; compare it with `report.maxMemoryMb`. @default 128 - Lambda's default, in MB */
  readonly memoryMb?: number;
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

/** What the Invoke API answers, with the figures of the log's REPORT line. */
export interface Invocation {
  readonly requestId: string;
  /** Set where Lambda's Invoke API sets FunctionError, which is the only failure that Terraform sees. */
  readonly functionError?: 'Unhandled';
  readonly payload: unknown;
  readonly report: {
    /** Only where this invocation started the environment. */
    readonly initMs?: number;
    readonly durationMs: number;
    readonly maxMemoryMb: number;
  };
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

/** Lambda's limit for loading the function, in milliseconds; the service would then try it once more. */
const INIT_TIMEOUT_MS = 10_000;

interface Ready {
  readonly sandbox: Sandbox;
  readonly initMs?: number;
  /** The event that ended init; `ready` unless it failed. */
  readonly event: SandboxEvent;
}

/**
 * Runs a bundle in a child process the way Lambda does: one environment serves the invocations in turn, and after a
 * timeout, a crash or a failed init the next one starts cold. Concurrent calls wait their turn. Unlike Lambda, the
 * process is not frozen between invocations, and a handler that takes a callback is not supported.
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
  const { environment, execArgv = [], onLog = () => {} } = options;
  const execPath = options.execPath !== undefined ? { execPath: options.execPath } : {};
  const bundle = resolve(options.bundle);
  if (!existsSync(bundle)) throw new BundleNotFoundError(bundle);
  let configuration: SandboxOptions = { bundle, environment, memoryMb, functionName, execArgv, onLog, ...execPath };
  const functionArn = `arn:aws:lambda:${regionOf(configuration)}:000000000000:function:${functionName}`;
  let current: Sandbox | undefined;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** A warm environment that waits for an event, or a new one and how its init ended. */
  async function acquire(): Promise<Ready> {
    if (current) {
      const event = await current.next(INIT_TIMEOUT_MS);
      if (event.kind === 'ready') return { sandbox: current, event };
      await discard(current);
    }
    const started = performance.now();
    const sandbox = await startSandbox(configuration);
    current = sandbox;
    if (closed) sandbox.kill();
    const event = await sandbox.next(INIT_TIMEOUT_MS);
    return { sandbox, event, initMs: performance.now() - started };
  }

  async function discard(sandbox: Sandbox): Promise<void> {
    if (current === sandbox) current = undefined;
    sandbox.kill();
    await sandbox.gone;
  }

  async function run(event: string, requestId: string): Promise<Invocation> {
    if (closed) throw new LambdaClosedError(functionName);
    const { sandbox, initMs, event: init } = await acquire();
    const started = performance.now();
    let outcome = init;
    if (init.kind === 'ready') {
      sandbox.dispatch({ requestId, event, deadlineMs: clock() + timeoutMs, functionArn });
      outcome = await sandbox.next(timeoutMs);
    }
    const durationMs = performance.now() - started;
    const report = { ...(initMs !== undefined && { initMs }), durationMs, maxMemoryMb: sandbox.peakMemoryMb() };
    if (outcome.kind !== 'response' && outcome.kind !== 'error') await discard(sandbox);
    return { requestId, ...answerOf(outcome, requestId, timeoutMs), report };
  }

  /** Whatever is asked for next finds no environment, even where the process has yet to die. */
  function kill(): void {
    if (current) turn = Promise.all([turn, discard(current)]);
  }

  return {
    async invoke(event, { requestId = randomUUID() } = {}) {
      const body = JSON.stringify(event) ?? '{}';
      const bytes = Buffer.byteLength(body);
      if (bytes > MAX_REQUEST_BYTES) throw new RequestTooLargeError(bytes);
      const invocation = turn.then(() => run(body, requestId));
      turn = invocation.catch(() => undefined);
      return await invocation;
    },
    configure(more) {
      turn = turn.then(async () => {
        const now = { ...environment, ...more };
        if (isDeepStrictEqual(now, configuration.environment)) return;
        configuration = { ...configuration, environment: now };
        if (current) await discard(current);
      });
    },
    kill,
    async close() {
      closed = true;
      kill();
      await turn;
    },
  };
}

function answerOf(
  outcome: SandboxEvent,
  requestId: string,
  timeoutMs: number,
): Pick<Invocation, 'functionError' | 'payload'> {
  switch (outcome.kind) {
    case 'response':
      return { payload: outcome.payload };
    case 'error':
    case 'init-error':
      return { functionError: 'Unhandled', payload: outcome.payload };
    case 'timeout':
      return { functionError: 'Unhandled', payload: timedOut(requestId, timeoutMs) };
    case 'exit':
      return { functionError: 'Unhandled', payload: exited(requestId, outcome) };
    case 'ready':
      throw new Error(`the runtime asked for the next event before it answered ${requestId}`);
  }
}
