import { renderExpression } from '../expressions/render-expression';
import type { Order, Relation } from '../relations/relation';
import { traitsOf } from '../traits/traits-of';
import { because, isChanging, isNoTime } from './known';

type Limit = Extract<Relation, { readonly kind: 'limit' }>;
type Project = Extract<Relation, { readonly kind: 'project' }>;

/** The order in which a query ends; one within it, Flink leaves out. */
export function orderRefusals(query: Relation): readonly string[] {
  const last = lastOrder(query);
  if (!last) return [];
  if (last.kind === 'limit') return hasNoEnd(last) ? [noFetch(last)] : [];
  const input = traitsOf(last.input);
  const [first] = last.orders;
  if (first === undefined) return [];
  if (first.direction === 'DESC' || isNoTime(input, first.expression)) {
    return [
      `all rows are put in the order of ${listed(last.orders)}, but a stream has no end: the order must begin with a time ` +
        'attribute, ascending; or take the first rows with fetch(…)',
    ];
  }
  if (!isChanging(input)) return [];
  return [
    `all rows are put in the order of time, but they change${because(input)}, and Flink takes only added rows there; ` +
      'take the first rows with fetch(…), or leave the order out',
  ];
}

/** An OFFSET without an end: of what has an order, Flink leaves out both within a query. */
export const limitRefusals = (limit: Limit): readonly string[] =>
  hasNoEnd(limit) && lastOrder(limit.input)?.kind !== 'sort' ? [noFetch(limit)] : [];

const hasNoEnd = ({ offset, fetch }: Limit): boolean => offset > 0 && fetch === undefined;

const noFetch = ({ offset }: Limit): string =>
  `offset(${offset}) has no fetch after it, which Flink needs in a stream; use limit(count, ${offset})`;

const listed = (orders: readonly Order[]): string =>
  orders.map(({ expression, direction }) => `${renderExpression(expression)} ${direction}`).join(', ');

/** The sort, or the limit, that a query ends in: a select behind it leaves the order as it is, and a filter comes before it. */
function lastOrder(query: Relation): Limit | Extract<Relation, { readonly kind: 'sort' }> | undefined {
  let below = query;
  while (below.kind === 'project' && isOfColumns(below)) below = below.input;
  if (below.kind === 'project') below = below.input;
  if (below.kind === 'limit') return below;
  while (below.kind === 'filter') below = below.input;
  return below.kind === 'sort' ? below : undefined;
}

const isOfColumns = ({ projections }: Project): boolean =>
  projections.every(({ expression }) => expression.kind === 'column');
