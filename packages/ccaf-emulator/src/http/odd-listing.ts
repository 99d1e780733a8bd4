import type { Tellings } from '../faults/tellings';
import { type Statement, type StatementView, viewOf } from '../statements/statement';

type ListingRule = ReturnType<Tellings['ofListing']>[number];

/**
 * All statements as a listing has them, the newest first.
 *
 * @param statements those that there are, the newest first
 * @param deleted those that there were
 */
export function oddListing(
  statements: readonly Statement[],
  deleted: readonly Statement[],
  rules: readonly ListingRule[],
): readonly StatementView[] {
  const fitsTo =
    (as: ListingRule['as']) =>
    (one: StatementView): boolean =>
      rules.some((rule) => rule.as === as && rule.fits(one));
  const last = lastChanged([...statements, ...deleted].filter(fitsTo('stale')));
  const isOther = (one: StatementView): boolean => one !== last;
  const shown = [...statements.filter(isOther), ...(last?.lastChange.before ? [last.lastChange.before] : [])]
    .filter((one) => !fitsTo('omitted')(one))
    .sort((a, b) => b.sequence - a.sequence);
  // Behind the oldest, and in the same order as before.
  const newest = shown[0]?.sequence ?? 0;
  const again = shown.filter(fitsTo('twice')).map((one) => ({ ...viewOf(one), sequence: one.sequence - newest }));
  return [...shown, ...again];
}

const lastChanged = (statements: readonly Statement[]): Statement | undefined =>
  [...statements].sort((a, b) => b.lastChange.number - a.lastChange.number)[0];
