import { isDeepStrictEqual } from 'node:util';
import { exited, LambdaClosedError, timedOut } from './failures';
import type { Invocation } from './invocation';
import { type Sandbox, type SandboxEvent, type SandboxOptions, startSandbox } from './sandbox';

/** Lambda's limit for loading the function, in milliseconds; the service would then try it once more. */
const INIT_TIMEOUT_MS = 10_000;

export interface EnvironmentOptions {
  readonly timeoutMs: number;
  readonly clock: () => number;
  readonly functionArn: string;
}

interface Ready {
  readonly sandbox: Sandbox;
  readonly initMs?: number;
  /** The event that ended init; `ready` unless it failed. */
  readonly event: SandboxEvent;
}

/**
 * Serves the invocations of a function in turn, in one process, and in another one after a timeout, a crash or a failed
 * init.
 */
export class ExecutionEnvironment {
  #current: Sandbox | undefined;
  #isClosed = false;
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(
    private readonly options: EnvironmentOptions,
    private configuration: SandboxOptions,
  ) {}

  /** How many invocations it serves, or is yet to serve. */
  get waiting(): number {
    return this.#waiting;
  }

  async invoke(event: string, requestId: string): Promise<Invocation> {
    this.#waiting += 1;
    const invocation = this.#turn.then(() => this.#run(event, requestId));
    this.#turn = invocation.catch(() => undefined);
    try {
      return await invocation;
    } finally {
      this.#waiting -= 1;
    }
  }

  configure(environment: Readonly<Record<string, string>>): void {
    this.#turn = this.#turn.then(async () => {
      if (isDeepStrictEqual(environment, this.configuration.environment)) return;
      this.configuration = { ...this.configuration, environment };
      if (this.#current) await this.#discard(this.#current);
    });
  }

  /** Whatever is asked for next finds no process, even where this one has yet to die. */
  kill(): void {
    if (this.#current) this.#turn = Promise.all([this.#turn, this.#discard(this.#current)]);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.kill();
    await this.#turn;
  }

  async #run(event: string, requestId: string): Promise<Invocation> {
    const { timeoutMs, clock, functionArn } = this.options;
    if (this.#isClosed) throw new LambdaClosedError(this.configuration.functionName);
    const { sandbox, initMs, event: init } = await this.#acquire();
    const started = performance.now();
    let outcome = init;
    if (init.kind === 'ready') {
      sandbox.dispatch({ requestId, event, deadlineMs: clock() + timeoutMs, functionArn });
      outcome = await sandbox.next(timeoutMs);
    }
    const durationMs = performance.now() - started;
    const report = { ...(initMs !== undefined && { initMs }), durationMs, maxMemoryMb: sandbox.peakMemoryMb() };
    if (outcome.kind !== 'response' && outcome.kind !== 'error') await this.#discard(sandbox);
    return { requestId, ...answerOf(outcome, requestId, timeoutMs), report };
  }

  /** A warm process that waits for an event, or a new one and how its init ended. */
  async #acquire(): Promise<Ready> {
    if (this.#current) {
      const event = await this.#current.next(INIT_TIMEOUT_MS);
      if (event.kind === 'ready') return { sandbox: this.#current, event };
      await this.#discard(this.#current);
    }
    const started = performance.now();
    const sandbox = await startSandbox(this.configuration);
    this.#current = sandbox;
    if (this.#isClosed) sandbox.kill();
    const event = await sandbox.next(INIT_TIMEOUT_MS);
    return { sandbox, event, initMs: performance.now() - started };
  }

  async #discard(sandbox: Sandbox): Promise<void> {
    if (this.#current === sandbox) this.#current = undefined;
    sandbox.kill();
    await sandbox.gone;
  }
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
