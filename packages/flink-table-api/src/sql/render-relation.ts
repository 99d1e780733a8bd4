import type { ExpressionNode } from '../expressions/node';
import { putInto, renderCompared, renderConjuncts, renderExpression } from '../expressions/render-expression';
import { quoteIdentifier } from '../quote';
import type { Projection, Relation } from '../relations/relation';
import type { Condition, Query, SelectBlock } from './block';
import { INDENT, Lines, list } from './lines';
import { type FromWriter, renderFrom, renderTable } from './render-from';
import { renderOrder } from './render-order';
import { argumentOf, blockOf, isSelect, over } from './select-block';

/** Renders a query. */
export function renderRelation(relation: Relation): string {
  const lines = new Lines();
  addQuery(lines, { relation }, '');
  return lines.toString();
}

/** Adds the lines of a query, each with its final margin. */
function addQuery(lines: Lines, { relation, block }: Query, margin: string): void {
  if (block) {
    addBlock(lines, block, margin);
    return;
  }
  switch (relation.kind) {
    case 'unionAll':
      for (const [index, input] of relation.inputs.entries()) {
        if (index > 0) lines.line(`${margin}UNION ALL`);
        addSide(lines, input, margin);
      }
      break;
    case 'set':
      addSet(lines, relation, margin);
      break;
    case 'values': {
      lines.line(`${margin}VALUES`);
      const rows = relation.rows.map((row) => `(${row.map(renderExpression).join(', ')})`);
      for (const line of list(rows, margin)) lines.line(line);
      break;
    }
    case 'raw':
      addRaw(lines, relation, margin);
      break;
    default:
      addBlock(lines, blockOf(relation), margin);
  }
}

/** One operator after the other binds from the left, so that what it stands between needs no query of its own. */
function addSet(lines: Lines, set: Set, margin: string): void {
  const sets = [set];
  let { left } = set;
  while (left.kind === 'set' && left.operator === set.operator && left.all === set.all) {
    sets.push(left);
    left = left.left;
  }
  addSide(lines, left, margin);
  for (const { operator, all, right } of sets.reverse()) {
    lines.line(`${margin}${operator}${all ? ' ALL' : ''}`);
    addSide(lines, right, margin);
  }
}

type Set = Extract<Relation, { kind: 'set' }>;

/** One side of a set operation: what ends in ORDER BY or LIMIT, or is a set operation itself, is a query of its own. */
function addSide(lines: Lines, relation: Relation, margin: string): void {
  const block = isSelect(relation) ? blockOf(relation) : undefined;
  const isSide = block && !block.orders && !block.limit;
  addBlock(lines, isSide ? block : over(relation, block), margin);
}

function addBlock(lines: Lines, block: SelectBlock, margin: string): void {
  let aliases = 0;
  const writer: FromWriter = {
    lines,
    query: (query, inner) => addQuery(lines, query, inner),
    alias: () => {
      aliases += 1;
      return aliases === 1 ? 'rows' : `rows_${aliases}`;
    },
  };
  const { items, isDistinct, from, where = [], keys = [], having = [], orders = [], limit } = block;
  lines.line(`${margin}SELECT${isDistinct ? ' DISTINCT' : ''}`);
  for (const line of list(items.map(renderProjection), margin)) lines.line(line);
  lines.line(`${margin}FROM `);
  renderFrom(from, margin, writer);
  addConditions(lines, 'WHERE', where, margin);
  if (keys.length > 0) lines.line(`${margin}GROUP BY ${keys.map(renderExpression).join(', ')}`);
  addConditions(lines, 'HAVING', having, margin);
  if (orders.length > 0) lines.line(`${margin}ORDER BY ${orders.map((order) => renderOrder(order, block)).join(', ')}`);
  if (limit && limit.offset > 0) lines.line(`${margin}OFFSET ${limit.offset} ROWS`);
  if (limit?.fetch !== undefined) lines.line(`${margin}FETCH NEXT ${limit.fetch} ROWS ONLY`);
}

function renderProjection({ name, expression }: Projection): string {
  if (expression.kind === 'column' && expression.name === name) return quoteIdentifier(name);
  return `${renderExpression(expression)} AS ${quoteIdentifier(name)}`;
}

function addConditions(lines: Lines, word: 'WHERE' | 'HAVING', all: readonly Condition[], margin: string): void {
  let head = `${margin}${word}`;
  for (const condition of all) {
    if (condition.kind === 'membership') {
      const { operand, negated, query } = condition;
      lines.line(`${head} ${renderCompared(operand)} ${negated ? 'NOT IN' : 'IN'} (`);
      addQuery(lines, { relation: query }, margin + INDENT);
      lines.line(`${margin})`);
      head = `${margin}${INDENT}AND`;
      continue;
    }
    for (const text of conjunctsOf(condition, all.length === 1)) {
      lines.line(`${head} ${text}`);
      head = `${margin}${INDENT}AND`;
    }
  }
}

/** The conditions of AND, each ready to stand beside the others; one that is alone needs no parentheses. */
const conjunctsOf = (node: ExpressionNode, isOnly: boolean): string[] =>
  renderConjuncts(isOnly ? node : { kind: 'call', name: 'and', operands: [node] });

/** What breaks its lines within a text must stay as it is. */
function addRaw(lines: Lines, { texts, parts }: Extract<Relation, { kind: 'raw' }>, margin: string): void {
  lines.line(margin);
  for (const [index, text] of texts.entries()) {
    const part = parts[index];
    lines.append(part && 'expression' in part ? putInto(text, part.expression) : text);
    if (part && 'relation' in part) addPart(lines, part.relation, IS_ARGUMENT.test(text));
  }
}

/** What stands before the argument of a function of tables. */
const IS_ARGUMENT = /(?:\b(?:TUMBLE|HOP|CUMULATE|SESSION)\s*\(|=>)\s*$/i;

/** A table by its name, and any other relation as a query. */
function addPart(lines: Lines, relation: Relation, isArgument: boolean): void {
  if (relation.kind === 'scan') {
    lines.append(renderTable(relation));
    return;
  }
  lines.append('(');
  addQuery(lines, isArgument ? argumentOf(relation) : { relation }, INDENT);
  lines.line(')');
}
