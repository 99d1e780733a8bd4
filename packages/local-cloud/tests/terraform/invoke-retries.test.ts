import { Functions, LambdaApiError } from '../../src/lambda';
import { type InvocationResult, lambdaInvocation } from '../../src/terraform/behaviours/lambda-invocation';
import type { ObjectValue } from '../../src/terraform/protocol/value';
import { fakeClock } from '../fake-clock';

const FUNCTION: ObjectValue = { function_name: 'app', region: 'us-east-1', arn: 'arn:aws:lambda:x', environment: [] };
const INVOCATION: ObjectValue = { function_name: 'app', input: '{"v":1}', lifecycle_scope: 'CREATE_ONLY' };

/** Invokes a function that answers so, in turn, the last answer for ever. */
async function invoke(answers: readonly (InvocationResult | LambdaApiError)[], provider: ObjectValue) {
  const clock = fakeClock();
  let invoked = 0;
  const { create } = lambdaInvocation(
    async () => {
      const answer = answers[Math.min(invoked, answers.length - 1)];
      invoked += 1;
      if (answer instanceof LambdaApiError) throw answer;
      return answer ?? { payload: 'null' };
    },
    { list: () => [], get: () => FUNCTION },
    new Functions(clock),
  );
  const outcome = await create?.(INVOCATION, {}, provider).then(
    ({ result }) => result,
    ({ message }: Error) => message,
  );
  return { outcome, invoked, sleeps: clock.sleeps };
}

const refused = (status: number, code: string): LambdaApiError => new LambdaApiError(status, code, 'for a reason');

it.each([
  [429, 'TooManyRequestsException'],
  [500, 'ServiceException'],
  [502, 'KMSAccessDeniedException'],
  [503, 'ServiceUnavailable'],
  [504, 'GatewayTimeout'],
])('a %d is invoked again, with growing pauses, as often as max_retries says', async (status, code) => {
  expect(await invoke([refused(status, code)], { max_retries: 5 })).toEqual({
    outcome:
      'invoking Lambda Function (app): operation error Lambda: Invoke, exceeded maximum number of attempts, 5, https ' +
      `response error StatusCode: ${status}, RequestID: 00000000-0000-4000-8000-000000000000, ${code}: for a reason`,
    invoked: 5,
    sleeps: [2_000, 4_000, 8_000, 16_000],
  });
});

it('a failure that passes is got over', async () => {
  const answers = [refused(502, 'KMSAccessDeniedException'), refused(429, 'TooManyRequestsException')];
  expect(await invoke([...answers, { payload: '"fine"' }], { max_retries: 5 })).toEqual({
    outcome: '"fine"',
    invoked: 3,
    sleeps: [2_000, 4_000],
  });
});

it.each([
  [400, 'InvalidRequestContentException'],
  [403, 'AccessDeniedException'],
  [404, 'ResourceNotFoundException'],
  [409, 'ResourceConflictException'],
])('a %d fails at once', async (status, code) => {
  expect(await invoke([refused(status, code)], { max_retries: 5 })).toEqual({
    outcome:
      `invoking Lambda Function (app): operation error Lambda: Invoke, https response error StatusCode: ${status}, ` +
      `RequestID: 00000000-0000-4000-8000-000000000000, ${code}: for a reason`,
    invoked: 1,
    sleeps: [],
  });
});

it('what the handler throws fails at once', async () => {
  expect(await invoke([{ payload: '"no"', functionError: 'Unhandled' }], { max_retries: 5 })).toEqual({
    outcome: 'invoking Lambda Function (app): "no"',
    invoked: 1,
    sleeps: [],
  });
});

it('without max_retries there are 25 attempts, which pause for an hour and a half', async () => {
  const { invoked, sleeps } = await invoke([refused(502, 'KMSAccessDeniedException')], { max_retries: null });
  expect(invoked).toBe(25);
  expect(sleeps.slice(6, 10)).toEqual([128_000, 256_000, 300_000, 300_000]);
  expect(sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(5_310_000);
});
