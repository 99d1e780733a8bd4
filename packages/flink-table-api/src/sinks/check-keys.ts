import { show } from '../errors';
import { missing, repeated } from '../names';
import { changelogModeOf, keyColumns, type SinkProperties } from './sink-properties';

const listed = (names: readonly string[]): string => names.join(', ');

/**
 * What is wrong with a sink's primary key, its distribution and its changelog mode: a sentence each.
 *
 * The key columns must come first in the column list, in the same order: Confluent Cloud refuses the table otherwise
 * (dbt-confluent, MATERIALIZATIONS.md). How a distribution goes together with a primary key: "DISTRIBUTED BY" on
 * Confluent's page of CREATE TABLE.
 */
export function keyProblems(sink: SinkProperties): string[] {
  const { columns, primaryKey, distribution, isExisting } = sink;
  const names = columns.map(({ name }) => name);
  const problems = [
    ...(distribution?.keys ? listProblems('it is distributed by', distribution.keys, names) : []),
    ...(primaryKey ? listProblems('its primary key is', primaryKey, names) : []),
    ...bucketProblems(distribution?.buckets),
    ...modeProblems(sink),
  ];
  if (problems.length > 0) return problems;
  const keys = keyColumns(sink);
  const mismatch = mismatchOf(sink);
  if (mismatch) return [mismatch];
  // The table of somebody else is as it is.
  if (isExisting || keys.every((key, index) => names[index] === key)) return [];
  const what = distribution?.keys ? 'the distribution keys' : 'the columns of the primary key';
  return [`${what} ${listed(keys)} must be its first columns, in this order`];
}

const listProblems = (what: string, keys: readonly string[], names: readonly string[]): string[] => [
  ...missing(keys, names).map((key) => `${what} ${show(key)}, which is not a column`),
  ...repeated(keys).map((key) => `${what} ${show(key)} twice`),
  ...(keys.length === 0 ? [`${what} no column`] : []),
];

const bucketProblems = (buckets: number | undefined): string[] =>
  buckets === undefined || (Number.isInteger(buckets) && buckets >= 1)
    ? []
    : [`buckets must be a whole number of 1 or more, got ${buckets}`];

function modeProblems(sink: SinkProperties): string[] {
  const { primaryKey, changelogMode } = sink;
  if (changelogMode !== 'upsert' || primaryKey) return [];
  return ['its changelog mode is upsert, which needs a primary key: add .primaryKey(…), or use another mode'];
}

/** How a distribution contradicts the primary key. */
function mismatchOf(sink: SinkProperties): string | undefined {
  const { primaryKey, distribution } = sink;
  const keys = distribution?.keys;
  if (!primaryKey || !keys) return undefined;
  const mode = changelogModeOf(sink);
  const isPart = keys.every((key) => primaryKey.includes(key));
  if (isPart && (mode !== 'upsert' || keys.length === primaryKey.length)) return undefined;
  const rule =
    mode === 'upsert'
      ? 'an upsert table is distributed by its primary key: leave out .distributedBy(…), or use .distributedInto(…)'
      : `a table with the changelog mode ${mode} is distributed by its primary key or a part of it`;
  return `it is distributed by ${listed(keys)}, but its primary key is ${listed(primaryKey)}; ${rule}`;
}
