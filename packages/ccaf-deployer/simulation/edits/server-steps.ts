import { forgotten, purge } from '../rows/undecidable';
import type { Simulation } from '../simulation';
import { TOPICS } from '../world/database';
import type { Topic } from '../world/topic';
import { chosen, type StepKinds } from './step';
import { databaseOf } from './target';

const DAY_MS = 24 * 60 * 60 * 1000;

const topicOf = (simulation: Simulation, choice: number): Topic => {
  const name = chosen(TOPICS, choice) ?? 't1';
  const topic = databaseOf(simulation).topics.get(name);
  if (!topic) throw new Error(`there is no topic '${name}'`);
  return topic;
};

function skip(simulation: Simulation, days: number): void {
  simulation.time.skip(days * DAY_MS);
  simulation.world.skip(days * DAY_MS);
  forgotten(simulation.world, simulation.excuses);
}

/** What befalls topics and statements. */
export const SERVER_STEPS: StepKinds = {
  time: {
    weight: 1,
    limits: [30],
    act: (simulation, seconds = 0) => simulation.time.pass(1_000 * seconds),
  },
  purge: {
    weight: 1,
    limits: [],
    act: (simulation) => {
      simulation.tell('a month passes, and what ended is purged');
      skip(simulation, 31);
      const gone = purge(simulation.world).filter((statement) => simulation.isOurs(statement));
      simulation.lostTopics.gone(gone, simulation.world);
    },
  },
  retention: {
    weight: 3,
    limits: [3],
    act: (simulation, choice = 0) => {
      const topic = topicOf(simulation, choice);
      simulation.tell(`${topic.name} keeps rows for a week; eight days pass`);
      topic.retentionMs = 7 * DAY_MS;
      skip(simulation, 8);
    },
  },
  partition: {
    weight: 1,
    limits: [3],
    act: (simulation, choice = 0) => {
      const topic = topicOf(simulation, choice);
      simulation.tell(`${topic.name} gets a partition`);
      topic.addPartition(simulation.time.now);
      simulation.time.pass(1_000);
    },
  },
  pool: {
    weight: 1,
    limits: [3],
    act: (simulation, choice = 0) => {
      simulation.world.room = [0, 1, Number.POSITIVE_INFINITY][choice % 3] ?? 0;
      simulation.tell(`the pool has room for ${simulation.world.room}`);
    },
  },
  outage: {
    weight: 2,
    limits: [3, 4],
    act: (simulation, which = 0, how = 0) => {
      const statement = chosen(
        simulation.ours().filter(({ phase }) => phase === 'RUNNING'),
        which,
      );
      if (!statement) return;
      statement.fate = how % 4 === 0 ? 'degrade' : 'fail';
      simulation.tell(`${statement.name} is to ${statement.fate}`);
      simulation.time.pass(2_000);
    },
  },
  'unknown phase': {
    weight: 1,
    limits: [3],
    act: (simulation, which = 0) => {
      const statement = chosen(simulation.ours(), which);
      if (!statement) return;
      simulation.tell(`${statement.name} is shown in a phase that nobody knows`);
      statement.shownPhase = 'MIGRATING';
    },
  },
};
