import { campaign, shownFound } from '../../simulation/campaign';
import { SEED } from './seed';

/** Has sequences keep every row; the shortest form of one that does not is told, ready to be replayed. */
export function itKeepsEveryRow(first: number, count: number): void {
  it(`keeps every row through sequences ${first} to ${first + count - 1}`, async () => {
    const { found } = await campaign({ seed: SEED, first, count });
    expect(found.map(shownFound)).toEqual([]);
  }, 170_000);
}
