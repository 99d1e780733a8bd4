/** What an option takes, and when two of its values mean the same. */
export interface OptionRule<Value extends string = string> {
  /** Gives what a value means, in one spelling; `undefined` for what is no value. */
  readonly read: (value: string) => Value | undefined;
  /** As a message says it. */
  readonly expected: string;
  /** What it is where nobody set it; `undefined` where it is nothing then, or depends on the table. */
  readonly default?: string;
  /** Whether it says how records are spelled, or what they mean: a table keeps it for good. */
  readonly isLayout?: true;
}

type More = Pick<OptionRule, 'default' | 'isLayout'>;

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
  (units: ReadonlyMap<string, number>): OptionRule['read'] =>
  (value) => {
    const [, number, unit = ''] = /^\s*(\d+)\s*([A-Za-z]*)\s*$/.exec(value) ?? [];
    const factor = units.get(unit.toLowerCase());
    return number === undefined || factor === undefined ? undefined : String(Number(number) * factor);
  };

const matching =
  (pattern: RegExp): OptionRule['read'] =>
  (value) =>
    pattern.test(value) ? value : undefined;

export const duration = (more: More = {}): OptionRule => ({
  read: quantity(MILLISECONDS),
  expected: "a duration such as '14 d'",
  ...more,
});

export const size = (more: More = {}): OptionRule => ({
  read: quantity(BYTES),
  expected: "a size such as '4 mb'",
  ...more,
});

export const oneOf = <const Value extends string>(values: readonly Value[], more: More = {}): OptionRule<Value> => ({
  read: (value) => values.find((known) => known === value),
  expected: `one of ${values.join(', ')}`,
  ...more,
});

export const anyText = (more: More = {}): OptionRule => ({
  read: matching(/\S/),
  expected: 'a text',
  ...more,
});

export const milliseconds = (): OptionRule => ({
  read: matching(/^\d{1,15}$/),
  expected: 'milliseconds since 1970-01-01',
});

export const offsets = (): OptionRule => ({
  read: matching(/^partition:\d+,offset:\d+(?:;partition:\d+,offset:\d+)*$/),
  expected: "offsets such as 'partition:0,offset:42;partition:1,offset:7'",
});
