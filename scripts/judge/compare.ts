import {
  ACCEPTED,
  type Asked,
  figures,
  inexact,
  judge,
  listed,
  listOf,
  matched,
  words,
  wrongCount,
} from 'ccaf-emulator/judge';
import { differingExamples } from './examples';

/** What is compared, and how it is shown. */
export interface Shown {
  /** A pattern; all, if it is empty. */
  readonly only: string;
  readonly all: boolean;
  readonly list: boolean;
}

/** Compares the embedded engine with the record, prints what it finds, and tells whether it is as the list says. */
export async function compare(
  asked: readonly Asked[],
  { only, all, list }: Shown,
  tell: (line: string) => void,
): Promise<boolean> {
  const startedAt = performance.now();
  const { judged, record } = await judge(partOf(asked, only));
  const found = matched(
    judged.flatMap(({ differences }) => differences),
    ACCEPTED,
  );
  // Of a part of the expressions, an entry covers a part of what it says.
  const wrong = only === '' ? inexact(found).map(([entry, now]) => wrongCount(entry, now)) : [];
  const examples = only === '' ? await differingExamples() : [];
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const report = list
    ? [listOf(found)]
    : [listed(found.unlisted, all), figures(judged), words(judged), ...wrong, ...examples];
  tell(report.join('\n'));
  tell(`Flink ${record.versions.flink} on Java ${record.versions.java}; ${seconds} s`);
  return found.unlisted.length + wrong.length + examples.length === 0;
}

/** The cases of which group, table or text match. */
export const partOf = (asked: readonly Asked[], pattern: string): readonly Asked[] =>
  asked
    .map(({ table, cases }) => ({
      table,
      cases: cases.filter((one) => new RegExp(pattern, 'i').test(`${one.group}: ${one.table}: ${one.expression}`)),
    }))
    .filter(({ cases }) => cases.length > 0);
