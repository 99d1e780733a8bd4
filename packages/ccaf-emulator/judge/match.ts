import type { Accepted, Where } from './accepted';
import { shown } from './answer';
import type { Difference } from './compare';

/** What the list makes of the differences. */
export interface Matched {
  /** Differences that no entry covers. */
  readonly unlisted: readonly Difference[];
  /** By entry, the evaluations that it covers now. */
  readonly counts: ReadonlyMap<Accepted, number>;
}

/** Gives each difference to the first entry that covers it. */
export function matched(differences: readonly Difference[], list: readonly Accepted[]): Matched {
  const counts = new Map(list.map((entry) => [entry, 0]));
  const unlisted = differences.filter((difference) => {
    const entry = list.find((one) => covers(one, difference));
    if (entry !== undefined) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    return entry === undefined;
  });
  return { unlisted, counts };
}

/** Entries of which another number of evaluations differs than they say. */
export const inexact = ({ counts }: Matched): readonly (readonly [entry: Accepted, now: number])[] =>
  [...counts].filter(([{ evaluations }, now]) => evaluations !== now);

function covers({ kind, where }: Accepted, difference: Difference): boolean {
  if (kind !== difference.kind || (where.isOfTypes ?? false) !== difference.isOfTypes) return false;
  const { asked, types, values, flink, local } = difference;
  const texts: Readonly<Record<Exclude<keyof Where, 'isOfTypes'>, string>> = {
    group: asked.group,
    table: asked.table,
    expression: asked.expression,
    types: types.join(', '),
    values: values.map((value) => value ?? 'NULL').join(', '),
    flink: shown(flink),
    local: shown(local),
  };
  return Object.entries(texts).every(([key, text]) => where[key as keyof typeof texts]?.test(text) ?? true);
}
