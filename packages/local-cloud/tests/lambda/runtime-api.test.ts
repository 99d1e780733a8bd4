import { type RuntimeApi, type RuntimeSignal, startRuntimeApi } from '../../src/lambda/runtime-api';

let api: RuntimeApi;
let signals: RuntimeSignal[];
let signalled: () => void;

beforeEach(async () => {
  signals = [];
  signalled = () => {};
  api = await startRuntimeApi((signal) => {
    signals.push(signal);
    signalled();
  });
});
afterEach(() => api.close());

const call = (method: string, resource: string, body?: string) =>
  fetch(`http://${api.address}/2018-06-01/runtime${resource}`, { method, ...(body !== undefined && { body }) });
const invocation = {
  requestId: 'r-1',
  event: '{"a":1}',
  deadlineMs: 1_700_000_003_000,
  functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:f',
};

/** A runtime that has taken the event. */
async function taken() {
  const ready = new Promise<void>((resolve) => {
    signalled = resolve;
  });
  const next = call('GET', '/invocation/next');
  await ready;
  api.dispatch(invocation);
  return await next;
}

async function refusal(response: Promise<Response>) {
  const { status, ...rest } = await response.then(async (r) => ({ status: r.status, ...((await r.json()) as object) }));
  return { status, ...rest };
}

it('holds next until there is an event, and describes the invocation in headers', async () => {
  const response = await taken();
  expect(signals).toEqual([{ kind: 'ready' }]);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('{"a":1}');
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('lambda-')));
  expect(headers).toEqual({
    'lambda-runtime-aws-request-id': 'r-1',
    'lambda-runtime-deadline-ms': '1700000003000',
    'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:000000000000:function:f',
    'lambda-runtime-trace-id': 'Root=1-6553f103-722d31000000000000000000;Parent=0000000000000000;Sampled=0',
  });
});

it('accepts an answer once', async () => {
  await taken();
  const response = await call('POST', '/invocation/r-1/response', '[1]');
  expect([response.status, await response.json()]).toEqual([202, { status: 'OK' }]);
  expect(signals.at(-1)).toEqual({ kind: 'response', payload: [1] });
  expect(await refusal(call('POST', '/invocation/r-1/response', '[2]'))).toMatchObject({
    status: 403,
    errorType: 'InvalidStateTransition',
  });
});

it('takes an error as the failure of the invocation, and text that is not JSON as it is', async () => {
  await taken();
  await call('POST', '/invocation/r-1/error', 'plain');
  expect(signals.at(-1)).toEqual({ kind: 'error', payload: 'plain' });
});

it('refuses an answer to another invocation, and goes on waiting for its own', async () => {
  await taken();
  expect(await refusal(call('POST', '/invocation/r-2/response', '1'))).toEqual({
    status: 400,
    errorType: 'InvalidRequestID',
    errorMessage: 'Invalid request ID',
  });
  expect((await call('POST', '/invocation/r-1/response', '1')).status).toBe(202);
});

it('refuses an answer above 6291556 bytes, and fails the invocation', async () => {
  await taken();
  expect(await refusal(call('POST', '/invocation/r-1/response', 'x'.repeat(6_291_557)))).toEqual({
    status: 413,
    errorType: 'RequestEntityTooLarge',
    errorMessage: 'Exceeded maximum allowed payload size (6291556 bytes).',
  });
  expect(signals.at(-1)).toMatchObject({ kind: 'error', payload: { errorType: 'Function.ResponseSizeTooLarge' } });
});

it('takes an init error only before the first next', async () => {
  expect((await call('POST', '/init/error', '{"errorType":"E"}')).status).toBe(202);
  expect(signals).toEqual([{ kind: 'init-error', payload: { errorType: 'E' } }]);
  await taken();
  expect((await call('POST', '/init/error', '{}')).status).toBe(403);
});

it('refuses next while an invocation is unanswered', async () => {
  await taken();
  expect(await refusal(call('GET', '/invocation/next'))).toMatchObject({ status: 403 });
});

it.each([
  ['GET', '/invocation/r-1/response', 405],
  ['POST', '/invocation/next', 405],
  ['GET', '/restore/next', 404],
])('answers %s %s with %i', async (method, resource, status) => {
  expect((await call(method, resource)).status).toBe(status);
});
