import { InvalidAppError, show } from '../errors';
import { missing, repeated } from '../names';
import type { Column } from '../types/column';
import { type Format, formatProblems, type RecordPart } from './format-rules';
import type { SinkProperties } from './sink';
import { optionProblems, type SinkOption } from './sink-option';

/** The longest name of a topic (Kafka, org.apache.kafka.common.internals.Topic). */
const MAX_TOPIC_LENGTH = 249;
const TOPIC = /^[a-zA-Z0-9._-]+$/;
/** The record's timestamp (Confluent's documentation of CREATE TABLE, "System columns"). */
const SYSTEM_COLUMN = '$rowtime';
/** What the server writes a key or a value in where nothing is said (Confluent's documentation of CREATE TABLE). */
const DEFAULT_FORMAT: Format = 'avro-registry';

/**
 * Checks what can be wrong with a sink alone.
 *
 * The distribution keys must come first in the column list, in the same order: Confluent Cloud refuses the table
 * otherwise (dbt-confluent, MATERIALIZATIONS.md).
 *
 * @throws {InvalidAppError} with all problems at once
 */
export const checkSink = (sink: SinkProperties): void => check(sink, {});

/**
 * Checks a sink whose table is yet to be created, in the formats that the server takes where none is declared.
 *
 * @throws {InvalidAppError} with all problems at once
 */
export const checkNewSink = (sink: SinkProperties): void => check(sink, { key: DEFAULT_FORMAT, value: DEFAULT_FORMAT });

function check(sink: SinkProperties, defaults: Readonly<Partial<Record<RecordPart, Format>>>): void {
  const { table, columns, distribution, keyFormat, valueFormat, options = {} } = sink;
  const names = columns.map(({ name }) => name);
  const { key, value } = columnsByPart(sink);
  const [formatOfKey, formatOfValue] = [keyFormat ?? defaults.key, valueFormat ?? defaults.value];
  const problems = [
    ...topicProblems(table),
    ...(columns.length === 0 ? ['it has no columns'] : []),
    ...names.filter((name) => name.trim() === '').map(() => 'a column has a blank name'),
    ...(names.includes(SYSTEM_COLUMN) ? [`column "${SYSTEM_COLUMN}" is one that every table has of itself`] : []),
    ...repeated(names).map((name) => `column ${show(name)} is declared twice`),
    ...(distribution ? distributionProblems(distribution.keys, distribution.buckets, names) : []),
    ...(keyFormat && !distribution
      ? ['it has a key format, but no key: say by which columns it is distributed, or leave out the format']
      : []),
    ...(distribution && formatOfKey ? formatProblems('key', formatOfKey, key) : []),
    ...(columns.length > 0 && formatOfValue ? formatProblems('value', formatOfValue, value) : []),
    ...Object.entries(options).flatMap(([name, text]) => optionProblems(name as SinkOption, text)),
  ];
  if (problems.length > 0) throw new InvalidAppError(`the sink ${show(table)} is not valid:`, problems);
}

/** The columns of the key and of the value of a sink's records: what it is distributed by is the key. */
export function columnsByPart({
  columns,
  distribution,
}: Pick<SinkProperties, 'columns' | 'distribution'>): Record<RecordPart, readonly Column[]> {
  const isKey = ({ name }: Column): boolean => distribution?.keys.includes(name) ?? false;
  return { key: columns.filter(isKey), value: columns.filter((column) => !isKey(column)) };
}

function topicProblems(name: string): string[] {
  if (name.trim() === '') return ['the name of the table is blank'];
  if (TOPIC.test(name) && name.length <= MAX_TOPIC_LENGTH && name !== '.' && name !== '..') return [];
  const got = name.length > MAX_TOPIC_LENGTH ? `${name.length} characters` : show(name);
  return [
    `the name of the table must be one that Kafka takes for a topic: 1 to ${MAX_TOPIC_LENGTH} of a-z, A-Z, 0-9, ., _ ` +
      `and -, but not . or .. alone, got ${got}`,
  ];
}

function distributionProblems(keys: readonly string[], buckets: number, names: readonly string[]): string[] {
  const problems = missing(keys, names).map((key) => `it is distributed by ${show(key)}, which is not a column`);
  if (keys.length === 0) problems.push('it is distributed by no column');
  if (!Number.isInteger(buckets) || buckets < 1) problems.push(`buckets must be an integer from 1, got ${buckets}`);
  if (problems.length === 0 && keys.some((key, index) => names[index] !== key)) {
    problems.push(`the distribution keys ${keys.join(', ')} must be its first columns, in this order`);
  }
  return problems;
}
