import { join } from 'node:path';
import { invokeAsync, type Lambda, startLambda } from '../../src/lambda';
import { fakeClock } from '../fake-clock';

let lambda: Lambda;
beforeEach(() => {
  lambda = startLambda({ bundle: join(__dirname, 'fixtures/function.cjs'), environment: {} });
});
afterEach(() => lambda.close());

/** An event of which the function makes nothing so many times. */
const failing = (times: number) => ({ do: 'failFirst', times });

it('a failure is tried again a minute later, and two minutes after that, until it goes well', async () => {
  const clock = fakeClock();
  const { last, undelivered } = await invokeAsync(lambda, failing(2), { clock });
  expect([last.payload, undelivered]).toEqual(['done, time 3', undefined]);
  expect(clock.sleeps).toEqual([60_000, 120_000]);
});

it('what fails each time is given up, with what was asked and answered', async () => {
  const { last, undelivered } = await invokeAsync(lambda, failing(9), { clock: fakeClock(), retries: 1 });
  expect(undelivered).toMatchObject({
    condition: 'RetriesExhausted',
    approximateInvokeCount: 2,
    requestId: last.requestId,
    requestPayload: failing(9),
    functionError: 'Unhandled',
    responsePayload: { errorMessage: 'time 2' },
  });
});

it('what would be too old by then is not tried again', async () => {
  const clock = fakeClock();
  const { undelivered } = await invokeAsync(lambda, failing(9), { clock, maxAgeMs: 150_000 });
  expect([undelivered?.condition, undelivered?.approximateInvokeCount]).toEqual(['EventAgeExceeded', 2]);
  expect(clock.sleeps).toEqual([60_000]);
});
