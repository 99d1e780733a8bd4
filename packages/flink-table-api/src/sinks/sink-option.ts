import { show } from '../errors';
import { nearest } from '../names';
import { FORMATS, type RecordPart, VALUE_FORMATS } from './format-rules';
import { anyText, duration, milliseconds, type OptionRule, offsets, oneOf, size } from './option-value';

export const CHANGELOG_MODES = ['append', 'upsert', 'retract'] as const;

/** What the rows of a table mean: each one adds, or replaces what has its key, or is marked as added or taken back. */
export type ChangelogMode = (typeof CHANGELOG_MODES)[number];

const STARTS = ['earliest-offset', 'latest-offset', 'timestamp', 'specific-offsets'] as const;
const ENDS = ['unbounded', 'latest-offset', 'timestamp', 'specific-offsets'] as const;
const LAYOUT = { isLayout: true } as const;

/**
 * Source: the WITH options on Confluent's page of CREATE TABLE, and the list with which the service answers an unknown one
 * ("Supported options: …"), as users quote it.
 */
const RULES = {
  connector: oneOf(['confluent'], { default: 'confluent', ...LAYOUT }),
  'changelog.mode': oneOf(CHANGELOG_MODES, LAYOUT),
  'key.format': oneOf(FORMATS, LAYOUT),
  'value.format': oneOf(VALUE_FORMATS, LAYOUT),
  'key.fields-prefix': anyText(LAYOUT),
  'value.fields-include': oneOf(['all', 'except-key'], { default: 'except-key', ...LAYOUT }),
  'kafka.cleanup-policy': oneOf(['delete', 'compact', 'delete-compact'], { default: 'delete' }),
  'kafka.compaction.time': duration({ default: '0 ms' }),
  'kafka.retention.time': duration({ default: '7 d' }),
  'kafka.retention.size': size({ default: '0' }),
  'kafka.max-message-size': size({ default: '2097164 bytes' }),
  'kafka.message-timestamp-type': oneOf(['create-time', 'log-append-time'], { default: 'create-time' }),
  'kafka.consumer.isolation-level': oneOf(['read-committed', 'read-uncommitted'], { default: 'read-committed' }),
  'kafka.producer.compression.type': oneOf(['none', 'gzip', 'snappy', 'lz4', 'zstd'], { default: 'none' }),
  'scan.startup.mode': oneOf(STARTS, { default: 'earliest-offset' }),
  'scan.startup.timestamp-millis': milliseconds(),
  'scan.startup.specific-offsets': offsets(),
  'scan.bounded.mode': oneOf(ENDS, { default: 'unbounded' }),
  'scan.bounded.timestamp-millis': milliseconds(),
  'scan.bounded.specific-offsets': offsets(),
  'error-handling.mode': oneOf(['fail', 'ignore', 'log'], { default: 'fail' }),
  'error-handling.log.target': anyText({ default: 'error_log' }),
  'late-handling.mode': oneOf(['pass-through', 'filter'], { default: 'pass-through' }),
} as const satisfies Readonly<Record<string, OptionRule>>;

type PlainOption = keyof typeof RULES;

/** What a format that has a schema can be told, for keys and for values: `value.avro-registry.schema-context`. */
const FORMAT_SUFFIXES = ['id-encoding', 'schema-context', 'subject-names'] as const;
const FORMATS_WITH_SCHEMA = ['avro-registry', 'json-registry', 'proto-registry'] as const;
type FormatOption =
  | `${RecordPart}.${(typeof FORMATS_WITH_SCHEMA)[number]}.${(typeof FORMAT_SUFFIXES)[number]}`
  | `${RecordPart}.json-registry.${'validate-writes' | 'wire-encoding'}`;

/** An option of a table, by its name in the WITH clause. */
export type SinkOption = PlainOption | FormatOption;

/** The options of a table with their values, as the WITH clause has them. */
export type SinkOptions = {
  readonly [Name in PlainOption]?: (typeof RULES)[Name] extends OptionRule<infer Value> ? Value : string;
} & { readonly [Name in FormatOption]?: string };

const FORMAT_OPTIONS = (['key', 'value'] as const).flatMap((part) =>
  FORMATS_WITH_SCHEMA.flatMap((format) => {
    const more = format === 'json-registry' ? ['validate-writes', 'wire-encoding'] : [];
    return [...FORMAT_SUFFIXES, ...more].map((suffix) => `${part}.${format}.${suffix}`);
  }),
);

const ALL: ReadonlyMap<string, OptionRule> = new Map<string, OptionRule>([
  ...Object.entries(RULES),
  ...FORMAT_OPTIONS.map((name) => [name, anyText(LAYOUT)] as const),
]);

export const isSinkOption = (name: string): name is SinkOption => ALL.has(name);

/** Whether a table keeps an option for good: ALTER TABLE would change what its records are, not how they are kept. */
export const isLayoutOption = (name: SinkOption): boolean => ALL.get(name)?.isLayout === true;

/** What is wrong with an option: its name, or its value. */
export function optionProblems(name: string, value: string): string[] {
  const rule = ALL.get(name);
  if (rule)
    return rule.read(value) === undefined ? [`option ${show(name)} must be ${rule.expected}, got ${show(value)}`] : [];
  const meant = nearest(name, [...ALL.keys()]);
  return [
    `option ${show(name)} is not known${meant === undefined ? '' : `; did you mean ${show(meant)}?`} ` +
      `If the option is newer than this version, use .uncheckedOption(${show(name)}, …), which passes it on unchecked`,
  ];
}

/**
 * Whether a table has an option as it is declared, however it is spelled: `7 d` is `604800000 ms`.
 *
 * @param actual what the table has; `undefined` where the catalog does not tell, which means its default
 */
export function hasOption(name: SinkOption, declared: string, actual: string | undefined): boolean {
  const rule = ALL.get(name);
  const found = actual ?? rule?.default;
  if (rule === undefined || found === undefined) return declared === found;
  return declared === found || rule.read(declared) === rule.read(found);
}
