import { drawSequence } from '../../simulation/edits/sequence';
import { PLANTS } from '../../simulation/planted/plants';
import { Random } from '../../simulation/random';
import { run } from '../../simulation/run';
import { SEED } from './seed';

it.each(Object.entries(PLANTS))('finds within 100 sequences what is planted as %s', async (_, plant) => {
  for (let number = 0; number < 100; number += 1) {
    const { wrongs } = await run(drawSequence(new Random(SEED + number)), plant());
    if (wrongs.some((wrong) => /^(doubled|lost)/.test(wrong))) return;
  }
  throw new Error('it was not found');
});
