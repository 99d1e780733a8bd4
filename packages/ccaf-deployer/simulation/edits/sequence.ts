import type { Random } from '../random';
import { PLAIN, type Server } from '../world/server';
import { DEPLOY_STEPS } from './deploy-steps';
import { PEOPLE_STEPS } from './people-steps';
import { PROJECT_STEPS } from './project-steps';
import { SERVER_STEPS } from './server-steps';
import type { Step, StepKinds } from './step';

export const STEPS: StepKinds = { ...PROJECT_STEPS, ...DEPLOY_STEPS, ...PEOPLE_STEPS, ...SERVER_STEPS };

const KINDS = Object.entries(STEPS).flatMap(([kind, { weight }]) => Array.from({ length: weight }, () => kind));

/** What happens, one after the other, to a project on a server. */
export interface Sequence {
  /** Where it is not as the documentation says. */
  readonly server: Partial<Server>;
  readonly steps: readonly Step[];
}

/** A sequence by chance: some edits, a first deploy, and then anything, with many more deploys. */
export function drawSequence(random: Random): Sequence {
  const before = ['add app', 'add app', 'add topic'].filter(() => random.chance(0.4));
  const after = Array.from({ length: 3 + random.below(6) }).flatMap(() => {
    const kind = random.pick(KINDS);
    return random.chance(0.5) ? [kind, 'deploy'] : [kind];
  });
  const calm: Step = ['deploy', random.chance(0.7) ? 0 : random.below(120), 0, random.below(1_000)];
  return {
    server: drawServer(random),
    steps: [...before.map((kind) => drawStep(kind, random)), calm, ...after.map((kind) => drawStep(kind, random))],
  };
}

const drawStep = (kind: string, random: Random): Step => [
  kind,
  ...(STEPS[kind]?.limits ?? []).map((limit) => random.below(limit)),
];

export const drawServer = (random: Random): Partial<Server> =>
  unlikePlain({
    failedTells: random.chance(0.4),
    transaction: random.chance(0.4) ? 'pending' : 'committed',
    stoppedTells: random.chance(0.8),
    tellsDuration: random.chance(0.7),
    tellsUnread: random.chance(0.3),
    noticesDrops: random.chance(0.5),
    respells: random.chance(0.3),
    listsTwice: random.chance(0.2),
    listingLagMs: random.chance(0.2) ? 1_000 : 0,
    strangers: random.chance(0.1) ? 150 : 0,
    ticks: {
      pending: 1 + random.below(3),
      stopping: 1 + random.below(3),
      deleting: random.below(3),
      resuming: random.below(3),
    },
  });

/** The traits in which a server differs from a plain one. */
const unlikePlain = (server: Server): Partial<Server> =>
  Object.fromEntries(
    Object.entries(server).filter(
      ([trait, value]) => JSON.stringify(value) !== JSON.stringify(PLAIN[trait as keyof Server]),
    ),
  );
