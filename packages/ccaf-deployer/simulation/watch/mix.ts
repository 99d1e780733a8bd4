import { DEPLOY_STEPS } from '../edits/deploy-steps';
import { PROJECT_STEPS } from '../edits/project-steps';
import { drawServer, type Sequence } from '../edits/sequence';
import type { Step, StepKind } from '../edits/step';
import type { Random } from '../random';
import { MEASURED } from '../secret';
import { ACCIDENT_STEPS, type WatchStep, type WatchSteps } from './accident-steps';
import { CHECK_MS, MINUTE_MS } from './waits';
import type { Watchman } from './watchman';

const asBefore = ({ limits, act }: StepKind, weight: number): WatchStep => ({
  weight,
  limits,
  act: ({ simulation }, ...choices) => act(simulation, ...choices),
});

const edit = (kind: string, weight: number): readonly [string, WatchStep] => [
  kind,
  asBefore(PROJECT_STEPS[kind] as StepKind, weight),
];

const EDITS: WatchSteps = Object.fromEntries([
  edit('query', 5),
  edit('query that fails', 3),
  edit('rename', 2),
  edit('sink', 1),
  edit('add topic', 1),
  edit('add app', 2),
  edit('remove app', 2),
  edit('return app', 1),
]);

/** All that happens while somebody watches: a first number, if there is one, chooses how, and others what to. */
export const WATCH_STEPS: WatchSteps = {
  ...EDITS,
  ...ACCIDENT_STEPS,
  deploy: {
    weight: 12,
    limits: [1_000, 4],
    act: (watchman, seed = 0, when = 0) => deploy(watchman, seed, when),
  },
  answer: asBefore(DEPLOY_STEPS['answer'] as StepKind, 4),
  wait: { weight: 10, limits: [40], act: (watchman, minutes = 0) => wait(watchman, minutes * MINUTE_MS) },
  'quiet hour': { weight: 2, limits: [], act: (watchman) => wait(watchman, 60 * MINUTE_MS) },
  'resume what fails': {
    weight: 0,
    limits: [],
    act: (watchman) => {
      watchman.resumesFailed = true;
    },
  },
  measure: {
    weight: 0,
    limits: [],
    act: (watchman) => {
      const { simulation } = watchman;
      simulation.commit = { ...simulation.commit, secretPath: `/ccaf${MEASURED}` };
      watchman.expect(simulation.commit);
    },
  },
};

/** Lets time pass, in which checks come and go. */
export async function wait({ simulation }: Watchman, ms: number): Promise<void> {
  let isOver = false;
  simulation.time.after(ms, () => {
    isOver = true;
  });
  await simulation.time.until(() => isOver);
}

/** Deploys what the project has now, sometimes at the very moment of a check, or so that one comes meanwhile. */
export async function deploy(watchman: Watchman, seed: number, when = 0): Promise<void> {
  const { simulation } = watchman;
  const { time } = simulation;
  const aheadMs = [undefined, 200 - (seed % 400), seed * 20][when];
  if (aheadMs !== undefined) await wait(watchman, CHECK_MS - (time.now % CHECK_MS) + CHECK_MS - aheadMs);
  watchman.expect(simulation.commit);
  watchman.deployingSince = time.now;
  await simulation.terraform.apply(simulation.commit, { seed });
  watchman.deployingSince = undefined;
  watchman.chronicle.deployed();
}

const KINDS = Object.entries(WATCH_STEPS).flatMap(([kind, { weight }]) => Array.from({ length: weight }, () => kind));

/** A mix of deploys and accidents by chance: some edits, a first deploy, and then anything, with time between. */
export function drawMix(random: Random): Sequence {
  const kinds = [
    ...['resume what fails', 'measure'].filter(() => random.chance(0.6)),
    ...['add app', 'add app', 'add topic'].filter(() => random.chance(0.4)),
    'deploy',
    'wait',
    ...Array.from({ length: 4 + random.below(6) }).flatMap(() => {
      const kind = random.pick(KINDS);
      return [
        kind,
        ...(kind in EDITS && random.chance(0.7) ? ['deploy'] : []),
        ...(random.chance(0.6) ? ['wait'] : []),
      ];
    }),
  ];
  // Older listings take a copy of all statements at each moment, and there are many moments.
  const { listingLagMs: _, strangers: __, ...server } = drawServer(random);
  return { server, steps: kinds.map((kind) => drawStep(kind, random)) };
}

const drawStep = (kind: string, random: Random): Step => [
  kind,
  ...(WATCH_STEPS[kind]?.limits ?? []).map((limit) => random.below(limit)),
];
