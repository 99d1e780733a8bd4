import { Functions } from '../../src/lambda';
import { CREATED, type FunctionEvent, transition } from '../../src/lambda/function-states';
import { fakeClock } from '../fake-clock';

const NAME = 'us-east-1/app';
const clock = fakeClock();
let functions: Functions;
beforeEach(() => {
  functions = new Functions(clock);
});

const after = (...events: readonly FunctionEvent[]): string => {
  const { State, StateReasonCode = '', LastUpdateStatus } = events.reduce(transition, CREATED);
  return `${State} ${StateReasonCode} ${LastUpdateStatus}`.replace('  ', ' ');
};

it.each<[string, readonly FunctionEvent[]]>([
  ['Pending Creating Successful', []],
  ['Pending Creating Successful', ['invoked']],
  ['Pending Creating Successful', ['idle']],
  ['Active Successful', ['settled']],
  ['Active Successful', ['settled', 'invoked']],
  ['Active InProgress', ['settled', 'updated', 'invoked']],
  ['Active Successful', ['settled', 'updated', 'settled']],
  ['Inactive Idle Successful', ['settled', 'idle', 'settled']],
  ['Pending Restoring Successful', ['settled', 'idle', 'invoked', 'invoked']],
  ['Active Successful', ['settled', 'idle', 'invoked', 'settled']],
  ['Inactive Idle InProgress', ['settled', 'idle', 'updated']],
  ['Active Successful', ['settled', 'idle', 'updated', 'settled']],
])('is %s after %j', (expected, events) => {
  expect(after(...events)).toBe(expected);
});

it('rejects invocations of a function that is being made', () => {
  functions.created(NAME);
  expect(() => functions.invoked(NAME)).toThrow(
    expect.objectContaining({
      statusCode: 409,
      code: 'ResourceConflictException',
      message:
        'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    }),
  );
  clock.pass(5_000);
  functions.invoked(NAME);
});

it('rejects the first invocation after weeks, and those until the function is restored', () => {
  functions.idle(NAME);
  for (const state of ['Inactive', 'Pending']) {
    expect(functions.state(NAME).State).toBe(state);
    expect(() => functions.invoked(NAME)).toThrow(
      expect.objectContaining({
        statusCode: 409,
        code: 'CodeArtifactUserPendingException',
        message: 'INFO: Lambda is initializing your function. It will be ready to invoke shortly.',
      }),
    );
    clock.pass(4_999);
  }
  clock.pass(1);
  functions.invoked(NAME);
});

it('knows functions by region and name, and takes one that it never heard of for Active', () => {
  functions.idle('us-east-1/other');
  functions.idle('eu-central-1/app');
  functions.invoked(NAME);
  expect(functions.state(NAME)).toEqual({ State: 'Active', LastUpdateStatus: 'Successful' });
});
