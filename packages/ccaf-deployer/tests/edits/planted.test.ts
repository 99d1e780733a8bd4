import { sequenceOf } from '../../simulation/campaign';
import type { Sequence } from '../../simulation/edits/sequence';
import { PLANTS } from '../../simulation/planted/plants';
import { run } from '../../simulation/run';
import { IS_THOROUGH } from '../thorough';
import { SEED } from './seed';

const isOfRows = (wrong: string): boolean => /^(doubled|lost)/.test(wrong);
const first = ['deploy', 0, 0, 0] as const;

/** A sequence in which each fault shows, as short as it gets: `npm run simulate -- --plant renamed` finds them. */
const SHORTEST: Readonly<Record<string, Sequence>> = {
  renamed: { server: {}, steps: [first, ['rename', 0]] },
  'moved-secret': { server: {}, steps: [first, ['secret', 0]] },
  'spelled-by-id': { server: {}, steps: [first, ['spell database', 0]] },
  'torn-down': { server: {}, steps: [first, ['query', 0], ['deploy', 0, 0, 0], ['destroy', 0, 0, 0]] },
  'failed-without-offsets': { server: {}, steps: [['query that fails', 0, 1], first] },
  'dropped-sink': { server: { noticesDrops: false }, steps: [first, ['drop sink', 0]] },
};

it.each(Object.entries(PLANTS))('sees rows go wrong where there is what is planted as %s', async (name, plant) => {
  const sequence = SHORTEST[name];
  if (sequence === undefined) throw new Error(`there is no sequence in which '${name}' shows`);
  const { wrongs } = await run(sequence, plant());
  expect(wrongs.filter(isOfRows)).not.toEqual([]);
  expect((await run(sequence)).wrongs).toEqual([]);
});

/** A night is long enough to look for each by chance; by day, the one that is found soonest. */
const SOUGHT = Object.entries(PLANTS).filter(([name]) => IS_THOROUGH || name === 'moved-secret');

it.each(SOUGHT)('finds by chance, within 100 sequences, what is planted as %s', async (_, plant) => {
  for (let number = 0; number < 100; number += 1) {
    const sequence = sequenceOf(SEED, number);
    const { wrongs } = await run(sequence, plant());
    if (wrongs.some(isOfRows) && (await run(sequence)).wrongs.length === 0) return;
  }
  throw new Error('it was not found');
});
