import { sequenceOf } from '../../simulation/campaign';
import { PLANTS } from '../../simulation/planted/plants';
import { run } from '../../simulation/run';
import { SEED } from './seed';

it.each(Object.entries(PLANTS))('finds within 100 sequences what is planted as %s', async (_, plant) => {
  for (let number = 0; number < 100; number += 1) {
    const sequence = sequenceOf(SEED, number);
    const { wrongs } = await run(sequence, plant());
    const isFound = wrongs.some((wrong) => /^(doubled|lost)/.test(wrong));
    if (isFound && (await run(sequence)).wrongs.length === 0) return;
  }
  throw new Error('it was not found');
});
