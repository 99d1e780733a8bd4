import { type ExpressionNode, operandsOf, replaceColumns, someNode } from '../expressions/node';
import { hiddenColumnsOf, type Projection, type Relation } from '../relations/relation';
import type { HasColumns } from '../types/column';
import type { From, Membership, SelectBlock } from './block';

/** A relation as one SELECT, as far down as SQL allows; what does not fit in is a query behind FROM. */
export function blockOf(relation: Relation): SelectBlock {
  switch (relation.kind) {
    case 'project':
      return projected(relation);
    case 'filter':
      return filtered(relation);
    case 'aggregate':
      return aggregated(relation);
    case 'distinct': {
      const block = blockOf(relation.input);
      const isFree = !block.isDistinct && !block.orders && !block.limit;
      return { ...(isFree ? block : over(relation.input)), isDistinct: true };
    }
    case 'sort':
      return sorted(relation);
    case 'limit': {
      const { offset, fetch } = relation;
      const block = blockOf(relation.input);
      return {
        ...(block.limit ? over(relation.input) : block),
        limit: { offset, ...(fetch !== undefined && { fetch }) },
      };
    }
    case 'semiJoin':
      return belonging(relation);
    default:
      return { items: itemsOf(relation), from: fromOf(relation) };
  }
}

/** A SELECT of all columns of a relation, which becomes a query of its own. */
const over = (relation: Relation): SelectBlock => ({ items: itemsOf(relation), from: { kind: 'query', relation } });

const itemsOf = ({ columns }: HasColumns): Projection[] =>
  columns.map(({ name }) => ({ name, expression: { kind: 'column', name } }));

/** What a relation is behind FROM: the table itself, a join without a SELECT of its own, or a query. */
function fromOf(relation: Relation): From {
  switch (relation.kind) {
    case 'scan':
      return { kind: 'table', scan: relation };
    case 'window':
      return {
        kind: 'window',
        input: fromOf(withTime(relation.input, relation.window.timeColumn)),
        window: relation.window,
      };
    case 'join':
    case 'temporalJoin': {
      const { left, right, condition } = relation;
      const asOf = relation.kind === 'temporalJoin' ? { asOf: relation.time } : {};
      return { kind: 'join', type: relation.type, left: fromOf(left), right: rightOf(right), condition, ...asOf };
    }
    case 'lateral':
      return { kind: 'lateral', input: fromOf(relation.input), lateral: relation };
    default:
      return { kind: 'query', relation };
  }
}

/** With the time of the records among the columns, where a query between would hide it. */
function withTime(input: Relation, time: string): Relation {
  if (input.kind === 'scan' || input.columns.some(({ name }) => name === time)) return input;
  const projections = itemsOf({ columns: [...input.columns, ...hiddenColumnsOf(input)] });
  return { kind: 'project', input, projections, columns: input.columns };
}

/** A join on the right would need parentheses, and its own query is easier to read. */
function rightOf(relation: Relation): From {
  const from = fromOf(relation);
  return from.kind === 'table' || from.kind === 'window' ? from : { kind: 'query', relation };
}

/** Whether a block is made of each row by itself, so that conditions and expressions can still be added to it. */
const isRowByRow = ({ keys, isDistinct, orders, limit }: SelectBlock): boolean =>
  !keys && !isDistinct && !orders && !limit;

const expressionsOf = ({ items }: SelectBlock): ReadonlyMap<string, ExpressionNode> =>
  new Map(items.map(({ name, expression }) => [name, expression]));

function projected({ input, projections }: Extract<Relation, { kind: 'project' }>): SelectBlock {
  const block = blockOf(input);
  const expressions = projections.map(({ expression }) => expression);
  const hasOver = expressions.some((expression) => someNode(expression, isOver));
  const fits = !block.isDistinct && isUsedOnce(expressions, block) && !(hasOver && !isRowByRow(block));
  if (!fits) return { ...over(input), items: projections };
  return { ...block, items: replaced(projections, block) };
}

const replaced = (projections: readonly Projection[], block: SelectBlock): Projection[] => {
  const by = expressionsOf(block);
  return projections.map(({ name, expression }) => ({ name, expression: replaceColumns(expression, by) }));
};

function filtered({ input, predicate }: Extract<Relation, { kind: 'filter' }>): SelectBlock {
  const block = blockOf(input);
  const conditions = predicate.kind === 'call' && predicate.name === 'and' ? predicate.operands : [predicate];
  if (isRowByRow(block) && isPlain(predicate, block)) {
    const by = expressionsOf(block);
    return { ...block, where: [...(block.where ?? []), ...conditions.map((one) => replaceColumns(one, by))] };
  }
  if (block.keys && !block.isDistinct && !block.orders && !block.limit && !someItem(block, isOver)) {
    const by = expressionsOf(block);
    return { ...block, having: [...(block.having ?? []), ...conditions.map((one) => replaceColumns(one, by))] };
  }
  return { ...over(input), where: conditions };
}

/** By what the items are made of, so that an alias that is dropped later is not missed. */
function sorted({ input, orders }: Extract<Relation, { kind: 'sort' }>): SelectBlock {
  const block = blockOf(input);
  if (block.orders || block.limit || block.isDistinct) return { ...over(input), orders };
  const by = expressionsOf(block);
  return {
    ...block,
    orders: orders.map(({ expression, direction }) => ({ expression: replaceColumns(expression, by), direction })),
  };
}

function belonging({ left, right, operand, negated }: Extract<Relation, { kind: 'semiJoin' }>): SelectBlock {
  const block = blockOf(left);
  const fits = isRowByRow(block) && isPlain(operand, block);
  const base = fits ? block : over(left);
  const replacedOperand = fits ? replaceColumns(operand, expressionsOf(block)) : operand;
  const membership: Membership = { kind: 'membership', operand: replacedOperand, negated, query: right };
  return { ...base, where: [...(base.where ?? []), membership] };
}

function aggregated({ input, keys, projections }: Extract<Relation, { kind: 'aggregate' }>): SelectBlock {
  const block = blockOf(input);
  const expressions = [...keys, ...projections.map(({ expression }) => expression)];
  if (!isRowByRow(block) || !expressions.every((expression) => isPlain(expression, block))) {
    return { ...over(input), keys, items: projections };
  }
  const by = expressionsOf(block);
  return { ...block, keys: keys.map((key) => replaceColumns(key, by)), items: replaced(projections, block) };
}

const isOver = ({ kind }: ExpressionNode): boolean => kind === 'over';

const someItem = ({ items }: SelectBlock, isSuch: (node: ExpressionNode) => boolean): boolean =>
  items.some(({ expression }) => someNode(expression, isSuch));

/** Whether what an expression reads of a block are columns of what the block reads: a condition says nothing of a constant. */
function isPlain(node: ExpressionNode, block: SelectBlock): boolean {
  const by = expressionsOf(block);
  return !someNode(node, (one) => one.kind === 'column' && (by.get(one.name)?.kind ?? 'column') !== 'column');
}

const isComputed = (node: ExpressionNode | undefined): boolean =>
  node !== undefined && node.kind !== 'column' && node.kind !== 'literal';

/** Whether no computed item of a block is read twice: written twice it could be computed twice. */
function isUsedOnce(expressions: readonly ExpressionNode[], block: SelectBlock): boolean {
  const by = expressionsOf(block);
  const seen = new Set<string>();
  const isFine = (node: ExpressionNode): boolean => {
    if (node.kind !== 'column') return operandsOf(node).every(isFine);
    if (!isComputed(by.get(node.name))) return true;
    if (seen.has(node.name)) return false;
    seen.add(node.name);
    return true;
  };
  return expressions.every(isFine);
}
