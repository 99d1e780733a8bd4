import { show } from '../errors';

/** Gives what a value means, in one spelling; `undefined` for what is no value. */
type Reading = (value: string) => string | undefined;

const spellings = (...entries: readonly (readonly [factor: number, units: string])[]): ReadonlyMap<string, number> =>
  new Map(entries.flatMap(([factor, units]) => ['', ...units.split(' ')].map((unit) => [unit, factor] as const)));

/** Flink's units of time that a topic can have, in milliseconds; a number alone is one of the last. */
const MILLISECONDS = spellings(
  [86_400_000, 'd day days'],
  [3_600_000, 'h hour hours'],
  [60_000, 'm min minute minutes'],
  [1_000, 's sec secs second seconds'],
  [1, 'ms milli millis millisecond milliseconds'],
);

/** Flink's units of memory, in bytes; a number alone is one of the last. */
const BYTES = spellings(
  [1_099_511_627_776, 't tb tebibytes'],
  [1_073_741_824, 'g gb gibibytes'],
  [1_048_576, 'm mb mebibytes'],
  [1_024, 'k kb kibibytes'],
  [1, 'b bytes'],
);

const quantity =
  (units: ReadonlyMap<string, number>): Reading =>
  (value) => {
    const [, number, unit = ''] = /^\s*(\d+)\s*([A-Za-z]*)\s*$/.exec(value) ?? [];
    const factor = units.get(unit.toLowerCase());
    return number === undefined || factor === undefined ? undefined : String(Number(number) * factor);
  };

const oneOf =
  (values: readonly string[]): Reading =>
  (value) =>
    values.includes(value) ? value : undefined;

interface Rule {
  readonly read: Reading;
  readonly expected: string;
  /** What it is where nobody set it. */
  readonly default: string;
}

const COMPRESSIONS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

/** Source: the WITH options on Confluent's page of CREATE TABLE. */
const RULES = {
  'kafka.retention.time': { read: quantity(MILLISECONDS), expected: "a duration such as '14 d'", default: '7 d' },
  'kafka.retention.size': { read: quantity(BYTES), expected: "a size such as '10 gb'", default: '0' },
  'kafka.max-message-size': { read: quantity(BYTES), expected: "a size such as '4 mb'", default: '2097164 bytes' },
  'kafka.producer.compression.type': {
    read: oneOf(COMPRESSIONS),
    expected: `one of ${COMPRESSIONS.join(', ')}`,
    default: 'none',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** An option of a sink's topic: what may change while rows are in it, without changing what they mean. */
export type SinkOption = keyof typeof RULES;

/** What is wrong with the value of an option. */
export function optionProblems(name: SinkOption, value: string): string[] {
  const { read, expected }: Rule = RULES[name];
  return read(value) === undefined ? [`option ${show(name)} must be ${expected}, got ${show(value)}`] : [];
}

/**
 * Whether a table has an option as it is declared, however it is spelled: `7 d` is `604800000 ms`.
 *
 * @param actual what the table has; `undefined` where the catalog does not tell, which means its default
 */
export function hasOption(name: SinkOption, declared: string, actual: string | undefined): boolean {
  const rule: Rule = RULES[name];
  const found = actual ?? rule.default;
  return declared === found || rule.read(declared) === rule.read(found);
}
