import { join } from 'node:path';
import { type Lambda, type LambdaOptions, startLambda } from '../../src/lambda';
import { startSandbox } from '../../src/lambda/sandbox';

const running: Lambda[] = [];
const logged: string[] = [];
const fixture = (name: string) => join(__dirname, 'fixtures', `${name}.cjs`);
const onLog = (line: string) => void logged.push(line);
function start(name = 'function', options: Partial<LambdaOptions> = {}): Lambda {
  const lambda = startLambda({ bundle: fixture(name), environment: {}, timeoutMs: 20_000, onLog, ...options });
  running.push(lambda);
  return lambda;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((lambda) => lambda.close()));
  logged.length = 0;
});

/** What a caller sees of a failure, without the stack. */
async function failureOf(lambda: Lambda, event: unknown) {
  const { functionError, payload } = await lambda.invoke(event, { requestId: 'r-1' });
  const { errorType, errorMessage } = payload as { errorType: string; errorMessage: string };
  return { functionError, errorType, errorMessage };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a handler that fails', () => {
  it('answers the error, its message and its stack, logs it, and stays warm', async () => {
    const lambda = start();
    const { functionError, payload } = await lambda.invoke({ do: 'fail' }, { requestId: 'r-1' });
    expect(functionError).toBe('Unhandled');
    expect(payload).toEqual({ errorType: 'TypeError', errorMessage: 'no such order', trace: expect.any(Array) });
    const { trace } = payload as { trace: string[] };
    expect(trace[0]).toBe('TypeError: no such order');
    expect(trace[1]).toContain('function.cjs');
    expect(logged.join('\n')).toMatch(/\tr-1\tERROR\tInvoke Error\t\{"errorType":"TypeError"/);
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(2);
  });

  it.each([
    ['a rejection with text', { do: 'failWith', value: 'plain' }, 'string', 'plain'],
    ['a rejection with nothing', { do: 'refuse' }, 'string', 'handled'],
    ['an answer that is not JSON', { do: 'circular' }, 'Error', 'Unable to stringify response body'],
    [
      'a promise that nothing can settle',
      { do: 'forget' },
      'Runtime.NodeJsExit',
      'the event loop is empty and the handler has not settled',
    ],
  ])('answers %s', async (_, event, errorType, errorMessage) => {
    const lambda = start();
    expect(await failureOf(lambda, event)).toEqual({ functionError: 'Unhandled', errorType, errorMessage });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(2);
  });
});

describe('an environment that dies', () => {
  it.each([
    ['waits', { do: 'hang' }],
    ['computes', { do: 'spin' }],
  ])('is killed at the timeout while it %s, and the next invocation starts cold', async (_, event) => {
    const lambda = start('function', { timeoutMs: 300 });
    expect(await failureOf(lambda, event)).toEqual({
      functionError: 'Unhandled',
      errorType: 'Sandbox.Timedout',
      errorMessage: 'RequestId: r-1 Error: Task timed out after 0.30 seconds',
    });
    const next = await lambda.invoke({ do: 'count' });
    expect(next.payload).toBe(1);
    expect(next.report.initMs).toBeGreaterThan(0);
  });

  it.each([
    [{ do: 'exit', code: 1 }, 'Runtime.ExitError', 'RequestId: r-1 Error: Runtime exited with error: exit status 1'],
    [{ do: 'exit', code: 0 }, 'Runtime.ExitError', 'RequestId: r-1 Error: Runtime exited without providing a reason'],
    [{ do: 'uncaught' }, 'RangeError', 'from nowhere'],
    [{ do: 'unhandled' }, 'Runtime.UnhandledPromiseRejection', 'RangeError: left alone'],
  ])('answers %j and starts cold the next time', async (event, errorType, errorMessage) => {
    const lambda = start();
    expect(await failureOf(lambda, event)).toEqual({ functionError: 'Unhandled', errorType, errorMessage });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(1);
  });

  it('starts cold after it was killed idle, at once or later', async () => {
    const lambda = start();
    await lambda.invoke({ do: 'count' });
    lambda.kill();
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(1);
  });

  it('answers a kill in mid-invocation as a crash', async () => {
    const lambda: Lambda = start('function', { onLog: (line) => (line === 'spinning' ? lambda.kill() : undefined) });
    await lambda.invoke({ do: 'count' });
    expect(await failureOf(lambda, { do: 'spin' })).toEqual({
      functionError: 'Unhandled',
      errorType: 'Runtime.ExitError',
      errorMessage: 'RequestId: r-1 Error: Runtime exited with error: signal: killed',
    });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(1);
  });

  it('starts cold when it ended by itself between two invocations', async () => {
    const lambda = start();
    const { payload: pid } = await lambda.invoke({ do: 'exitLater' });
    while (isAlive(Number(pid))) await new Promise((resolve) => setTimeout(resolve, 5));
    const next = await lambda.invoke({ do: 'count' });
    expect([next.payload, next.functionError]).toEqual([1, undefined]);
  });
});

describe('a bundle that does not load', () => {
  it.each([
    ['no-handler', 'Runtime.HandlerNotFound', /^no-handler\.handler is undefined or not exported$/],
    ['missing-module', 'Runtime.ImportModuleError', /^Error: Cannot find module '.\/not-there.cjs'/],
    ['throws-on-load', 'RangeError', /^bad configuration$/],
    ['exits-on-load', 'Runtime.ExitError', /^RequestId: r-1 Error: Runtime exited with error: exit status 7$/],
  ])('answers %s with %s, again at each invocation', async (name, errorType, errorMessage) => {
    const lambda = start(name);
    const failure = { functionError: 'Unhandled', errorType, errorMessage: expect.stringMatching(errorMessage) };
    expect(await failureOf(lambda, {})).toEqual(failure);
    expect(await failureOf(lambda, {})).toEqual(failure);
  });

  it('is refused at once where there is no such file', () => {
    expect(() => start('not-there')).toThrow(/^there is no bundle at '.*not-there\.cjs'; build it first/);
  });

  it('is reported as a timeout when it never comes to an end', async () => {
    const options = { functionName: 'f', memoryMb: 128, environment: {}, execArgv: [], onLog };
    const sandbox = await startSandbox({ ...options, bundle: fixture('hangs-on-load') });
    expect(await sandbox.next(200)).toEqual({ kind: 'timeout' });
    sandbox.kill();
    await sandbox.gone;
    expect(await sandbox.next()).toEqual({ kind: 'exit', code: null, signal: 'SIGKILL' });
  });
});
