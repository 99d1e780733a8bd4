import { resume, stop } from '../api/api';
import { HIDDEN, vanishes } from '../rows/undecidable';
import { partitionsOf } from '../rows/written';
import type { Simulation } from '../simulation';
import { SINKS } from '../world/database';
import type { Statement } from '../world/statement';
import { submit } from '../world/submit';
import { chosen, type StepKind, type StepKinds } from './step';
import { databaseOf } from './target';

/** What a person does, past the deploys, to one of the project's statements. */
const toStatement = (
  weight: number,
  title: string,
  which: (statement: Statement) => boolean,
  act: (simulation: Simulation, statement: Statement) => void,
): StepKind => ({
  weight,
  limits: [3],
  act: (simulation, choice = 0) => {
    const statement = chosen(simulation.ours().filter(which).toReversed(), choice);
    if (!statement) return;
    simulation.tell(`a person ${title} ${statement.name}`);
    act(simulation, statement);
    simulation.time.pass(1_000);
  },
});

const isThere = ({ phase, isHidden }: Statement): boolean => phase !== 'DELETING' && !isHidden;

/** What people do by hand, and others with what is theirs. */
export const PEOPLE_STEPS: StepKinds = {
  'stop by hand': toStatement(
    3,
    'stops',
    ({ isActive }) => isActive,
    ({ world }, statement) => {
      stop(world, statement);
    },
  ),
  'resume by hand': toStatement(
    2,
    'resumes',
    ({ phase }) => phase === 'STOPPED' || phase === 'FAILED',
    (simulation, statement) => {
      simulation.overlaps.resumed(statement, 'overlap: a person resumed it');
      for (const place of partitionsOf(statement)) {
        const to = place.topic.partitions[place.partition]?.begin ?? 0;
        const because = 'a person resumed it after a pause that was too long';
        simulation.excuses.add({ ...place, wrong: 'never', from: 0, to, because });
      }
      resume(simulation.world, statement);
    },
  ),
  'delete by hand': toStatement(2, 'deletes', isThere, (simulation, statement) => {
    const { world, excuses } = simulation;
    world.statements.delete(statement.name);
    vanishes(world, excuses, statement, (one) => simulation.isOurs(one));
    simulation.lostTopics.gone([statement], world);
    simulation.startAnswers.vanished(statement);
  }),
  hide: toStatement(1, 'takes from the key of the deploys', isThere, (simulation, statement) => {
    const { world, excuses } = simulation;
    statement.isHidden = true;
    simulation.overlaps.resumed(statement, HIDDEN, true);
    vanishes(world, excuses, statement, (one) => simulation.isOurs(one));
    simulation.lostTopics.gone([statement], world);
    simulation.startAnswers.vanished(statement);
  }),
  'drop sink': {
    weight: 3,
    limits: [3],
    act: (simulation, which = 0) => {
      const { sinks } = databaseOf(simulation);
      const name = chosen([...sinks.keys()].sort(), which);
      if (name === undefined) return;
      simulation.tell(`a person drops ${name}`);
      sinks.delete(name);
      simulation.time.pass(1_000);
    },
  },
  'make sink': {
    weight: 1,
    limits: [3],
    act: (simulation, which = 0) => {
      const name = chosen(SINKS, which) ?? 's1';
      const database = databaseOf(simulation);
      if (database.sinks.has(name)) return;
      simulation.tell(`a person makes ${name}`);
      const sink = database.makeSink(name, simulation.time.now);
      for (const topic of sink.number === 1 ? [] : database.topics.values()) {
        for (const [partition, { end }] of topic.partitions.entries()) {
          const rows = { sink, topic, partition, from: 0, to: end + 10 };
          simulation.excuses.add({ ...rows, wrong: 'never', because: '8: a sink is dropped and made again by hand' });
        }
      }
    },
  },
  stranger: {
    weight: 1,
    limits: [3],
    act: (simulation, which = 0) => {
      const { world } = simulation;
      const database = databaseOf(simulation);
      const sink = chosen(SINKS, which) ?? 's1';
      if (!database.sinks.has(sink)) return;
      const name = `stranger-${world.number()}`;
      simulation.strangers.add(name);
      simulation.tell(`somebody else writes ${sink} by ${name}`);
      const path = (table: string): string => `\`depots\`.\`${database.name}\`.\`${table}\``;
      const sql = `INSERT INTO ${path(sink)} (\`id\`, \`version\`)\nSELECT \`id\`, 'v0' AS \`version\`\nFROM ${path('t1')}`;
      submit(world, { name, sql, properties: {}, labels: {}, pool: 'lfcp-2', principal: 'u-1' });
      simulation.time.pass(2_000);
    },
  },
};
