import { type Expression, type ExpressionNode, InvalidAppError, renderExpression } from '../../src';
import { entryNamed } from '../../src/catalogue/catalogue';
import { typeOf } from '../../src/expressions/type-of';
import { RIGHT, WRONG } from './generated/calls';
import { samples } from './samples';

const [present, nullable] = [samples(false), samples(true)];

/** A call as it is right where it stands: a function of a window over rows in an order. */
function nodeOf(name: string, call: () => Expression): ExpressionNode {
  const { node } = call();
  if (entryNamed(name)?.over !== 'window') return node;
  return { kind: 'over', keys: 0, directions: ['ASC'], operands: [node, { kind: 'column', name: 'timestamp' }] };
}

/** The type of a call over the samples, and what is wrong with it. */
function told(name: string, call: () => Expression, columns = present): { type: string; problems: readonly string[] } {
  const problems: string[] = [];
  try {
    return { type: String(typeOf(nodeOf(name, call), columns, problems)), problems };
  } catch (error) {
    if (error instanceof InvalidAppError) return { type: 'none', problems: error.problems };
    throw error;
  }
}

it.each(RIGHT)('takes the right arguments of %s, the fewest and the most', (name, call) => {
  expect(renderExpression(call().node)).not.toMatch(/undefined|[{}]/);
  expect(told(name, call).problems).toEqual([]);
  expect(told(name, call).type).not.toMatch(/^(UNKNOWN|NULL)/);
});

it.each(WRONG)('tells a wrong argument of %s', (name, call) => {
  expect(told(name, call).problems).not.toEqual([]);
});

/** Whether a result can be NULL, of arguments that are not and of arguments that all are. */
const NULLS: Readonly<Record<string, readonly [present: boolean, nullable: boolean]>> = {
  any: [false, true],
  'any from 1': [false, true],
  'any or no rows': [false, true],
  all: [false, true],
  never: [false, false],
  always: [true, true],
  0: [false, true],
};

const ruleOf = (name: string): string | number => entryNamed(name)?.nulls ?? 'any';
/** Without a column nothing can be NULL; the rules of LAG and LEAD are their arguments', and tested with them. */
const RULED = RIGHT.filter(([name, call]) => ruleOf(name) in NULLS && renderExpression(call().node).includes('`'));

it.each(RULED)('knows when %s can be NULL', (name, call) => {
  const canBe = [present, nullable].map((columns) => !told(name, call, columns).type.endsWith(' NOT NULL'));
  expect(canBe).toEqual(NULLS[ruleOf(name)]);
});
