import { campaign, shownFound } from '../../simulation/campaign';
import { MIXES } from '../../simulation/watch/run-mix';
import { SEED } from '../edits/seed';
import { IS_THOROUGH } from '../thorough';

const COUNT = IS_THOROUGH ? 200 : 8;

it(`calls somebody where that is needed, and only there, through ${COUNT} mixes of deploys and accidents`, async () => {
  const { found } = await campaign({ seed: SEED, first: 0, count: COUNT }, undefined, undefined, MIXES);
  expect(found.map((one) => shownFound(one, '--watch '))).toEqual([]);
}, 300_000);
