import type { Sockets } from './api/sockets';
import { type Sequence, STEPS } from './edits/sequence';
import type { Plant } from './planted/plant';
import { settle } from './settle';
import { Simulation } from './simulation';
import { addOthers } from './world/others';
import { PLAIN } from './world/server';

/** What came of a sequence. */
export interface Result {
  /** What went wrong, in words; nothing if all is well. */
  readonly wrongs: readonly string[];
  readonly story: readonly string[];
  /** Which excuses were needed, and how often. */
  readonly excused: ReadonlyMap<string, number>;
  /** What deploys came to, and for which reasons they were refused. */
  readonly outcomes: ReadonlySet<string>;
}

/** Between two steps more time passes than a listing lags behind. */
const BETWEEN_MS = 1_500;

/** Runs a sequence to its end, and looks at every row. */
export async function run({ server, steps }: Sequence, plant?: Plant, sockets?: Sockets): Promise<Result> {
  const simulation = new Simulation({ ...PLAIN, ...server }, plant, sockets);
  if (sockets) sockets.time = simulation.time;
  addOthers(simulation.world);
  try {
    for (const [kind, ...choices] of steps) {
      simulation.tell(`· ${[kind, ...choices].join(' ')}`);
      await STEPS[kind]?.act(simulation, ...choices);
      simulation.time.pass(BETWEEN_MS);
    }
    await settle(simulation);
  } catch (error) {
    simulation.wrongs.push(`the simulation failed: ${(error as Error).stack}`);
  }
  const { story, outcomes, excuses } = simulation;
  return { wrongs: [...new Set(simulation.wrongs)], story, outcomes, excused: excuses.needed };
}
