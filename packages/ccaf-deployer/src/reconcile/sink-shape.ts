import { type Column, hasOption, type SinkOption, type SinkProperties } from 'flink-table-api';
import { NO_DETAILS, type TableColumn, type TableDetails } from './metadata-query';
import { type SchemaStep, schemaSteps } from './schema-step';

/** Problems of a kind have the same way out; a column that is missing has one of its own, a schema. */
type Kind = 'type' | 'unfilled' | 'layout';

interface Problem {
  readonly kind: Kind | 'missing';
  readonly text: string;
}

/** How a sink's table differs from what the app declares; what the app leaves out is not compared. */
export interface SinkShape {
  /** What the app's statement could not be created for, or would write wrongly: a sentence each. */
  readonly problems: readonly string[];
  /** What to do about them, a sentence each. */
  readonly ways: readonly string[];
  /** The schemas that would give the table the columns that it lacks. */
  readonly schemas: readonly SchemaStep[];
  /** What may go wrong later. */
  readonly warnings: readonly string[];
  /** The options that ALTER TABLE sets. */
  readonly options: Readonly<Partial<Record<SinkOption, string>>>;
}

/** Compares a sink's table with what the app declares. */
export function sinkShape(sink: SinkProperties, columns: readonly TableColumn[], details = NO_DETAILS): SinkShape {
  const found = new Map(columns.map((column) => [column.name, column]));
  const missing = sink.columns.filter(({ name }) => !found.has(name));
  const problems = [
    ...sink.columns.flatMap((column) => columnProblems(column, found.get(column.name))),
    ...unfilled(sink, columns),
    ...layoutProblems(sink, columns, details, missing),
  ];
  const kinds = new Set<string>(problems.map(({ kind }) => kind));
  return {
    problems: problems.map(({ text }) => text),
    ways: Object.entries(waysOf(sink, columns, details)).flatMap(([kind, way]) => (kinds.has(kind) ? [way] : [])),
    schemas: schemaSteps(sink, columns, details, missing),
    warnings: sink.columns.flatMap(({ name, type }) =>
      type.nullable && found.get(name)?.type.nullable === false
        ? [`the sink's column '${name}' is NOT NULL, and fails the statement where the app writes none`]
        : [],
    ),
    options: changedOptions(sink, details),
  };
}

function columnProblems({ name, type }: Column, actual: TableColumn | undefined): Problem[] {
  if (!actual) return [{ kind: 'missing', text: `column '${name}' ${type} is missing` }];
  if (!actual.writable) {
    return [{ kind: 'type', text: `column '${name}' is computed or metadata, and cannot be written` }];
  }
  if (actual.type.name === type.name) return [];
  return [{ kind: 'type', text: `column '${name}' is ${actual.type.name}, but the app writes ${type.name}` }];
}

/** What is in the table only is NULL in each row that the app writes. */
function unfilled(sink: SinkProperties, columns: readonly TableColumn[]): Problem[] {
  const written = new Set(sink.columns.map(({ name }) => name));
  return columns
    .filter(({ name, type, writable }) => writable && !type.nullable && !written.has(name))
    .map(({ name, type }) => ({ kind: 'unfilled', text: `column '${name}' ${type} is not one that the app writes` }));
}

function layoutProblems(
  { distribution, keyFormat, valueFormat }: SinkProperties,
  columns: readonly TableColumn[],
  { buckets, options }: TableDetails,
  missing: readonly Column[],
): Problem[] {
  const keys = keysOf(columns);
  // A key that the table lacks comes with its schema; and a table with a key format has keys, told or not.
  const wanted = distribution?.keys.filter((key) => !missing.some(({ name }) => name === key));
  const isTold = keys.length > 0 || !options.has('key.format');
  const texts = [
    ...(isTold && wanted && wanted.join('\n') !== keys.join('\n')
      ? [`it is distributed by ${listed(keys)}, but the app's by ${listed(distribution?.keys ?? [])}`]
      : []),
    ...(distribution && buckets !== undefined && buckets !== distribution.buckets
      ? [`it has ${counted(buckets)}, but the app's ${counted(distribution.buckets)}`]
      : []),
    ...different('key', keyFormat, options.get('key.format')),
    ...different('value', valueFormat, options.get('value.format')),
  ];
  return texts.map((text) => ({ kind: 'layout', text }));
}

const different = (part: string, declared: string | undefined, actual: string | undefined): string[] =>
  declared === undefined || actual === undefined || declared === actual
    ? []
    : [`its ${part} format is ${actual}, but the app's ${declared}`];

const keysOf = (columns: readonly TableColumn[]): string[] =>
  columns
    .flatMap(({ name, keyPosition }) => (keyPosition === undefined ? [] : [{ name, keyPosition }]))
    .sort((a, b) => a.keyPosition - b.keyPosition)
    .map(({ name }) => name);

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'no column' : names.map((name) => `'${name}'`).join(', ');
const counted = (buckets: number): string => (buckets === 1 ? '1 bucket' : `${buckets} buckets`);

const waysOf = (
  sink: SinkProperties,
  columns: readonly TableColumn[],
  details: TableDetails,
): Readonly<Record<Kind, string>> => ({
  type: "The type of a column cannot be changed: write what the table has, by a cast in the app's query, or another sink.",
  unfilled:
    'Fill such a column in the app, or let it be NULL by the next version of its schema in Schema Registry: a union with ' +
    'null, and null as the default.',
  layout:
    'ALTER TABLE changes neither keys, buckets nor formats. Declare what the table has, which is ' +
    `${declaration(sink, columns, details)}; or give the sink another name, which makes a new topic.`,
});

/** What a table has, as the app would declare it. */
function declaration(
  sink: SinkProperties,
  columns: readonly TableColumn[],
  { buckets, options }: TableDetails,
): string {
  const keys = keysOf(columns);
  const isWritten = keys.every((key) => sink.columns.some(({ name }) => name === key));
  const method = (part: string): string[] => {
    const format = options.get(`${part}.format`);
    return format === undefined ? [] : [`.${part}Format('${format}')`];
  };
  if (keys.length === 0 || !isWritten) {
    return ['neither .distributedBy(…) nor .keyFormat(…)', ...method('value')].join(', but ');
  }
  return [
    `.distributedBy([${listed(keys)}], { buckets: ${buckets ?? '…'} })`,
    ...method('key'),
    ...method('value'),
  ].join('');
}

function changedOptions({ options = {} }: SinkProperties, details: TableDetails): SinkShape['options'] {
  const declared = Object.entries(options) as [SinkOption, string][];
  return Object.fromEntries(declared.filter(([name, value]) => !hasOption(name, value, details.options.get(name))));
}
