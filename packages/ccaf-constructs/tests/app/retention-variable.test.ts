import { CONFIG, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const NAME = 'aws_log_retention_in_days';
const declared = (environment: 'dev' | 'test' | 'prod') => synth('app', { ...CONFIG, environment }).variable[NAME];

it('keeps the logs of prod for longer than the others', () => {
  const days = (['dev', 'test', 'prod'] as const).map((environment) => declared(environment)?.['default']);
  expect(days).toEqual([7, 30, 90]);
});

describeWithTerraform('the retention in prod, evaluated by Terraform', () => {
  const errorsFor = (days: number): readonly string[] =>
    evaluate({ variable: { [NAME]: declared('prod') } }, { [NAME]: days }).errors;

  it('may be longer, or without an end', () => {
    expect([90, 3653, 0].flatMap(errorsFor)).toEqual([]);
  });

  it('is at least 90 days: nothing else tells what a deploy did', () => {
    const allowed = '90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, 0';
    expect(errorsFor(60)).toEqual([expect.stringContaining(`${NAME} must be one of ${allowed}, got 60.`)]);
  });
});
