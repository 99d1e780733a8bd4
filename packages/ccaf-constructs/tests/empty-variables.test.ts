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

const given = (stack: string, empty?: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(VALID).filter(([name]) => name in (STACKS[stack]?.variable ?? {}) && name !== empty),
  );

describeWithTerraform('an empty TF_VAR_', () => {
  it.each(Object.keys(STACKS))('has nothing to do with it that %s can be planned', (stack) => {
    expect(evaluate({ variable: STACKS[stack]?.variable }, given(stack)).errors).toEqual([]);
  });

  it.each(variables)('%s: %s is refused, and named', (stack, empty) => {
    const { errors } = evaluate({ variable: STACKS[stack]?.variable }, given(stack, empty), {
      [`TF_VAR_${empty}`]: '',
    });
    expect(errors).toEqual([
      expect.stringMatching(new RegExp(`^(<value for var\\.)?(Unsuitable value for var\\.)?${empty}\\b`)),
    ]);
  });
});
