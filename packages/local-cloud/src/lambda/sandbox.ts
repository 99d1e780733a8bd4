import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FunctionConfiguration, processEnvironment } from './environment';
import type { Exit } from './failures';
import { readLog } from './log-reader';
import { peakMemoryMb } from './peak-memory';
import { type PendingInvocation, type RuntimeSignal, startRuntimeApi } from './runtime-api';

export interface SandboxOptions extends FunctionConfiguration {
  /** Flags for `node`, for example `--max-old-space-size=96`. */
  readonly execArgv: readonly string[];
  /** @default process.execPath */
  readonly execPath?: string;
  readonly onLog: (line: string) => void;
}

/** What the environment did next: the runtime said something, its process ended, or the time was up. */
export type SandboxEvent = RuntimeSignal | ({ readonly kind: 'exit' } & Exit) | { readonly kind: 'timeout' };

/** One execution environment: a Runtime API of its own and the function's process. */
export interface Sandbox {
  /** The next event, once and in order; an ended process answers `exit` for ever. */
  next(timeoutMs?: number): Promise<SandboxEvent>;
  dispatch(invocation: PendingInvocation): void;
  /** The most memory that the process has held so far, in megabytes. */
  peakMemoryMb(): number;
  /** SIGKILL, now. */
  kill(): void;
  /** Settles when the process is gone and its log is read. */
  readonly gone: Promise<void>;
}

const LOG_GRACE_MS = 100;

/** Starts the function's process, which begins to load its bundle at once. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const events: SandboxEvent[] = [];
  let ended: SandboxEvent | undefined;
  let wake = () => {};
  const push = (event: SandboxEvent) => {
    events.push(event);
    wake();
  };

  const api = await startRuntimeApi(push);
  const child = spawn(options.execPath ?? process.execPath, [...options.execArgv, join(__dirname, 'bootstrap.cjs')], {
    cwd: dirname(options.bundle),
    env: processEnvironment(options, api.address),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stdout = readLog(child.stdout, options.onLog);
  const stderr = readLog(child.stderr, options.onLog);

  const gone = new Promise<void>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      ended = { kind: 'exit', code, signal };
      api.close();
      wake();
      // A process that the function left behind may hold the pipes open: the log is not waited for without end.
      resolve(Promise.race([once(child, 'close'), delay(LOG_GRACE_MS, undefined, { ref: false })]).then(() => {}));
    };
    child.on('exit', end);
    child.on('error', () => end(null, null));
  });

  async function take(): Promise<SandboxEvent> {
    const event = events.shift();
    // A process that has died since it asked for an event will not answer one.
    if (ended && (event === undefined || event.kind === 'ready')) {
      await gone;
      return ended;
    }
    if (event === undefined) return { kind: 'timeout' };
    const { stdoutBytes, stderrBytes } = api.account;
    await Promise.all([stdout.caughtUp(stdoutBytes), stderr.caughtUp(stderrBytes)]);
    return event;
  }

  return {
    gone,
    dispatch: (invocation) => api.dispatch(invocation),
    peakMemoryMb: () => peakMemoryMb(child.pid, api.account.maxRssKb),
    kill: () => void child.kill('SIGKILL'),
    async next(timeoutMs) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const limit = timer(timeoutMs);
      if (events.length === 0 && !ended) await Promise.race([woken, limit.passed]);
      limit.clear();
      return await take();
    },
  };
}

function timer(ms: number | undefined): { readonly passed: Promise<void>; clear(): void } {
  let handle: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    if (ms !== undefined) handle = setTimeout(resolve, ms);
  });
  return { passed, clear: () => clearTimeout(handle) };
}
