import type { ExpressionNode } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import type { Relation } from '../relations/relation';
import { isTimeAttribute, kept, timesOf } from './kept';
import { rankOf } from './rank';
import { stateful, type Traits, traitsWith, updating } from './traits';

/** The traits of a condition: where it bounds a row number, of the first rows of each key. */
export function filterTraits(
  relation: Extract<Relation, { kind: 'filter' }>,
  input: Traits,
  traitsOf: (relation: Relation) => Traits,
): Traits {
  const rank = rankOf(relation);
  if (!rank) return input;
  const { names } = rank;
  const before = traitsOf(rank.input);
  const base = traitsWith(kept(before, names), timesOf(input));
  const keyNames = rank.keys.map(renderExpression);
  const isKey = (name: string): boolean => keyNames.includes(renderExpression({ kind: 'column', name }));
  if (before.window && isKey(before.window.start) && isKey(before.window.end)) {
    return stateful(base, 'the first rows of a window are kept until the watermark has passed it');
  }
  const keys = rank.keys.map((key) => (key.kind === 'column' ? names.get(key.name) : undefined));
  const found = keys.filter((name) => name !== undefined);
  const isKnown = found.length === keys.length && !rank.isOther;
  const upsertKey = isKnown ? [...found, ...(rank.isOne ? [] : [rank.column])] : undefined;
  const isByTime = rank.orders.length === 1 && isFirstBy(before, rank.orders[0]);
  if (rank.isOne && isByTime && rank.directions[0] === 'ASC' && before.changes === 'append') {
    const reason = 'the keys of the rows that have come are kept, so that each comes once';
    return stateful(traitsWith(base, { upsertKey }), reason);
  }
  const ranked = updating(base, 'the first rows of each key change when better ones come', upsertKey);
  // Flink 2.3 takes the first row in any ascending order for append, and yet takes it back when a smaller one comes.
  const isErred = rank.isOne && rank.directions[0] === 'ASC' && before.changes === 'append';
  return traitsWith(ranked, { ...timesOf(base), ...(isErred && { isMaybeAppend: true }) });
}

/** Whether Flink takes the first row in an order for one that stays: also where the time was lost in an IN. */
const isFirstBy = (traits: Traits, order: ExpressionNode | undefined): boolean =>
  isTimeAttribute(traits, order) ||
  (!traits.isMaybeAppend && order?.kind === 'column' && (traits.maybeTimes?.includes(order.name) ?? false));
