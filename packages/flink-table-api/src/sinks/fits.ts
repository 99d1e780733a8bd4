import { changelogModeOf, type SinkProperties } from './sink-properties';

/** What is known of a query's rows when it is written into a sink. */
export interface QueryChanges {
  readonly changes: 'append' | 'updating';
  /** The columns by which it replaces rows; `undefined` where there are none, or they are not known. */
  readonly upsertKey?: readonly string[];
  /** Why it updates, as parts of a sentence. */
  readonly reasons?: readonly string[];
}

/** Whether a query may be written into a sink. */
export interface Fit {
  /** What Flink would refuse: a sentence each. */
  readonly problems: readonly string[];
  /** What works, at a price. */
  readonly warnings: readonly string[];
}

/**
 * Holds the changes of a query to what a sink takes.
 *
 * Sources: `changelog.mode` on Confluent's page of CREATE TABLE; of the two keys, "Upsert key" on the page of EXPLAIN, and
 * Flink, org.apache.flink.table.planner.plan.optimize.program.FlinkChangelogModeInferenceProgram.
 */
export function fitOf(sink: SinkProperties, { changes, upsertKey, reasons = [] }: QueryChanges): Fit {
  const { table, primaryKey } = sink;
  const mode = changelogModeOf(sink);
  if (changes === 'append' || mode === 'retract') return { problems: [], warnings: [] };
  const because = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
  if (mode === 'append') {
    const way = primaryKey
      ? `leave out .changelogMode('append'), so that rows of the same key replace each other`
      : `give the sink a key, of its first columns, with .primaryKey(${listed(upsertKey ?? [])}), or use .changelogMode('retract')`;
    return {
      problems: [`the query changes rows that it wrote before${because}, but the sink '${table}' is append: ${way}`],
      warnings: [],
    };
  }
  if (primaryKey === undefined || upsertKey?.every((name) => primaryKey.includes(name)))
    return { problems: [], warnings: [] };
  const found = upsertKey === undefined ? 'by no known key' : `by ${listed(upsertKey)}`;
  return {
    problems: [],
    warnings: [
      `the query changes rows ${found}, but the sink '${table}' has the primary key ${listed(primaryKey)}: Flink ` +
        'keeps all of its rows as state, to know the last row of each key, and that state is large. Use the same ' +
        'key for both, if you can',
    ],
  };
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? '…' : names.map((name) => `'${name}'`).join(', ');
