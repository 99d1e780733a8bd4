import { addStacks, synthAll, WITH_CONFLUENT_ACCESS } from './synth';
import { describeWithTerraform, evaluate } from './terraform';

// GitHub gives '' for a variable that is not set. Terraform itself must not take that for a value: it is refused here, and
// the commands leave such a variable out, so that its default holds.
const VALID: Readonly<Record<string, string>> = {
  catalog_name: 'Shops',
  database_name: 'live',
  image_digest: `sha256:${'0'.repeat(64)}`,
  deployment_id: 'run-1',
};
const STACKS = synthAll(addStacks, WITH_CONFLUENT_ACCESS);
const variables = Object.entries(STACKS).flatMap(([stack, { variable }]) =>
  Object.keys(variable).map((name): [string, string] => [stack, name]),
);

it('knows all three stacks', () => {
  const names = [...new Set(variables.map(([stack]) => stack))];
  expect(names.sort()).toEqual(['app', 'confluent-access', 'image-registry']);
});

describeWithTerraform('an empty TF_VAR_', () => {
  it.each(variables)('%s: %s is refused, and named', (stack, empty) => {
    const { variable = {} } = STACKS[stack] ?? {};
    const given = Object.fromEntries(Object.entries(VALID).filter(([name]) => name in variable && name !== empty));
    expect(evaluate({ variable }, given).errors).toHaveLength(empty in VALID ? 1 : 0);
    expect(evaluate({ variable }, given, { [`TF_VAR_${empty}`]: '' }).errors).toEqual([
      expect.stringMatching(new RegExp(`^(<value for var\\.)?(Unsuitable value for var\\.)?${empty}\\b`)),
    ]);
  });
});
