import type { Game } from '../campaign';
import type { Sequence } from '../edits/sequence';
import type { Plant } from '../planted/plant';
import type { Result } from '../run';
import { comeToRest, settle } from '../settle';
import { PLAIN } from '../world/server';
import { mend } from './accident-steps';
import { deploy, drawMix, WATCH_STEPS, wait } from './mix';
import { MINUTE_MS } from './waits';
import { Watchman } from './watchman';

/** How long it takes after a deploy until nobody may be called any more: a deploy may be under way, and metrics are late. */
const CALM_MS = 60 * MINUTE_MS;

/** Runs a mix to its end: then everything is mended and deployed, an hour is quiet, and every row is looked at. */
export async function runMix({ server, steps }: Sequence, plant?: Plant): Promise<Result> {
  const watchman = new Watchman({ ...PLAIN, ...server }, plant);
  const { simulation } = watchman;
  try {
    watchman.begin();
    for (const [kind, ...choices] of steps) {
      simulation.tell(`· ${[kind, ...choices].join(' ')}`);
      await WATCH_STEPS[kind]?.act(watchman, ...choices);
      await wait(watchman, 1_500);
    }
    simulation.tell('· end');
    mend(watchman);
    watchman.expect(simulation.commit);
    if (await comeToRest(simulation)) {
      await deploy(watchman, 0);
      await wait(watchman, CALM_MS);
      watchman.end();
      await settle(simulation);
    }
  } catch (error) {
    simulation.wrongs.push(`the simulation failed: ${(error as Error).stack}`);
  }
  const { story, outcomes, excuses } = simulation;
  return { wrongs: [...new Set(simulation.wrongs)], story, outcomes, excused: excuses.needed };
}

/** Checks every five minutes, deploys and accidents, at the same time. */
export const MIXES: Game = { draw: drawMix, run: runMix };
