import { MOODS, type Temper } from '../api/moods';
import type { Kill } from '../invocation';
import type { Circumstances, Simulation } from '../simulation';
import { eventOf } from './event';
import { follow } from './follow';
import type { StepKinds } from './step';
import { databaseOf } from './target';

/** What a deploy is given: when it is killed, how the server is, and what its other choices follow from. */
const CIRCUMSTANCES = [120, 8, 1_000] as const;

/** An outage lasts as long as an invocation has time. */
const OUTAGE: Temper = { moods: ['unavailable', 'lost before'], percent: 100 };
const TEMPERS: readonly Temper[] = [
  { moods: MOODS, percent: 5 },
  { moods: ['unavailable', 'busy', 'conflict'], percent: 20 },
  { moods: ['lost after', 'silent after'], percent: 10 },
  OUTAGE,
];

function circumstancesOf(kill = 0, temper = 0, seed = 0): Circumstances {
  const found = TEMPERS[temper - 4];
  return {
    kill: killOf(kill),
    ...(found && { temper: found }),
    remainingMs: found === OUTAGE || seed % 9 === 8 ? 40_000 : 900_000,
    seed,
  };
}

const killOf = (choice: number): Kill | undefined =>
  choice < 60 ? undefined : { call: 1 + Math.floor((choice - 60) / 2), when: choice % 2 === 0 ? 'before' : 'after' };

/** Deploys, and what else the handler is asked for. */
export const DEPLOY_STEPS: StepKinds = {
  deploy: {
    weight: 22,
    limits: CIRCUMSTANCES,
    act: async (simulation, ...choices) => {
      await simulation.terraform.apply(simulation.commit, circumstancesOf(...choices));
    },
  },
  'deploy of before': {
    weight: 2,
    limits: CIRCUMSTANCES,
    act: async (simulation, ...choices) => {
      const { commit, older } = simulation;
      if (older && isSameTarget(simulation)) await simulation.terraform.apply(older, circumstancesOf(...choices));
      simulation.home = { catalog: commit.catalog, database: commit.database };
    },
  },
  'two deploys': { weight: 3, limits: CIRCUMSTANCES, act: race },
  answer: { weight: 4, limits: [4], act: (simulation, choice = 0) => follow(simulation, choice) },
  'forget answers': {
    weight: 1,
    limits: [],
    act: (simulation) => {
      simulation.answers = [];
    },
  },
  look: {
    weight: 1,
    limits: [2, 1_000],
    act: async (simulation, which = 0, seed = 0) => {
      const action = which % 2 === 0 ? 'plan' : 'status';
      const { invocation } = await simulation.invoke(simulation.commit, { action }, { seed });
      if (invocation.mutations.length > 0)
        simulation.wrongs.push(`${action} changed ${invocation.mutations.join(', ')}`);
    },
  },
  'deploy of a fork': {
    weight: 1,
    limits: [1_000],
    act: async (simulation, seed = 0) => {
      const { commit } = simulation;
      const home = databaseOf(simulation);
      const isHeld = (sink: string): boolean =>
        simulation.ours().some(({ job, isHidden }) => !isHidden && job?.sink === home.sinks.get(sink));
      if (!commit.apps.some(({ sink }) => isHeld(sink))) return;
      const circumstances = { seed, installation: 'fork' };
      const { outcome } = await simulation.invoke(commit, { action: 'deploy' }, circumstances);
      simulation.failure = undefined;
      const isRefused = outcome.kind === 'error' && outcome.code === 'DEPLOY_REFUSED';
      if (!isRefused) simulation.wrongs.push('a fork was let in: it writes the same sinks');
    },
  },
  destroy: {
    weight: 2,
    limits: CIRCUMSTANCES,
    act: async ({ terraform, commit }, ...choices) => terraform.destroy(commit.apps, circumstancesOf(...choices)),
  },
  forget: {
    weight: 1,
    limits: CIRCUMSTANCES,
    act: async (simulation, ...choices) => {
      const before = simulation.ours();
      await simulation.invoke(simulation.commit, eventOf(simulation, 'forget'), circumstancesOf(...choices));
      const { world, lostTopics } = simulation;
      const gone = before.filter(({ phase }) => phase === 'DELETING');
      const deleted = before.filter(({ name }) => !world.statements.has(name));
      lostTopics.gone([...gone, ...deleted], world);
    },
  },
};

/** The deploy of now, and that of before the last edits, at the same time. */
async function race(simulation: Simulation, ...choices: number[]): Promise<void> {
  const { commit, older = commit, time } = simulation;
  if (!isSameTarget(simulation)) return;
  const circumstances = circumstancesOf(...choices);
  const event = eventOf(simulation, 'deploy');
  const one = simulation.start(older, event, circumstances);
  time.pass(circumstances.seed % 700);
  const other = simulation.start(commit, event, { seed: circumstances.seed + 500 });
  await time.until(() => one.outcome !== undefined && other.outcome !== undefined);
  simulation.heard(one, 'the older one of two deploys');
  simulation.heard(other, 'the newer one of two deploys');
}

function isSameTarget({ commit, older = commit }: Simulation): boolean {
  return commit.database === older.database && commit.catalog === older.catalog;
}
