import { canonicalJson, type SampleRow } from 'ccaf-emulator/sample-data';
import { changelogModeOf, type Sink } from 'flink-table-api';

/** The columns by which rows of a sink replace each other; none where rows only add up. */
export const replacingKey = ({ properties }: Pick<Sink, 'properties'>): readonly string[] =>
  changelogModeOf(properties) === 'upsert' ? (properties.primaryKey ?? []) : [];

/** The last row of each key, in the order in which they come; all rows where there is no key. */
export function lastOfEachKey(rows: readonly SampleRow[], key: readonly string[]): readonly SampleRow[] {
  if (key.length === 0) return rows;
  const last = new Map<string, SampleRow>();
  for (const row of rows) {
    const text = canonicalJson(Object.fromEntries(key.map((name) => [name, row[name]])));
    last.delete(text);
    last.set(text, row);
  }
  return [...last.values()];
}
