import { type Expression, parseStatement } from 'ccaf-emulator/sql';
import fc from 'fast-check';
import { DataTypes, type ExpressionNode, lit, renderExpression } from '../src';
import { allEntries } from '../src/catalogue/catalogue';

/** A tree without what only one of the two sides knows: chains become pairs, types their spelling. */
type Tree = string | readonly [string, ...Tree[]];

function written(node: ExpressionNode): Tree {
  switch (node.kind) {
    case 'column':
      return `\`${node.name}\``;
    case 'literal':
      return node.sql;
    case 'cast':
      return [`${node.lenient} ${node.type.name}`, ...node.operands.map(written)];
    case 'call':
      return [WORDS[node.name] ?? node.name, ...node.operands.map(written)];
    default:
      throw new TypeError(`unexpected ${node.kind}`);
  }
}

const COMPARISONS = {
  isEqual: '=',
  isNotEqual: '<>',
  isLess: '<',
  isLessOrEqual: '<=',
  isGreater: '>',
  isGreaterOrEqual: '>=',
};
const CALCULATIONS = { plus: '+', minus: '-', times: '*', dividedBy: '/', mod: '%' };
/** Tests of a condition, by their name here. */
const TRUTHS = { isTrue: 'TRUE', isFalse: 'FALSE', isNotTrue: 'NOT TRUE', isNotFalse: 'NOT FALSE' };
/** The functions of the catalogue that are written as a name with arguments in brackets. */
const CALLS = Object.fromEntries(
  [...allEntries()].flatMap(([name, { form, over }]) => (form.form === 'call' && !over ? [[name, form.name]] : [])),
);
/** The words of SQL for functions of the catalogue. */
const WORDS: Readonly<Record<string, string>> = { ...COMPARISONS, ...CALCULATIONS, ...TRUTHS, ...CALLS };

function read(expression: Expression): Tree {
  switch (expression.kind) {
    case 'column':
      return `\`${expression.parts.map(({ name }) => name).join('.')}\``;
    case 'number':
      return expression.text;
    case 'string':
      return `'${expression.value.replaceAll("'", "''")}'`;
    case 'negate':
      return `-${String(read(expression.operand))}`;
    case 'arithmetic':
      return expression.rest.reduce<Tree>(
        (left, { operator, operand }) => [operator, left, read(operand)],
        read(expression.first),
      );
    case 'comparison':
      return [expression.operator, read(expression.left), read(expression.right)];
    case 'logical':
      return [expression.operator.toLowerCase(), ...expression.operands.map(read)];
    case 'not':
      return ['not', read(expression.operand)];
    case 'isNull':
      return [expression.negated ? 'isNotNull' : 'isNull', read(expression.operand)];
    case 'isTruth':
      return [`${expression.negated ? 'NOT ' : ''}${expression.truth}`, read(expression.operand)];
    case 'isDistinct':
      return [
        expression.negated ? 'isNotDistinctFrom' : 'isDistinctFrom',
        read(expression.left),
        read(expression.right),
      ];
    case 'between':
      return [
        expression.negated ? 'notBetween' : 'between',
        ...[expression.operand, expression.low, expression.high].map(read),
      ];
    case 'in':
      return [expression.negated ? 'notIn' : 'in', read(expression.operand), ...expression.list.map(read)];
    case 'like':
      return [expression.negated ? 'notLike' : 'like', ...[expression.operand, expression.pattern].map(read)];
    case 'case': {
      const [branch] = expression.branches;
      const parts = [branch?.when, branch?.result, expression.otherwise].filter((part) => part !== undefined);
      return ['ifThenElse', ...parts.map(read)];
    }
    case 'cast':
      return [
        `${expression.lenient} ${expression.type.root === 'BIGINT' ? 'BIGINT' : 'STRING'}`,
        read(expression.operand),
      ];
    case 'call':
      return [expression.name, ...expression.arguments.map(read)];
    default:
      throw new TypeError(`unexpected ${expression.kind}`);
  }
}

function parsed(sql: string): Expression {
  const statement = parseStatement(`SELECT ${sql} FROM t`);
  if (statement.kind !== 'query' || statement.query.kind !== 'select') throw new TypeError('not a SELECT');
  const [item] = statement.query.items;
  if (item?.kind !== 'expression') throw new TypeError('not an expression');
  return item.expression;
}

/** What the emulator reads of a text; `undefined` for what it refuses by its name. */
function readable(name: string): boolean {
  try {
    parsed(renderExpression(call(name, lit(1).node)));
    return true;
  } catch {
    return false;
  }
}

const call = (name: string, ...operands: readonly ExpressionNode[]): ExpressionNode => ({
  kind: 'call',
  name,
  operands,
});

const { value } = fc.letrec<{ value: ExpressionNode; condition: ExpressionNode; leaf: ExpressionNode }>((tie) => {
  const pair = fc.tuple(tie('value'), tie('value'));
  const leaf: fc.Arbitrary<ExpressionNode> = fc.oneof(
    fc.constantFrom('a', 'NOT', 'x y', 'it`s', '--').map((name) => ({ kind: 'column' as const, name })),
    fc
      .oneof(fc.integer(), fc.constantFrom('', "it's", '--', '/*'), fc.bigInt(-(2n ** 62n), 2n ** 62n))
      .map((v) => lit(v).node),
  );
  const conditions = fc.array(tie('condition'), { minLength: 2, maxLength: 3 });
  /** As the API builds them: an AND directly within an AND is one AND. */
  const joined = (name: 'and' | 'or') =>
    conditions.map((all) =>
      call(name, ...all.flatMap((o) => (o.kind === 'call' && o.name === name ? o.operands : [o]))),
    );
  return {
    leaf,
    condition: fc.oneof(
      { maxDepth: 5 },
      fc.tuple(fc.constantFrom('isNull', 'isNotNull'), tie('value')).map(([name, x]) => call(name, x)),
      fc.tuple(fc.constantFrom(...Object.keys(COMPARISONS)), pair).map(([name, operands]) => call(name, ...operands)),
      joined('and'),
      joined('or'),
      tie('condition').map((x) => call('not', x)),
      fc.tuple(fc.constantFrom(...Object.keys(TRUTHS)), tie('condition')).map(([name, x]) => call(name, x)),
      fc
        .tuple(fc.constantFrom('isDistinctFrom', 'isNotDistinctFrom', 'like', 'notLike'), pair)
        .map(([name, operands]) => call(name, ...operands)),
      fc
        .tuple(
          fc.constantFrom('between', 'notBetween', 'in', 'notIn'),
          fc.tuple(tie('value'), tie('value'), tie('value')),
        )
        .map(([name, operands]) => call(name, ...operands)),
    ),
    value: fc.oneof(
      { maxDepth: 5 },
      leaf,
      fc.tuple(fc.constantFrom(...Object.keys(CALCULATIONS)), pair).map(([name, operands]) => call(name, ...operands)),
      fc
        .tuple(fc.constantFrom(DataTypes.BIGINT(), DataTypes.STRING()), fc.boolean(), tie('value'))
        .map(([type, lenient, x]): ExpressionNode => ({ kind: 'cast', type, lenient, operands: [x] })),
      fc
        .tuple(
          fc.constantFrom(...Object.keys(CALLS).filter(readable)),
          fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        )
        .map(([name, operands]) => call(name, ...operands)),
      fc.tuple(tie('condition'), tie('value'), tie('value')).map((operands) => call('ifThenElse', ...operands)),
      tie('condition'),
    ),
  };
});

it('renders every tree so that it is read back as the same tree', () => {
  fc.assert(
    fc.property(value, (node) => {
      expect(read(parsed(renderExpression(node)))).toEqual(written(node));
    }),
    { numRuns: 300 },
  );
});

it('reads most functions that are a name with arguments in brackets', () => {
  expect(Object.keys(CALLS).filter(readable).length).toBeGreaterThan(60);
});
