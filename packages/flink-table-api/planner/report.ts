import type { Accepted } from './accepted';
import type { Case } from './case';
import type { Difference } from './compare';

export interface Matched {
  /** What no entry of the list covers. */
  readonly unlisted: readonly Difference[];
  /** Entries that cover nothing, in sentences. */
  readonly inexact: readonly string[];
}

const covers = ({ about, query, flink, ours }: Accepted, difference: Difference): boolean =>
  about === difference.about &&
  query.test(`${difference.asked.group}: ${difference.asked.sql}`) &&
  (flink?.test(difference.flink) ?? true) &&
  (ours?.test(difference.ours) ?? true);

/** Which differences are accepted. */
export function matched(differences: readonly Difference[], accepted: readonly Accepted[]): Matched {
  const used = new Set<Accepted>();
  const unlisted = differences.filter((difference) => {
    const entry = accepted.find((one) => covers(one, difference));
    if (entry !== undefined) used.add(entry);
    return entry === undefined;
  });
  const inexact = accepted
    .filter((entry) => !used.has(entry))
    .map(({ cause }) => `'${cause}' covers no difference any more: take it off the list`);
  return { unlisted, inexact };
}

/** Differences, each in four lines. */
export const listed = (differences: readonly Difference[]): string =>
  differences
    .flatMap(({ asked, about, flink, ours }) => [
      `${asked.group}, ${about}: ${asked.sql.replace(/\s+/g, ' ')}`,
      `    Flink ${flink}`,
      `    here  ${ours}`,
    ])
    .join('\n');

/** How many queries of each group there are, and how many differences. */
export function figures(cases: readonly Case[], differences: readonly Difference[]): string {
  const groups = [...new Set(cases.map(({ group }) => group))];
  const line = (name: string, queries: number, differing: number): string =>
    `${name.padEnd(24)} ${String(queries).padStart(7)} ${String(differing).padStart(7)}`;
  return [
    `${'group'.padEnd(24)} queries differ.`,
    ...groups.map((group) =>
      line(
        group,
        cases.filter((one) => one.group === group).length,
        differences.filter(({ asked }) => asked.group === group).length,
      ),
    ),
    line('all', cases.length, differences.length),
  ].join('\n');
}
