import type { Query } from '../sql';
import { hasAggregate } from './aggregates';

/**
 * Whether a query says itself that it yields no rows, by `LIMIT 0` or `WHERE FALSE`: it is asked for its columns, and
 * ends at once, as Flink's planner makes an empty VALUES of it. An aggregation without GROUP BY yields one row of nothing.
 */
export function yieldsNothing(query: Query): boolean {
  switch (query.kind) {
    case 'ordered':
      return query.limit === 0 || yieldsNothing(query.input);
    case 'unionAll':
      return query.arms.every(yieldsNothing);
    case 'select': {
      const { items, groupBy, where, from } = query;
      if (groupBy.length === 0 && items.some(hasAggregate)) return false;
      const isNever = where?.kind === 'boolean' && !where.value;
      return isNever || (from?.kind === 'subquery' && yieldsNothing(from.query));
    }
    default:
      return false;
  }
}
