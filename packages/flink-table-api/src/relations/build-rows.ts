import { show } from '../errors';
import { hasAggregate } from '../expressions/aggregates';
import type { OrderBy } from '../expressions/ordered';
import { orderOf } from '../expressions/ordered';
import { orderProblems, typeOf } from '../expressions/type-of';
import { failFor, readableColumns, titleOf, unknownColumns } from './checks';
import type { Relation } from './relation';

/** The rows in an order. */
export function sorted(input: Relation, by: readonly OrderBy[]): Relation {
  const orders = by.map(orderOf);
  const nodes = orders.map(({ expression }) => expression);
  const problems = [
    ...(by.length === 0 ? ['orderBy needs at least one value'] : []),
    ...nodes.flatMap((node) => (node.kind === 'literal' ? [`the constant ${node.sql} gives no order`] : [])),
    ...unknownColumns(input, nodes),
    ...(nodes.some(hasAggregate)
      ? ['an aggregate has no value for a single row; select it with a name, and order by the result']
      : []),
  ];
  for (const node of nodes) problems.push(...orderProblems(node, typeOf(node, readableColumns(input), problems)));
  failFor(`an order of ${titleOf(input)} is not valid:`, problems);
  return { kind: 'sort', input, orders, columns: input.columns };
}

/** The rows without the first ones, or no more than some; both together are one limit. */
export function limited(input: Relation, what: { readonly offset?: number; readonly fetch?: number }): Relation {
  const problems = Object.entries(what)
    .filter(([, count]) => !Number.isSafeInteger(count) || count < 0)
    .map(([name, count]) => `${name} must be a whole number of 0 or more, got ${show(count)}`);
  failFor(`a limit of ${titleOf(input)} is not valid:`, problems);
  const { offset = 0, fetch } = what;
  if (input.kind === 'limit' && input.fetch === undefined && fetch !== undefined && offset === 0)
    return { ...input, fetch };
  return { kind: 'limit', input, offset, ...(fetch !== undefined && { fetch }), columns: input.columns };
}
