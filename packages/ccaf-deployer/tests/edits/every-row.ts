import { drawSequence } from '../../simulation/edits/sequence';
import { Random } from '../../simulation/random';
import { run } from '../../simulation/run';
import { shrink } from '../../simulation/shrink';
import { SEED } from './seed';

/** Has sequences keep every row; the shortest form of one that does not is told, ready to be replayed. */
export function itKeepsEveryRow(from: number, to: number): void {
  it(`keeps every row through sequences ${from} to ${to - 1}`, async () => {
    for (let number = from; number < to; number += 1) {
      const sequence = drawSequence(new Random(SEED + number));
      const { wrongs } = await run(sequence);
      if (wrongs.length === 0) continue;
      const shortest = await shrink(sequence, async (shorter) => (await run(shorter)).wrongs);
      const told = (await run(shortest)).wrongs.join('\n');
      throw new Error(`sequence ${number}: ${told}\nnpm run simulate -- --replay '${JSON.stringify(shortest)}'`);
    }
  }, 170_000);
}
