import { functionErrorsIn } from '../../src/deploy/function-errors';

const failed = (answer: string): string =>
  `Error: invoking Lambda Function (f): ${answer}\n\n  with aws_lambda_invocation.x,\n`;

it('reads the message of each function that failed, with its line breaks', () => {
  const answer = '{"errorType":"RolledBackError","errorMessage":"a \\"b\\"\\nc (d): {}","trace":["at e (f): {"]}';
  expect(functionErrorsIn(failed(answer) + failed('{"errorMessage":"no type"}'))).toEqual([
    { functionName: 'f', type: 'RolledBackError', message: 'a "b"\nc (d): {}' },
    { functionName: 'f', type: 'Error', message: 'no type' },
  ]);
});

it.each([
  ['another failure', 'Error: creating IAM Role (x): AccessDenied'],
  ['an answer that is no failure', failed('{"outcome":"created"}')],
  ['an answer that is cut', failed('{"errorMessage":"no} ')],
])('reads none in %s', (_, output) => {
  expect(functionErrorsIn(output)).toEqual([]);
});
