import {
  type Column,
  changelogModeOf,
  hasOption,
  isLayoutOption,
  keyColumns,
  type SinkOption,
  type SinkProperties,
} from 'flink-table-api';
import type { TableColumn, TableDetails } from './metadata-query';
import type { SinkProblem } from './sink-problem';

/** What ALTER TABLE cannot change: how a table's records are laid out, and what they mean. */
export function layoutProblems(
  sink: SinkProperties,
  columns: readonly TableColumn[],
  details: TableDetails,
  missing: readonly Column[],
): SinkProblem[] {
  const { distribution, keyFormat, valueFormat } = sink;
  const { buckets, options } = details;
  const keys = keysOf(columns);
  const declared = keyColumns(sink);
  // A key that the table lacks comes with its schema; and a table with a key format has keys, told or not.
  const wanted = declared.filter((key) => !missing.some(({ name }) => name === key));
  const isTold = keys.length > 0 || !options.has('key.format');
  const layout = [
    ...(isTold && declared.length > 0 && wanted.join('\n') !== keys.join('\n')
      ? [`it is distributed by ${listed(keys)}, but the app declares ${listed(declared)}`]
      : []),
    ...(distribution?.buckets !== undefined && buckets !== undefined && buckets !== distribution.buckets
      ? [`it has ${counted(buckets)}, but the app declares ${counted(distribution.buckets)}`]
      : []),
    ...different('key format', keyFormat, options.get('key.format')),
    ...different('value format', valueFormat, options.get('value.format')),
    ...otherOptions(sink, options),
  ];
  return [
    ...layout.map((text) => ({ kind: 'layout', text }) as const),
    ...meaning(sink, details).map((text) => ({ kind: 'meaning', text }) as const),
  ];
}

/** What the rows of a table mean: its primary key and its changelog mode. */
function meaning(sink: SinkProperties, { primaryKey, options }: TableDetails): string[] {
  const declared = sink.primaryKey;
  const mode = declared || sink.changelogMode ? changelogModeOf(sink) : undefined;
  return [
    ...(declared && primaryKey && declared.join('\n') !== primaryKey.join('\n')
      ? [`its primary key is ${listed(primaryKey)}, but the app declares ${listed(declared)}`]
      : []),
    ...different('changelog mode', mode, options.get('changelog.mode')),
  ];
}

const otherOptions = ({ options = {} }: SinkProperties, actual: ReadonlyMap<string, string>): string[] =>
  (Object.entries(options) as [SinkOption, string][]).flatMap(([name, value]) => {
    const found = actual.get(name);
    return isLayoutOption(name) && found !== undefined && !hasOption(name, value, found)
      ? [`its option '${name}' is ${found}, but the app declares ${value}`]
      : [];
  });

const different = (what: string, declared: string | undefined, actual: string | undefined): string[] =>
  declared === undefined || actual === undefined || declared === actual
    ? []
    : [`its ${what} is ${actual}, but the app declares ${declared}`];

const keysOf = (columns: readonly TableColumn[]): string[] =>
  columns
    .flatMap(({ name, keyPosition }) => (keyPosition === undefined ? [] : [{ name, keyPosition }]))
    .sort((a, b) => a.keyPosition - b.keyPosition)
    .map(({ name }) => name);

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'no column' : names.map((name) => `'${name}'`).join(', ');
const counted = (buckets: number): string => (buckets === 1 ? '1 bucket' : `${buckets} buckets`);

/** What a table has, as the app would declare it. */
export function declaration(
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

/** What the rows of a table mean, as the app would declare it. */
export function declaredMeaning({ primaryKey = [], options }: TableDetails): string {
  const mode = options.get('changelog.mode');
  const key = primaryKey.length === 0 ? 'no .primaryKey(…)' : `.primaryKey(${listed(primaryKey)})`;
  return mode === undefined ? key : `${key} and .changelogMode('${mode}')`;
}
