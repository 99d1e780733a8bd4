import { readFileSync } from 'node:fs';
import {
  ACCEPTED,
  type Case,
  compare,
  figures,
  listed,
  matched,
  type PlannerRecord,
  RECORD,
  readRecord,
  SETUP,
} from 'flink-table-api/planner';

/** What was recorded. */
export const recorded = (): PlannerRecord => readRecord(readFileSync(RECORD, 'utf8'), SETUP);

/** Compares these queries with the record, prints what it finds, and tells whether it is as the list says. */
export function compareCases(cases: readonly Case[], isAll: boolean, tell: (text: string) => void): boolean {
  const record = recorded();
  const known = cases.filter(({ sql }) => record.answers.has(sql));
  const differences = compare(known, record);
  const { unlisted, inexact } = matched(differences, ACCEPTED);
  // Of a part of the queries, an entry covers a part of what it says.
  const missing = cases.length - known.length;
  const wrong = [
    ...(isAll ? inexact : []),
    ...(missing > 0 ? [`${missing} queries are not recorded: npm run planner -- --record --new`] : []),
  ];
  tell([listed(unlisted), figures(cases, differences), ...wrong].filter((text) => text !== '').join('\n'));
  tell(`Flink ${record.versions.flink} on Java ${record.versions.java}`);
  return unlisted.length + wrong.length === 0;
}
