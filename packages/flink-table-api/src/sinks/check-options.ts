import { show } from '../errors';
import { isSinkOption, optionProblems } from './sink-option';
import { keyColumns, type SinkProperties } from './sink-properties';

/** What is wrong with a sink's options, alone and together: a sentence each. */
export function optionsProblems(sink: SinkProperties): string[] {
  const { keyFormat, valueFormat, changelogMode, options = {}, uncheckedOptions = {} } = sink;
  const declared = {
    ...(keyFormat && { 'key.format': keyFormat }),
    ...(valueFormat && { 'value.format': valueFormat }),
    ...(changelogMode && { 'changelog.mode': changelogMode }),
    ...options,
  };
  return [
    ...Object.entries(declared).flatMap(([name, value]) => optionProblems(name, value)),
    ...Object.keys(uncheckedOptions)
      .filter((name) => isSinkOption(name) || name.trim() === '')
      .map((name) =>
        isSinkOption(name)
          ? `option ${show(name)} is a known option: set it with .option(${show(name)}, …), which checks it`
          : 'an unchecked option has a blank name',
      ),
    ...neededProblems(options),
    ...formatOptionProblems(sink),
    ...(options['value.fields-include'] === 'all' && options['key.fields-prefix'] !== undefined
      ? ['option "key.fields-prefix" needs "value.fields-include" to be except-key, got all']
      : []),
    ...compactionProblems(sink),
  ];
}

/** Kafka keeps the last record of each key, and refuses one without. */
function compactionProblems(sink: SinkProperties): string[] {
  const policy = sink.options?.['kafka.cleanup-policy'] ?? 'delete';
  const isCompacted = policy === 'compact' || policy === 'delete-compact';
  return isCompacted && keyColumns(sink).length === 0
    ? [`its topic is compacted (${policy}), which needs a key: add .primaryKey(…) or .distributedBy(…)`]
    : [];
}

/** Values that say nothing without another option. */
const NEEDS = (['startup', 'bounded'] as const).flatMap(
  (what) =>
    [
      [`scan.${what}.mode`, 'timestamp', `scan.${what}.timestamp-millis`],
      [`scan.${what}.mode`, 'specific-offsets', `scan.${what}.specific-offsets`],
    ] as const,
);

const neededProblems = (options: NonNullable<SinkProperties['options']>): string[] =>
  NEEDS.flatMap(([name, value, needed]) =>
    options[name] === value && options[needed] === undefined
      ? [`option ${show(name)} is ${value}, which also needs the option ${show(needed)}`]
      : [],
  );

/** An option of a format goes with that format alone. */
function formatOptionProblems({ keyFormat, valueFormat, options = {} }: SinkProperties): string[] {
  const formats = { key: keyFormat ?? 'avro-registry', value: valueFormat ?? 'avro-registry' };
  return Object.keys(options).flatMap((name) => {
    const [, part, format] = /^(key|value)\.([a-z]+-registry)\./.exec(name) ?? [];
    if (part === undefined || !isSinkOption(name)) return [];
    const actual = part === 'key' ? formats.key : formats.value;
    return actual === format ? [] : [`option ${show(name)} needs the ${part} format ${format}, got ${actual}`];
  });
}
