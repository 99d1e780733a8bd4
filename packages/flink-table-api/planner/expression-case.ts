import { type Column, DataTypes, type ExpressionNode, quoteIdentifier, renderExpression } from '../src';
import { typeOf } from '../src/expressions/type-of';
import type { Case } from './case';
import { EVERY_TYPE } from './tables';

const COLUMNS: readonly Column[] = [
  ...Object.entries(EVERY_TYPE.columns).map(([name, type]) => ({ name, type })),
  { name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3).notNull() },
];

/** Where an expression stands: in each row, in each group of rows, or in the only one. */
export type Place = 'row' | 'group' | 'all';

/** An expression over the table that has every type: what is its type? */
export function expressionCase(group: string, node: ExpressionNode, place: Place = 'row'): Case {
  const problems: string[] = [];
  const type = typeOf(node, COLUMNS, problems, place !== 'all');
  const by = place === 'group' ? ' GROUP BY `int`' : '';
  return {
    group,
    sql: `SELECT ${renderExpression(node)} AS v FROM ${quoteIdentifier(EVERY_TYPE.name)}${by}`,
    isWhole: false,
    ours: problems.length > 0 ? { refused: problems.join('; ') } : { columns: [['v', String(type)]] },
  };
}
