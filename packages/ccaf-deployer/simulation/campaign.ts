import { drawSequence, type Sequence } from './edits/sequence';
import type { Plant } from './planted/plant';
import { Random } from './random';
import { type Result, run } from './run';
import { shrink } from './shrink';

/** A sequence that went wrong, as short as it gets. */
export interface Found {
  readonly number: number;
  readonly wrongs: readonly string[];
  readonly sequence: Sequence;
}

/** In how many sequences something was so. */
export type Tally = Map<string, number>;

export interface Totals {
  readonly found: readonly Found[];
  /** Which excuses were needed. */
  readonly excused: Tally;
  /** What deploys came to, and for which reasons they were refused. */
  readonly outcomes: Tally;
}

/** What is played: how a sequence is drawn, and what becomes of it. */
export interface Game {
  readonly draw: (random: Random) => Sequence;
  readonly run: (sequence: Sequence, plant?: Plant) => Promise<Result>;
}

/** Edits, deploys and accidents, one after the other. */
export const EDITS: Game = { draw: drawSequence, run };

/** The sequence of a number. */
export const sequenceOf = (seed: number, number: number, { draw }: Game = EDITS): Sequence =>
  draw(new Random(seed * 1_000_003 + number));

/** Runs sequences one after the other, and makes those short that go wrong. */
export async function campaign(
  { seed, first, count }: { readonly seed: number; readonly first: number; readonly count: number },
  plant: () => Plant | undefined = () => undefined,
  tell: (found: Found) => void = () => undefined,
  game = EDITS,
): Promise<Totals> {
  const [found, excused, outcomes]: [Found[], Tally, Tally] = [[], new Map(), new Map()];
  for (let number = first; number < first + count; number += 1) {
    const sequence = sequenceOf(seed, number, game);
    const result = await game.run(sequence, plant());
    add(excused, result.excused.keys());
    add(outcomes, result.outcomes);
    if (result.wrongs.length === 0) continue;
    const one = { number, ...(await shortened(sequence, (shorter) => game.run(shorter, plant()))) };
    found.push(one);
    tell(one);
  }
  return { found, excused, outcomes };
}

async function shortened(
  sequence: Sequence,
  runs: (sequence: Sequence) => Promise<Result>,
): Promise<Omit<Found, 'number'>> {
  const shortest = await shrink(sequence, async (shorter) => (await runs(shorter)).wrongs);
  return { sequence: shortest, wrongs: (await runs(shortest)).wrongs };
}

function add(tally: Tally, items: Iterable<string>): void {
  for (const item of items) tally.set(item, (tally.get(item) ?? 0) + 1);
}

/** What went wrong, and how to see it again. */
export const shownFound = ({ number, wrongs, sequence }: Found, options = ''): string =>
  `sequence ${number}:\n  ${wrongs.join('\n  ').slice(0, 900)}\n  ${options}--replay '${JSON.stringify(sequence)}'`;
