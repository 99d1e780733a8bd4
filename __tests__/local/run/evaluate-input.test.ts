import { evaluateInput } from '../../../local/run/evaluate-input';

it('fills variables in, alone and within a text', () => {
  const input =
    '${jsonencode({"a" = var.one, "nested" = {"uri" = "${var.one}.ecr/${var.two}@x", "n" = 7, "b" = true}})}';
  expect(evaluateInput(input, { one: '1"', two: '${var.one}' })).toEqual({
    a: '1"',
    nested: { uri: '1".ecr/${var.one}@x', n: 7, b: true },
  });
});

it('reads what HCL escapes', () => {
  const input = '${jsonencode({"text" = "quote \\" back \\\\ line \\n $${not} %%{not} 🛫"})}';
  expect(evaluateInput(input, {})).toEqual({ text: 'quote " back \\ line \n ${not} %{not} 🛫' });
});

it.each([
  ['"plain"', 'expected jsonencode(…), got "plain"'],
  ['${jsonencode({"a" = lower("x")})}', 'cannot read " lower'],
  ['${jsonencode({"a" = "${data.x.y}"})}', 'cannot read'],
  ['${jsonencode({"a" = var.none})}', "the variable 'none' has no value"],
  ['${jsonencode({"a" = 1} + 2)}', 'cannot read " + 2"'],
  ['${jsonencode("a")}', 'expected an object'],
])('refuses %s', (input, message) => {
  expect(() => evaluateInput(input, {})).toThrow(message);
});
