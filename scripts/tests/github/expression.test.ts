import { evaluate, fill, type Scope } from '../../workflows/expression';

const scope: Scope = {
  contexts: {
    github: { event: { before: '0000', pull_request: null }, ref_type: 'tag' },
    needs: { plan: { result: 'skipped' } },
    vars: { EMPTY: '', NAME: 'x' },
  },
  functions: { cancelled: () => false },
};

it.each([
  ["github.event.pull_request.base.sha || github.event.before || 'none'", '0000'],
  ["!cancelled() && needs.plan.result != 'failure'", true],
  ["github.ref_type == 'TAG'", true],
  ["vars.EMPTY || vars.UNSET || 'default'", 'default'],
  ['vars.UNSET', null],
  ["vars.UNSET == ''", true],
  ["vars.UNSET == 'x'", false],
  ["'it''s' == 'it''s' && 1", 1],
  ["(true || false) && 'a'", 'a'],
  ["vars['NAME']", 'x'],
  ['fromJSON(\'{"a":[1]}\').a', [1]],
  ["contains(fromJSON('[\"x\"]'), vars.NAME) && startsWith(vars.NAME, 'X')", true],
])('%s', (expression, value) => expect(evaluate(expression, scope)).toEqual(value));

it.each([
  ['nothing.here', "the context 'nothing' is not known here"],
  ['hashFiles()', "the function 'hashFiles' is not known here"],
  ['true ^ false', 'not understood after 4 characters: true ^ false'],
  ['true false', 'false is not understood: true false'],
  ['(true', 'expected ), got the end: (true'],
])('%s is refused', (expression, message) => {
  expect(() => evaluate(expression, scope)).toThrow(message);
});

it('fills in a text, and keeps the kind of a value that is all of it', () => {
  expect(fill('${{ vars.NAME }}-plan', scope)).toBe('x-plan');
  expect(fill('${{ vars.UNSET }}', scope)).toBeNull();
  expect(fill('a${{ vars.UNSET }}b${{ cancelled() }}', scope)).toBe('abfalse');
  expect(fill(7, scope)).toBe(7);
});
