import { parseArgs } from 'node:util';
import type { Sequence } from './edits/sequence';
import { PLANTS } from './planted/plants';

const OPTIONS = {
  help: { type: 'boolean', default: false },
  sequences: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '0' },
  watch: { type: 'boolean', default: false },
  plant: { type: 'string', default: '' },
  replay: { type: 'string' },
} as const;

/** What is asked for. */
export interface Wanted {
  readonly help: boolean;
  readonly watch: boolean;
  readonly plant: string;
  /** One sequence, in the place of a campaign. */
  readonly sequence: Sequence | undefined;
  readonly campaign: { readonly seed: number; readonly first: number; readonly count: number };
}

/**
 * Reads a command line.
 *
 * @throws {Error} for a mistake in it: a campaign of NaN sequences would find nothing wrong
 */
export function read(args: readonly string[]): Wanted {
  const values = valuesIn(args);
  const { help, watch, plant, replay } = values;
  if (plant !== '' && !Object.hasOwn(PLANTS, plant)) {
    throw new Error(`there is no fault '${plant}'; expected one of ${Object.keys(PLANTS).join(', ')}`);
  }
  const number = (name: 'sequences' | 'seed' | 'from', least: number): number => {
    const text = values[name];
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new Error(`--${name} must be a whole number from ${least}, got '${text}'`);
  };
  const campaign = { seed: number('seed', 0), first: number('from', 0), count: number('sequences', 1) };
  return { help, watch, plant, campaign, sequence: replay === undefined ? undefined : sequenceIn(replay) };
}

function valuesIn(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (cause) {
    // What follows the first sentence is about arguments that begin with a hyphen.
    const [what] = String((cause as Error).message).split(/\.\s/);
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new Error(`${what}; expected some of ${known.join(', ')}`, { cause });
  }
}

function sequenceIn(text: string): Sequence {
  try {
    const sequence = JSON.parse(text) as Partial<Sequence> | null;
    if (sequence?.server && Array.isArray(sequence.steps)) return sequence as Sequence;
  } catch {
    // What it should have been is said below.
  }
  throw new Error(`--replay must be a sequence, as it is printed where one went wrong, got '${text}'`);
}
