import { hanging, wrapped } from './text-table';

/** An option of a command: how `parseArgs` reads it, and what its help says of it. */
export interface OptionHelp {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Of an option with a value: what the value is, as in `<path>`. */
  readonly value?: string;
  /** The value where none is given. One that is no text of ours is a part of `says`. */
  readonly default?: string;
  /** A part of a sentence, without a full stop. */
  readonly says: string;
}

/** What a command does, as data: its help is made of this, and its options are read by it. */
export interface CommandHelp {
  /** The lines that can be typed, without what npm needs to pass options on. */
  readonly usage: readonly string[];
  /** A sentence or two. */
  readonly does: string;
  readonly options: Readonly<Record<string, OptionHelp>>;
  /** What the exit codes mean. @default EXIT_CODES */
  readonly exitCodes?: Readonly<Record<number, string>>;
  /** What else has to be known: a paragraph each. */
  readonly notes?: readonly string[];
  readonly example: string;
}

/** Those of a command that has no others. */
export const EXIT_CODES = {
  0: 'success',
  1: 'a failure',
  2: 'a mistake on the command line',
  130: 'interrupted by Ctrl-C',
} as const;

/** Whether somebody asks a command for its help. What stands behind `--` is no option. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end === -1 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** The help of a command as text, for a terminal of 80 columns. */
export function helpText({ usage, does, options, exitCodes = EXIT_CODES, notes = [], example }: CommandHelp): string {
  return [
    ...usage.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}${line}`),
    '',
    ...wrapped(does),
    '',
    'Options:',
    ...entries([...Object.entries(options).map(optionEntry), ['--help', 'print this text']]),
    '',
    ...notes.flatMap((note) => [...wrapped(note), '']),
    'Exit codes:',
    ...entries(Object.entries(exitCodes)),
    '',
    'Example:',
    `  ${example}`,
    '',
  ].join('\n');
}

/** How wide the first column may be. */
const WIDEST = 22;

function optionEntry([name, { value, says, ...option }]: readonly [string, OptionHelp]): readonly [string, string] {
  const given = option.default === undefined ? says : `${says} (default: ${option.default})`;
  return [`--${name}${value === undefined ? '' : ` ${value}`}`, given];
}

function entries(all: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...all.map(([name]) => name.length).filter((length) => length <= WIDEST));
  return all.flatMap(([name, says]) =>
    name.length > width
      ? [`  ${name}`, ...hanging(' '.repeat(width + 4), says)]
      : hanging(`  ${name.padEnd(width)}  `, says),
  );
}
