import { join } from 'node:path';
import { type Lambda, LambdaClosedError, type LambdaOptions, startLambda } from '../../src/lambda';

const running: Lambda[] = [];
const fixture = (name: string) => join(__dirname, 'fixtures', `${name}.cjs`);
function start(name = 'function', options: Partial<LambdaOptions> = {}): Lambda {
  const lambda = startLambda({ bundle: fixture(name), environment: {}, timeoutMs: 20_000, ...options });
  running.push(lambda);
  return lambda;
}

afterEach(() => Promise.all(running.splice(0).map((lambda) => lambda.close())));

describe('a function that works', () => {
  it('answers in one warm environment, whose init is reported once', async () => {
    const lambda = start();
    const first = await lambda.invoke({ do: 'count' }, { requestId: 'r-1' });
    const second = await lambda.invoke({ do: 'count' });
    expect(first).toEqual({
      requestId: 'r-1',
      payload: 1,
      report: { initMs: expect.any(Number), durationMs: expect.any(Number), maxMemoryMb: expect.any(Number) },
    });
    expect(second.payload).toBe(2);
    expect(second.report.initMs).toBeUndefined();
    expect(second.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('takes concurrent invocations in turn', async () => {
    const lambda = start();
    const answers = await Promise.all([1, 2, 3].map(() => lambda.invoke({ do: 'count' })));
    expect(answers.map((answer) => answer.payload)).toEqual([1, 2, 3]);
  });

  it('takes as many at once as it has environments, and the rest in turn', async () => {
    const lambda = start('function', { environments: 2 });
    const answers = await Promise.all([1, 2, 3, 4].map(() => lambda.invoke({ do: 'count' })));
    expect(answers.map((answer) => answer.payload)).toEqual([1, 1, 2, 2]);
    lambda.configure({ DATABASE_NAME: 'live' });
    const after = await Promise.all([1, 2].map(() => lambda.invoke({ do: 'environment' })));
    expect(after.map(({ payload }) => payload)).toMatchObject([{ DATABASE_NAME: 'live' }, { DATABASE_NAME: 'live' }]);
  });

  it('passes an event unchanged, text of any script included', async () => {
    const event = { do: 'echo', text: 'Zürich – 東京 ✈ "quoted"\n', nested: [null, { deep: 1.5 }] };
    expect((await start().invoke(event)).payload).toEqual(event);
  });

  it('waits for a promise, and answers null for a value that is none', async () => {
    expect((await start('thenable').invoke({ name: 'Ada' })).payload).toBe('hello Ada');
    const { payload, functionError } = await start('synchronous').invoke({});
    expect([payload, functionError]).toEqual([null, undefined]);
  });

  it('gives the handler its context, with the time that is left', async () => {
    const soon = Date.now() + 3_600_000;
    const lambda = start('function', { functionName: 'orders', memoryMb: 256, timeoutMs: 60_000, clock: () => soon });
    const { payload } = await lambda.invoke({ do: 'context' }, { requestId: 'r-1' });
    const { remainingMs, ...context } = payload as { remainingMs: number };
    expect(context).toEqual({
      callbackWaitsForEmptyEventLoop: true,
      functionName: 'orders',
      functionVersion: '$LATEST',
      memoryLimitInMB: '256',
      logGroupName: '/aws/lambda/orders',
      logStreamName: 'local/[$LATEST]',
      invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:orders',
      awsRequestId: 'r-1',
    });
    // The deadline is counted from the given clock, one hour ahead of this machine's.
    expect(remainingMs).toBeGreaterThan(3_600_000);
    expect(remainingMs).toBeLessThanOrEqual(3_660_000);
  });

  it('sets the environment as Lambda does, and hands down nothing of its own', async () => {
    jest.replaceProperty(process, 'env', { SECRET_OF_THE_PARENT: '1', NODE_OPTIONS: '--no-such-flag' });
    const environment = {
      AWS_REGION: 'eu-west-1',
      GREETING: 'hi',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      _HANDLER: 'other.main',
    };
    const { payload } = await start('function', { environment }).invoke({ do: 'environment' }, { requestId: 'r' });
    expect(payload).toEqual({
      GREETING: 'hi',
      LANG: 'en_US.UTF-8',
      TZ: ':UTC',
      PATH: '/usr/local/bin:/usr/bin:/bin',
      _HANDLER: 'function.handler',
      LAMBDA_TASK_ROOT: join(__dirname, 'fixtures'),
      AWS_REGION: 'eu-west-1',
      AWS_DEFAULT_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_SESSION_TOKEN: 'local',
      AWS_LAMBDA_FUNCTION_NAME: 'function',
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/function',
      AWS_LAMBDA_LOG_STREAM_NAME: 'local/[$LATEST]',
      AWS_LAMBDA_RUNTIME_API: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
      _X_AMZN_TRACE_ID: expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/),
    });
  });

  it('is configured while it runs: other variables start it cold, the same ones leave it warm', async () => {
    const lambda = start('function', { environment: { GREETING: 'hi' } });
    lambda.configure({ DATABASE_NAME: 'live' });
    const { payload } = await lambda.invoke({ do: 'environment' });
    expect(payload).toMatchObject({ GREETING: 'hi', DATABASE_NAME: 'live' });
    lambda.configure({ DATABASE_NAME: 'live' });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(2);
    lambda.configure({ DATABASE_NAME: 'archive' });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(1);
  });

  it('passes flags to node', async () => {
    const { payload } = await start('function', { execArgv: ['--max-old-space-size=64'] }).invoke({ do: 'argv' });
    expect(payload).toEqual(['--max-old-space-size=64']);
  });

  it('has delivered every line of the log by the time it answers', async () => {
    const lines: string[] = [];
    await start('function', { onLog: (line) => lines.push(line) }).invoke({ do: 'log' });
    expect(lines.filter((line) => line.startsWith('line '))).toHaveLength(1_000);
    expect(lines).toContain('to stderr');
  });

  it('reports the peak of the memory, which never falls', async () => {
    const lambda = start();
    const before = (await lambda.invoke({ do: 'count' })).report.maxMemoryMb;
    const peak = (await lambda.invoke({ do: 'allocate', megabytes: 100 })).report.maxMemoryMb;
    const after = (await lambda.invoke({ do: 'allocate', megabytes: 1 })).report.maxMemoryMb;
    expect(before).toBeGreaterThan(20);
    expect(peak - before).toBeGreaterThanOrEqual(95);
    expect(after).toBeGreaterThanOrEqual(peak);
  });
});

describe('payload limits', () => {
  it('takes an answer of 6291556 bytes and refuses one byte more, and stays warm', async () => {
    const lambda = start();
    expect((await lambda.invoke({ do: 'large', bytes: 6_291_556 })).payload).toHaveLength(6_291_554);
    expect(await lambda.invoke({ do: 'large', bytes: 6_291_557 })).toMatchObject({
      functionError: 'Unhandled',
      payload: {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
      },
    });
    expect((await lambda.invoke({ do: 'count' })).payload).toBe(3);
  });

  it('refuses an event above 6291456 bytes before it reaches the function', async () => {
    const lambda = start();
    const event = (bytes: number) => ({ do: 'count', fill: 'x'.repeat(bytes - '{"do":"count","fill":""}'.length) });
    await expect(lambda.invoke(event(6_291_457))).rejects.toMatchObject({
      code: 'RequestTooLargeException',
      bytes: 6_291_457,
    });
    expect((await lambda.invoke(event(6_291_456))).payload).toBe(1);
  });
});

describe('close', () => {
  it('refuses invocations from then on, and may be called again', async () => {
    const lambda = start();
    await lambda.invoke({ do: 'count' });
    await lambda.close();
    await lambda.close();
    await expect(lambda.invoke({ do: 'count' })).rejects.toBeInstanceOf(LambdaClosedError);
  });

  it('ends an invocation that is starting or running', async () => {
    const lambda = start();
    const starting = lambda.invoke({ do: 'hang' });
    await Promise.resolve();
    await lambda.close();
    expect(await starting).toMatchObject({ functionError: 'Unhandled', payload: { errorType: 'Runtime.ExitError' } });
  });
});
