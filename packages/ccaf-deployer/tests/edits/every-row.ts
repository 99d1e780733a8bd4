import { campaign, shownFound } from '../../simulation/campaign';
import { IS_THOROUGH } from '../thorough';
import { SEED } from './seed';

const HALF = IS_THOROUGH ? 250 : 30;

/**
 * Has sequences keep every row; the shortest form of one that does not is told, ready to be replayed. Two test files
 * share them, each with one half.
 */
export function itKeepsEveryRow(half: 1 | 2): void {
  const [first, count] = [(half - 1) * HALF, HALF];
  it(`keeps every row through sequences ${first} to ${first + count - 1}`, async () => {
    const { found } = await campaign({ seed: SEED, first, count });
    expect(found.map((one) => shownFound(one))).toEqual([]);
  }, 170_000);
}
