import { addStacks, addWatchedStacks, CONFIG, synth } from '../synth';
import { describeWithTerraform, evaluate } from '../terraform';

const NAME = 'aws_log_retention_in_days';
const ENVIRONMENTS = ['dev', 'test', 'prod'] as const;
const declared = (environment: 'dev' | 'test' | 'prod', add = addStacks) =>
  synth('app', { ...CONFIG, environment }, add).variable;
const defaults = (add = addStacks) => ENVIRONMENTS.map((environment) => declared(environment, add)[NAME]?.['default']);

it('keeps the logs of prod for longer than the others', () => {
  expect(defaults()).toEqual([7, 30, 90]);
});

it('keeps them for 90 days where somebody watches, who writes down there how far statements had read', () => {
  expect(defaults(addWatchedStacks)).toEqual([90, 90, 90]);
});

/** What Terraform says of some values, with the rules of the retention. */
function errorsIn(environment: 'dev' | 'prod', values: Readonly<Record<string, unknown>>): readonly string[] {
  const { [NAME]: retention, watch } = declared(environment);
  return evaluate({ variable: { [NAME]: retention, watch } }, values).errors;
}

describeWithTerraform('the retention where somebody watches, evaluated by Terraform', () => {
  it('is at least 90 days, or without an end', () => {
    expect(errorsIn('dev', { watch: true, [NAME]: 60 })).toEqual([
      expect.stringContaining(
        `${NAME} must be at least 90, or 0, if watch is true, because the log shows how far deleted ` +
          'statements had read; got 60.',
      ),
    ]);
    expect([90, 0].flatMap((days) => errorsIn('dev', { watch: true, [NAME]: days }))).toEqual([]);
    expect(errorsIn('dev', { watch: false, [NAME]: 60 })).toEqual([]);
  });
});

describeWithTerraform('the retention in prod, evaluated by Terraform', () => {
  const errorsFor = (days: number): readonly string[] => errorsIn('prod', { [NAME]: days });

  it('may be longer, or without an end', () => {
    expect([90, 3653, 0].flatMap(errorsFor)).toEqual([]);
  });

  it('is at least 90 days: nothing else tells what a deploy did', () => {
    const allowed = '90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, 0';
    expect(errorsFor(60)).toEqual([expect.stringContaining(`${NAME} must be one of ${allowed}, got 60.`)]);
  });
});
