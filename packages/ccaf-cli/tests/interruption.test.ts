import { EventEmitter } from 'node:events';
import { failureOf } from '../src/terminal/failure';
import { InterruptedError, interruptionOf, unlessInterrupted, untilInterrupted } from '../src/terminal/interruption';

/** A process that only the test sends signals to. */
function fakeProcess(env: Readonly<Record<string, string>> = {}) {
  const emitter = new EventEmitter();
  let [seconds, ppid] = [0, 7];
  const [stdout, stderr] = [new EventEmitter(), new EventEmitter()];
  const source = {
    on: (signal: string, listener: () => void) => emitter.on(signal, listener),
    stdout,
    stderr,
    env,
    get ppid() {
      return ppid;
    },
    uptime: () => seconds,
  };
  return {
    interruption: interruptionOf(source),
    signal: (name: string, after = 0) => {
      seconds += after;
      emitter.emit(name);
    },
    lose: (output: 'stdout' | 'stderr', code: string) =>
      source[output].emit('error', Object.assign(new Error(), { code })),
    orphan: () => {
      ppid = 1;
    },
  };
}

describe('an interruption', () => {
  it.each(['SIGHUP', 'SIGINT', 'SIGTERM'])('comes by %s, and says so', (name) => {
    const { interruption, signal } = fakeProcess();
    expect(interruption.ending.aborted).toBe(false);
    signal(name);
    expect(interruption.ending.reason).toBe(name);
  });

  it.each([
    ['stdout', 'EPIPE', 'SIGPIPE'],
    ['stderr', 'EPIPE', 'SIGPIPE'],
    ['stdout', 'EIO', 'SIGHUP'],
  ] as const)('comes by a %s that answers %s, as %s', (output, code, ending) => {
    const { interruption, lose } = fakeProcess();
    lose(output, code);
    expect(interruption.ending.reason).toBe(ending);
  });

  it('takes the SIGINT that npm passes on for the same key, and a later one for a second', () => {
    const { interruption, signal } = fakeProcess();
    signal('SIGINT');
    signal('SIGINT', 0.1);
    expect(interruption.atOnce.aborted).toBe(false);
    signal('SIGINT', 1);
    expect(interruption.atOnce.aborted).toBe(true);
  });

  it('ends nothing at once because the terminal is closed, too, or a supervisor loses patience', () => {
    const { interruption, signal } = fakeProcess();
    signal('SIGINT');
    signal('SIGHUP', 5);
    signal('SIGTERM', 5);
    expect([interruption.ending.reason, interruption.atOnce.aborted]).toEqual(['SIGINT', false]);
  });

  it('comes where npm is gone that started the process, and only there', async () => {
    const byNpm = fakeProcess({ npm_lifecycle_event: 'deploy' });
    const byHand = fakeProcess();
    for (const { orphan } of [byNpm, byHand]) orphan();
    // What looks for the parent keeps no process alive; something has to, meanwhile.
    const alive = setInterval(() => undefined, 1_000);
    expect(await untilInterrupted(byNpm.interruption)).toBe('SIGTERM');
    clearInterval(alive);
    expect(byHand.interruption.ending.aborted).toBe(false);
  });

  it('ends work that would not end', async () => {
    const { interruption, signal } = fakeProcess();
    const working = unlessInterrupted(interruption, () => new Promise(() => undefined));
    signal('SIGTERM');
    await expect(working).rejects.toThrow('interrupted by SIGTERM; what was started has been stopped');
    expect(await unlessInterrupted(fakeProcess().interruption, () => Promise.resolve(1))).toBe(1);
  });

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGPIPE', 141],
    ['SIGTERM', 143],
  ] as const)('by %s gives the exit code %i', (signal, exitCode) => {
    expect(failureOf(new InterruptedError(signal, 'told'))).toEqual({
      code: 'INTERRUPTED',
      message: `interrupted by ${signal}; told`,
      exitCode,
    });
  });
});
