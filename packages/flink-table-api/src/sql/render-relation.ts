import { renderConjuncts, renderExpression } from '../expressions/render-expression';
import { quoteIdentifier } from '../quote';
import type { Projection, Relation } from '../relations/relation';
import type { Condition, SelectBlock } from './block';
import { INDENT, list } from './lines';
import { type FromWriter, renderFrom } from './render-from';
import { blockOf } from './select-block';

/** Renders a query. */
export const renderRelation = (relation: Relation): string => linesOf(relation, '').join('\n');

/** The lines of a query, each with its final margin: what is nested deeply is not copied at each level again. */
function linesOf(relation: Relation, margin: string): string[] {
  switch (relation.kind) {
    case 'unionAll':
      return relation.inputs.flatMap((input, index) => [
        ...(index > 0 ? [`${margin}UNION ALL`] : []),
        ...sideOf(input, margin),
      ]);
    case 'set': {
      const operator = `${margin}${relation.operator}${relation.all ? ' ALL' : ''}`;
      return [...sideOf(relation.left, margin), operator, ...sideOf(relation.right, margin)];
    }
    case 'values':
      return [
        `${margin}VALUES`,
        ...list(
          relation.rows.map((row) => `(${row.map(renderExpression).join(', ')})`),
          margin,
        ),
      ];
    case 'raw':
      return renderRaw(relation, margin);
    default:
      return renderBlock(blockOf(relation), margin);
  }
}

/** One side of a set operation: what ends in ORDER BY or LIMIT, or is a set operation itself, is a query of its own. */
function sideOf(relation: Relation, margin: string): string[] {
  const isAlone = ['set', 'unionAll', 'raw', 'sort', 'limit', 'values'].includes(relation.kind);
  const block: SelectBlock | undefined = isAlone ? undefined : blockOf(relation);
  if (block && !block.orders && !block.limit) return renderBlock(block, margin);
  const items = relation.columns.map(({ name }): Projection => ({ name, expression: { kind: 'column', name } }));
  return renderBlock({ items, from: { kind: 'query', relation } }, margin);
}

function renderBlock(block: SelectBlock, margin: string): string[] {
  let aliases = 0;
  const writer: FromWriter = {
    query: linesOf,
    alias: () => {
      aliases += 1;
      return aliases === 1 ? 'rows' : `rows_${aliases}`;
    },
  };
  const { items, isDistinct, from, where = [], keys = [], having = [], orders = [], limit } = block;
  const [first = '', ...others] = renderFrom(from, margin, writer);
  return [
    `${margin}SELECT${isDistinct ? ' DISTINCT' : ''}`,
    ...list(items.map(renderProjection), margin),
    `${margin}FROM ${first}`,
    ...others,
    ...conditions('WHERE', where, margin),
    ...(keys.length > 0 ? [`${margin}GROUP BY ${keys.map(renderExpression).join(', ')}`] : []),
    ...conditions('HAVING', having, margin),
    ...(orders.length > 0 ? [`${margin}ORDER BY ${orders.map(renderOrder).join(', ')}`] : []),
    ...(limit && limit.offset > 0 ? [`${margin}OFFSET ${limit.offset} ROWS`] : []),
    ...(limit?.fetch === undefined ? [] : [`${margin}FETCH NEXT ${limit.fetch} ROWS ONLY`]),
  ];
}

const renderOrder = ({ expression, direction }: { expression: Projection['expression']; direction: 'ASC' | 'DESC' }) =>
  `${renderExpression(expression)}${direction === 'DESC' ? ' DESC' : ''}`;

function renderProjection({ name, expression }: Projection): string {
  if (expression.kind === 'column' && expression.name === name) return quoteIdentifier(name);
  return `${renderExpression(expression)} AS ${quoteIdentifier(name)}`;
}

function conditions(word: 'WHERE' | 'HAVING', all: readonly Condition[], margin: string): string[] {
  const isOnly = all.length === 1;
  const lines = all.flatMap((condition) => renderCondition(condition, margin, isOnly));
  return lines.map((lines, index) => `${margin}${index === 0 ? word : `${INDENT}AND`} ${lines}`);
}

/** The conditions of AND, each ready to stand beside the others; one that is alone needs no parentheses. */
function renderCondition(condition: Condition, margin: string, isOnly: boolean): string[] {
  if (condition.kind !== 'membership') {
    return isOnly ? renderConjuncts(condition) : renderConjuncts({ kind: 'call', name: 'and', operands: [condition] });
  }
  const { operand, negated, query } = condition;
  return [
    [
      `${renderExpression(operand)} ${negated ? 'NOT IN' : 'IN'} (`,
      ...linesOf(query, margin + INDENT),
      `${margin})`,
    ].join('\n'),
  ];
}

function renderRaw({ texts, parts }: Extract<Relation, { kind: 'raw' }>, margin: string): string[] {
  const text = texts.reduce((sql, next, index) => {
    const part = parts[index - 1];
    if (part === undefined) return sql + next;
    return sql + ('relation' in part ? renderPart(part.relation) : renderExpression(part.expression)) + next;
  });
  // What breaks its lines within a text must stay as it is.
  return [margin + text];
}

/** A table by its name, and any other relation as a query. */
function renderPart(relation: Relation): string {
  if (relation.kind !== 'scan') return `(\n${linesOf(relation, INDENT).join('\n')}\n)`;
  return renderFrom({ kind: 'table', scan: relation }, '', { query: linesOf, alias: () => 'rows' }).join('\n');
}
