import { hasAggregate } from '../expressions/aggregates';
import { conjuncts, type ExpressionNode, replaceColumns, someNode } from '../expressions/node';
import { hiddenColumnsOf, ownProjections, type Projection, type Relation } from '../relations/relation';
import type { From, Membership, Query, SelectBlock } from './block';
import { expressionsOf, isFilterable, isOver, isPlain, isRowByRow, isUsedOnce, someItem } from './block-facts';

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
      return { ...(isFree ? block : over(relation.input, block)), isDistinct: true };
    }
    case 'sort':
      return sorted(relation);
    case 'limit': {
      const { offset, fetch } = relation;
      const block = blockOf(relation.input);
      return {
        ...(block.limit ? over(relation.input, block) : block),
        limit: { offset, ...(fetch !== undefined && { fetch }) },
      };
    }
    case 'semiJoin':
      return belonging(relation);
    default:
      return { items: ownProjections(relation), from: fromOf(relation) };
  }
}

/** A SELECT of all columns of a relation, which becomes a query of its own: its block, where it has one. */
export const over = (relation: Relation, block: SelectBlock | undefined): SelectBlock => ({
  items: ownProjections(relation),
  from: { kind: 'query', relation, ...(block && isSelect(relation) && { block }) },
});

/** Whether a query is a SELECT: not one of several, of constants, or as it was written. */
export const isSelect = ({ kind }: Relation): boolean => !['unionAll', 'set', 'values', 'raw'].includes(kind);

/** What a relation is behind FROM: the table itself, a join without a SELECT of its own, or a query. */
function fromOf(relation: Relation): From {
  switch (relation.kind) {
    case 'scan':
      return { kind: 'table', scan: relation };
    case 'window': {
      const input = withTime(relation.input, relation.window.timeColumn);
      const from = fromOf(input);
      return {
        kind: 'window',
        input: from.kind === 'query' ? { ...from, ...argumentOf(input) } : from,
        window: relation.window,
      };
    }
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

/**
 * Whether a query is one of several, as far as its SQL tells. As the argument of a function it needs a SELECT of its own: Flink
 * 2.3 plans the sides of a bare one as tables beside each other, and reads the first alone.
 */
const isOfSeveral = (relation: Relation): boolean =>
  relation.kind === 'unionAll' ||
  relation.kind === 'set' ||
  (relation.kind === 'raw' && relation.texts.some((text) => /\b(?:UNION|INTERSECT|EXCEPT)\b/i.test(text)));

/** A query as the argument of a function. */
export const argumentOf = (relation: Relation): Query =>
  isOfSeveral(relation) ? { relation, block: over(relation, undefined) } : { relation };

/** With the time of the records among the columns, where a query between would hide it. */
function withTime(input: Relation, time: string): Relation {
  if (input.kind === 'scan' || input.columns.some(({ name }) => name === time)) return input;
  const projections = ownProjections({ columns: [...input.columns, ...hiddenColumnsOf(input)] });
  return { kind: 'project', input, projections, columns: input.columns };
}

/** A join on the right would need parentheses, and its own query is easier to read. */
const rightOf = (relation: Relation): From =>
  relation.kind === 'scan' || relation.kind === 'window' ? fromOf(relation) : { kind: 'query', relation };

function projected({ input, projections }: Extract<Relation, { kind: 'project' }>): SelectBlock {
  const block = blockOf(input);
  const expressions = projections.map(({ expression }) => expression);
  const hasOver = expressions.some((expression) => someNode(expression, isOver));
  const fits = !block.isDistinct && isUsedOnce(expressions, block) && !(hasOver && !isFilterable(block));
  const items = fits ? replaced(projections, block) : projections;
  if (fits && isStillOneRow(block, items)) return { ...block, items };
  // An order would be lost within a query behind FROM.
  if (input.kind === 'sort') return { ...over(input.input, undefined), items: projections, orders: input.orders };
  return { ...over(input, block), items: projections };
}

/** Whether what is one row of all rows stays one: without an aggregate in it, it would be each of them. */
const isStillOneRow = ({ keys, having }: SelectBlock, items: readonly Projection[]): boolean =>
  keys?.length !== 0 || having !== undefined || items.some(({ expression }) => hasAggregate(expression));

const replaced = (projections: readonly Projection[], block: SelectBlock): Projection[] => {
  const by = expressionsOf(block);
  return projections.map(({ name, expression }) => ({ name, expression: replaceColumns(expression, by) }));
};

/** Filters in a row are one condition: it grows with each, and is made once. */
function filtered(relation: Filter): SelectBlock {
  const [first, ...others] = filtersOf(relation);
  // Before an order, so that it is not lost within a query behind FROM.
  if (first.input.kind === 'sort')
    return sorted({ ...first.input, input: filtersBefore(first.input, [first, ...others]) });
  const block = blockOf(first.input);
  if (isFilterable(block)) return where(block, [first, ...others]);
  if (block.keys && !block.isDistinct && !block.orders && !block.limit && !someItem(block, isOver)) {
    return { ...block, having: [...(block.having ?? []), ...replacedConditions([first, ...others], block)] };
  }
  return where(over(first.input, block), [first, ...others]);
}

const filtersBefore = ({ input }: Extract<Relation, { kind: 'sort' }>, filters: readonly Filter[]): Relation =>
  filters.reduce<Relation>((before, filter) => ({ ...filter, input: before }), input);

type Filter = Extract<Relation, { kind: 'filter' }>;

/** A filter and those right below it, the lowest first. */
function filtersOf(relation: Filter): readonly [Filter, ...Filter[]] {
  const above: Filter[] = [];
  let lowest = relation;
  while (lowest.input.kind === 'filter') {
    above.push(lowest);
    lowest = lowest.input;
  }
  return [lowest, ...above.reverse()];
}

/** With the conditions in WHERE: from the first one on that reads what is computed, around the query. */
function where(block: SelectBlock, filters: readonly Filter[]): SelectBlock {
  const by = expressionsOf(block);
  const outer = filters.findIndex(({ predicate }) => !isPlain(predicate, by));
  const own = outer < 0 ? filters : filters.slice(0, outer);
  const conditions = [...(block.where ?? []), ...replacedConditions(own, block)];
  const inner = conditions.length > 0 ? { ...block, where: conditions } : block;
  const next = filters[outer];
  return next === undefined ? inner : where(over(next.input, inner), filters.slice(outer));
}

function replacedConditions(filters: readonly Filter[], block: SelectBlock): ExpressionNode[] {
  const by = expressionsOf(block);
  return filters.flatMap(({ predicate }) => conjuncts(predicate).map((one) => replaceColumns(one, by)));
}

/** By what the items are made of, so that an alias that is dropped later is not missed. */
function sorted({ input, orders }: Extract<Relation, { kind: 'sort' }>): SelectBlock {
  const block = blockOf(input);
  if (block.orders || block.limit || block.isDistinct) return { ...over(input, block), orders };
  const by = expressionsOf(block);
  return {
    ...block,
    orders: orders.map(({ expression, direction }) => ({ expression: replaceColumns(expression, by), direction })),
  };
}

function belonging({ left, right, operand, negated }: Extract<Relation, { kind: 'semiJoin' }>): SelectBlock {
  const block = blockOf(left);
  const by = expressionsOf(block);
  const fits = isFilterable(block) && isPlain(operand, by);
  const base = fits ? block : over(left, block);
  const replacedOperand = fits ? replaceColumns(operand, by) : operand;
  const membership: Membership = { kind: 'membership', operand: replacedOperand, negated, query: right };
  return { ...base, where: [...(base.where ?? []), membership] };
}

function aggregated({ input, keys, projections }: Extract<Relation, { kind: 'aggregate' }>): SelectBlock {
  const block = blockOf(input);
  const by = expressionsOf(block);
  const expressions = [...keys, ...projections.map(({ expression }) => expression)];
  if (!isRowByRow(block) || !expressions.every((expression) => isPlain(expression, by))) {
    return { ...over(input, block), keys, items: projections };
  }
  return { ...block, keys: keys.map((key) => replaceColumns(key, by)), items: replaced(projections, block) };
}
