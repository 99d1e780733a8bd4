import { InvalidAppError, show } from '../errors';
import { placeProblems } from '../table-path';
import type { Column } from '../types/column';
import { columnProblems } from './check-columns';
import { keyProblems } from './check-keys';
import { optionsProblems } from './check-options';
import { type Format, formatProblems, type RecordPart } from './format-rules';
import { likeProblems } from './like';
import { keyColumns, type SinkProperties } from './sink-properties';

/** The longest name of a topic (Kafka, org.apache.kafka.common.internals.Topic). */
const MAX_TOPIC_LENGTH = 249;
const TOPIC = /^[a-zA-Z0-9._-]+$/;
/** What the server writes a key or a value in where nothing is said (Confluent's documentation of CREATE TABLE). */
const DEFAULT_FORMAT: Format = 'avro-registry';

/**
 * Checks what can be wrong with a sink alone.
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
  const problems = [
    ...topicProblems(sink.table),
    ...placeProblems(sink),
    ...columnProblems(sink),
    ...keyProblems(sink),
    ...recordProblems(sink, defaults),
    ...optionsProblems(sink),
    ...(sink.like ? likeProblems(sink.like) : []),
    ...(sink.like && sink.isExisting ? ["it is somebody else's, so it cannot be created like another table"] : []),
  ];
  if (problems.length > 0) throw new InvalidAppError(`the sink ${show(sink.table)} is not valid:`, problems);
}

/** What is wrong with its columns as fields of its keys and values. */
function recordProblems(sink: SinkProperties, defaults: Readonly<Partial<Record<RecordPart, Format>>>): string[] {
  const { columns, distribution, keyFormat, valueFormat } = sink;
  const { key, value } = columnsByPart(sink);
  const [formatOfKey, formatOfValue] = [keyFormat ?? defaults.key, valueFormat ?? defaults.value];
  const hasKey = keyColumns(sink).length > 0 || distribution?.keys !== undefined;
  return [
    ...(keyFormat && !hasKey
      ? ['it has a key format, but no key: add .distributedBy(…), or leave out the format']
      : []),
    ...(hasKey && formatOfKey ? formatProblems('key', formatOfKey, key) : []),
    ...(columns.length > 0 && formatOfValue ? formatProblems('value', formatOfValue, value) : []),
  ];
}

/** The columns of the key and of the value of a sink's records: what it is distributed by is the key. */
export function columnsByPart(sink: SinkProperties): Record<RecordPart, readonly Column[]> {
  const keys = keyColumns(sink);
  const isKey = ({ name }: Column): boolean => keys.includes(name);
  return { key: sink.columns.filter(isKey), value: sink.columns.filter((column) => !isKey(column)) };
}

function topicProblems(name: string): string[] {
  if (name.trim() === '') return ['the name of the table is blank'];
  if (TOPIC.test(name) && name.length <= MAX_TOPIC_LENGTH && name !== '.' && name !== '..') return [];
  const got = name.length > MAX_TOPIC_LENGTH ? `${name.length} characters` : show(name);
  return [
    `the name of the table must be valid for a Kafka topic: 1 to ${MAX_TOPIC_LENGTH} characters of a-z, A-Z, 0-9, ` +
      `., _ and -, but not . or .. alone, got ${got}`,
  ];
}
