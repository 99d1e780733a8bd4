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
import { partOf } from './part-of';

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
