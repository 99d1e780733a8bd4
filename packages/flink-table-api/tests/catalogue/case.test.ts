import { caseOf, caseWhen, col, DataTypes, type Expression, ifThenElse, lit, renderExpression } from '../../src';
import { typeOf } from '../../src/expressions/type-of';
import { columns } from '../tables';

const row = [...columns({ a: 'INT', b: 'STRING', p: 'DECIMAL(10, 2)' }), ...columns({ c: 'BIGINT' })];

function told(expression: Expression): readonly [type: string, ...problems: string[]] {
  const problems: string[] = [];
  return [String(typeOf(expression.node, row, problems)), ...problems];
}

const big = col('a').gt(9);

it.each<[string, Expression]>([
  ['BIGINT', caseWhen(big, col('a')).otherwise(col('c'))],
  ['INT NOT NULL', caseWhen(big, 1).otherwise(2)],
  ['INT', caseWhen(big, 1)],
  ['VARCHAR(4) NOT NULL', caseWhen(big, 'many').when(col('a').gt(1), 'few').otherwise('one')],
  ['CHAR(3)', caseOf(col('b')).when('x', 'one').when('y', 'two')],
  ['DECIMAL(12, 2)', caseOf(col('a')).when(1, col('p')).otherwise(1)],
  ['VARCHAR(4) NOT NULL', ifThenElse(big, 'many', 'one')],
])('gives a CASE the type %s', (type, expression) => {
  expect(told(expression)).toEqual([type]);
});

it('leaves out an ELSE that is not told, and keeps one that is NULL', () => {
  const text = lit(null, DataTypes.STRING());
  expect(
    [caseOf(col('a')).when(1, 'x'), caseWhen(big, 'x').otherwise(text)].map(({ node }) => renderExpression(node)),
  ).toEqual(["CASE `a` WHEN 1 THEN 'x' END", "CASE WHEN `a` > 9 THEN 'x' ELSE CAST(NULL AS STRING) END"]);
});

it('leaves a CASE as it is when it takes another branch', () => {
  const first = caseWhen(big, 1);
  first.when(big, 2);
  expect(renderExpression(first.node)).toBe('CASE WHEN `a` > 9 THEN 1 END');
});

it('refuses branches that have nothing in common, and values that cannot be compared', () => {
  // @ts-expect-error -- a number beside text
  expect(told(caseWhen(big, 'x').otherwise(1))).toEqual([
    'UNKNOWN',
    "CASE WHEN `a` > 9 THEN 'x' ELSE 1 END is not valid: INT and CHAR(1) have no common type; cast them to one type",
  ]);
  // @ts-expect-error -- text compared with a number
  expect(told(caseOf(lit('x')).when(1, 2))).toEqual([
    'UNKNOWN',
    "CASE 'x' WHEN 1 THEN 2 END is not valid: CHAR(1) cannot be compared with INT; cast one of them",
  ]);
  // @ts-expect-error -- a text is no condition
  expect(told(caseWhen(lit('x'), 1))).toEqual([
    'UNKNOWN',
    "CASE WHEN 'x' THEN 1 END is not valid: its argument 2 takes conditions, got CHAR(1); cast it",
  ]);
});
