import { NotRunHereError, ValidationError } from '../sql/validation-error';
import { DURATION } from './duration';
import { FORMATS, isOptionOfFormat, optionsOfFormat } from './format-options';
import { nearest } from './nearest';

type Options = readonly (readonly [key: string, value: string])[];

/** What a value must look like. */
interface Rule {
  readonly expected: string;
  readonly pattern: RegExp;
}

const oneOf = (...values: readonly string[]): Rule => ({
  expected: values.join(', ').replace(/, ([^,]*)$/, ' or $1'),
  pattern: new RegExp(`^(?:${values.join('|')})$`, 'i'),
});
const ANY: Rule = { expected: 'a text', pattern: /^/ };
/** Source: org.apache.flink.configuration.MemorySize; no unit is bytes. */
const MEMORY: Rule = {
  expected: "a size such as '1 mb'",
  pattern: /^\s*\d+\s*(?:|b|bytes|k|kb|kibibytes|m|mb|mebibytes|g|gb|gibibytes|t|tb|tebibytes)\s*$/i,
};
const MILLIS: Rule = { expected: 'milliseconds since 1970-01-01', pattern: /^\d{1,15}$/ };
const OFFSETS: Rule = {
  expected: "'partition:<number>,offset:<number>', several with semicolons",
  // Empty where the mode is another one and nobody reads it.
  pattern: /^(?:partition:\d+,offset:(?:\d+|-1|-2);?)*$/,
};

/**
 * The options of the connector `confluent`, but for those of its formats. Sources: "WITH options" on
 * docs.confluent.io/cloud/current/flink/reference/statements/create-table.html, and the list with which the service
 * answers an unknown one ("Supported options: …"), as users quote it.
 */
const RULES: Readonly<Record<string, Rule>> = {
  'changelog.mode': oneOf('append', 'upsert', 'retract'),
  connector: ANY,
  'error-handling.log.target': ANY,
  'error-handling.mode': oneOf('fail', 'ignore', 'log'),
  'kafka.cleanup-policy': oneOf('delete', 'compact', 'delete-compact'),
  'kafka.compaction.time': DURATION,
  'kafka.consumer.isolation-level': oneOf('read-committed', 'read-uncommitted'),
  'kafka.max-message-size': MEMORY,
  'kafka.message-timestamp-type': oneOf('create-time', 'log-append-time'),
  'kafka.producer.compression.type': oneOf('none', 'gzip', 'snappy', 'lz4', 'zstd'),
  'kafka.retention.size': MEMORY,
  'kafka.retention.time': DURATION,
  'key.fields-prefix': ANY,
  'key.format': ANY,
  'late-handling.mode': oneOf('pass-through', 'filter'),
  'scan.bounded.mode': oneOf('unbounded', 'latest-offset', 'timestamp', 'specific-offsets'),
  'scan.bounded.specific-offsets': OFFSETS,
  'scan.bounded.timestamp-millis': MILLIS,
  'scan.startup.mode': oneOf('earliest-offset', 'latest-offset', 'timestamp', 'specific-offsets'),
  'scan.startup.specific-offsets': OFFSETS,
  'scan.startup.timestamp-millis': MILLIS,
  'value.fields-include': oneOf('all', 'except-key'),
  'value.format': ANY,
};

/**
 * Checks options that a table is given, or changed to; `all` are those that it has then.
 *
 * @throws {ValidationError} for an option that is not there, with those that are, and for a value that it does not take
 */
export function checkOptions(given: Options, all: ReadonlyMap<string, string>): void {
  const keys = given.map(([key]) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new ValidationError(`Duplicate table option '${twice}'.`);
  checkConnector(all.get('connector') ?? 'confluent');
  for (const part of ['key', 'value'] as const) checkFormat(part, all);
  checkNames(keys, all);
  for (const [key, value] of given) checkValue(key, value);
  checkTogether(all);
}

/**
 * Checks options that a hint gives a table for one statement; those of a format are left to whoever knows the table.
 *
 * @throws {ValidationError} as `checkOptions`
 */
export function checkHint(given: Options): void {
  const options = given.filter(([key]) => !/^(?:key|value)\.[a-z-]+\./.test(key));
  const all = new Map(given);
  checkConnector(all.get('connector') ?? 'confluent');
  checkNames(
    options.map(([key]) => key),
    all,
  );
  for (const [key, value] of options) checkValue(key, value);
}

function checkConnector(connector: string): void {
  if (connector !== 'confluent') throw new NotRunHereError(`The connector '${connector}'`, 'the cloud alone');
}

function checkFormat(part: 'key' | 'value', all: ReadonlyMap<string, string>): void {
  const format = all.get(`${part}.format`);
  if (format === undefined || FORMATS.includes(format)) return;
  if (part === 'value' && /^(?:avro|json|proto)-debezium-registry$/.test(format)) {
    throw new NotRunHereError(`The format '${format}'`, 'the cloud alone');
  }
  throw invalid(`${part}.format`, FORMATS.join(', '), format);
}

/** Worded as Flink words it: org.apache.flink.table.factories.FactoryUtil#validateUnconsumedKeys. */
function checkNames(keys: readonly string[], all: ReadonlyMap<string, string>): void {
  const unknown = keys.filter((key) => !Object.hasOwn(RULES, key) && !isOptionOfFormat(key, all)).sort();
  if (unknown.length === 0) return;
  const known = [...Object.keys(RULES), ...optionsOfFormat(all)].sort();
  const hints = unknown.map((key) => `'${key}': did you mean '${nearest(key, known)}'?`);
  throw new ValidationError(
    `Unsupported options found for 'confluent'.\n\nUnsupported options:\n\n${unknown.join('\n')}\n\n` +
      `Supported options:\n\n${known.join('\n')}\n\n${hints.join('\n')}`,
  );
}

function checkValue(key: string, value: string): void {
  const rule = RULES[key];
  if (rule === undefined || rule.pattern.test(value)) return;
  throw invalid(key, rule.expected, value);
}

/** Options that need another one. */
const NEEDS: readonly (readonly [option: string, value: string, needed: string])[] = [
  ['scan.startup.mode', 'timestamp', 'scan.startup.timestamp-millis'],
  ['scan.startup.mode', 'specific-offsets', 'scan.startup.specific-offsets'],
  ['scan.bounded.mode', 'timestamp', 'scan.bounded.timestamp-millis'],
  ['scan.bounded.mode', 'specific-offsets', 'scan.bounded.specific-offsets'],
];

function checkTogether(all: ReadonlyMap<string, string>): void {
  for (const [option, value, needed] of NEEDS) {
    if (all.get(option) !== value || all.has(needed)) continue;
    throw new ValidationError(`'${needed}' is required in '${value}' of '${option}' but missing.`);
  }
  if ((all.get('key.fields-prefix') ?? '') !== '' && all.get('value.fields-include') === 'all') {
    throw new ValidationError("A key prefix is not allowed when option 'value.fields-include' is set to 'all'.");
  }
}

function invalid(option: string, expected: string, got: string): ValidationError {
  return new ValidationError(`Invalid value for option '${option}': expected ${expected}, got '${got}'.`);
}
