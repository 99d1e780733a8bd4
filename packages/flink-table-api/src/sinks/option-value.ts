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

type Units = readonly (readonly [factor: number, names: string])[];

/** Flink's units of time that a topic can have, in milliseconds. */
const TIME: Units = [
  [86_400_000, 'd day days'],
  [3_600_000, 'h hour hours'],
  [60_000, 'm min minute minutes'],
  [1_000, 's sec secs second seconds'],
  [1, 'ms milli millis millisecond milliseconds'],
];

/** Flink's units of memory, in bytes. */
const MEMORY: Units = [
  [1_099_511_627_776, 't tb tebibytes'],
  [1_073_741_824, 'g gb gibibytes'],
  [1_048_576, 'm mb mebibytes'],
  [1_024, 'k kb kibibytes'],
  [1, 'b bytes'],
];

const quantity =
  (units: Units): OptionRule['read'] =>
  (value) => {
    const [, number, unit = ''] = /^\s*(\d+)\s*([A-Za-z]*)\s*$/.exec(value) ?? [];
    const named = units.find(([, names]) => names.split(' ').includes(unit.toLowerCase()));
    // A number alone is one of the last.
    const [factor] = (unit === '' ? units.at(-1) : named) ?? [];
    return number === undefined || factor === undefined ? undefined : String(Number(number) * factor);
  };

const matching =
  (pattern: RegExp): OptionRule['read'] =>
  (value) =>
    pattern.test(value) ? value : undefined;

export const duration = (more: More = {}): OptionRule => ({
  read: quantity(TIME),
  expected: "a duration such as '14 d'",
  ...more,
});

export const size = (more: More = {}): OptionRule => ({
  read: quantity(MEMORY),
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
