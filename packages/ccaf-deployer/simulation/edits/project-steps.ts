import type { Simulation } from '../simulation';
import { SINKS, TOPICS } from '../world/database';
import type { Commit, Declared } from './project';
import { chosen, type StepKind, type StepKinds } from './step';

/** An edit of one app of the project. */
const ofApp = (
  weight: number,
  limits: readonly number[],
  edit: (app: Declared, simulation: Simulation, ...choices: number[]) => Partial<Declared>,
): StepKind => ({
  weight,
  limits: [3, ...limits],
  act: (simulation, which = 0, ...choices) => {
    const { apps } = simulation.commit;
    const app = chosen(apps, which);
    if (!app) return;
    const edited = { ...app, ...edit(app, simulation, ...choices) };
    keep(simulation, { apps: apps.map((one) => (one === app ? edited : one)) });
  },
});

/** An edit of two apps, where there are two. */
const ofTwo = (weight: number, edit: (one: Declared, other: Declared) => readonly [Declared, Declared]): StepKind => ({
  weight,
  limits: [],
  act: (simulation) => {
    const [one, other, ...rest] = simulation.commit.apps;
    if (one && other) keep(simulation, { apps: [...edit(one, other), ...rest] });
  },
});

const ofTarget = (weight: number, edit: (commit: Commit, choice: number) => Partial<Commit>): StepKind => ({
  weight,
  limits: [6],
  act: (simulation, choice = 0) => keep(simulation, edit(simulation.commit, choice)),
});

function keep(simulation: Simulation, change: Partial<Commit>): void {
  const { commit } = simulation;
  simulation.older = commit;
  simulation.commit = { ...commit, ...change };
}

/** A sink that no app writes yet; one time in nine any. */
function sinkBy({ commit }: Simulation, choice: number): string {
  const free = SINKS.filter((sink) => !commit.apps.some((app) => app.sink === sink));
  return chosen(choice === 8 || free.length === 0 ? SINKS : free, choice) ?? 's1';
}

const nextVersion = (simulation: Simulation): number => {
  simulation.versions += 1;
  return simulation.versions;
};

/** Edits of a project's files. */
export const PROJECT_STEPS: StepKinds = {
  query: ofApp(5, [], (_, simulation) => ({ version: nextVersion(simulation) })),
  'keep state': ofApp(2, [], ({ isStateful = false }, simulation) => ({
    isStateful: !isStateful,
    version: nextVersion(simulation),
  })),
  'query that fails': ofApp(3, [2], (_, simulation, how = 0) => {
    const version = nextVersion(simulation);
    simulation.world.fail(`v${version}`, how % 2 === 0 ? 'at the start' : 'with the rows');
    return { version };
  }),
  'query of before': ofApp(1, [], () => ({ version: 1 })),
  rename: ofApp(2, [], ({ name }) => ({ name: `${name}x`.slice(-30) })),
  'swap names': ofTwo(1, (one, other) => [
    { ...one, name: other.name },
    { ...other, name: one.name },
  ]),
  'swap sinks': ofTwo(1, (one, other) => [
    { ...one, sink: other.sink },
    { ...other, sink: one.sink },
  ]),
  sink: ofApp(2, [9], (_, simulation, sink = 0) => ({ sink: sinkBy(simulation, sink) })),
  reorder: ofApp(1, [], ({ topics }) => ({ topics: topics.toReversed() })),
  'add topic': ofApp(3, [3], ({ topics }, _, topic = 0) => ({
    topics: [...new Set([...topics, chosen(TOPICS, topic) ?? 't1'])],
  })),
  'drop topic': ofApp(3, [3], ({ topics }, _, topic = 0) => ({
    topics: topics.length > 1 ? topics.filter((one) => one !== chosen(topics, topic)) : topics,
  })),
  'move topic': ofTwo(1, (one, other) => {
    const [topic = '', ...rest] = one.topics;
    const moved = { ...other, topics: [...new Set([...other.topics, topic])] };
    return rest.length > 0 ? [{ ...one, topics: rest }, moved] : [one, other];
  }),
  'add app': {
    weight: 3,
    limits: [9, 3],
    act: (simulation, sink = 0, topic = 0) => {
      const { apps } = simulation.commit;
      if (apps.length > 2) return;
      const name = `b${nextVersion(simulation)}`;
      const app = { name, sink: sinkBy(simulation, sink), topics: [chosen(TOPICS, topic) ?? 't1'], version: 1 };
      keep(simulation, { apps: [...apps, app] });
    },
  },
  'remove app': {
    weight: 2,
    limits: [3],
    act: (simulation, which = 0) => {
      const { apps } = simulation.commit;
      const app = chosen(apps, which);
      if (!app || apps.length === 1) return;
      simulation.removed.push(app);
      keep(simulation, { apps: apps.filter((one) => one !== app) });
    },
  },
  'return app': {
    weight: 2,
    limits: [],
    act: (simulation) => {
      const { apps } = simulation.commit;
      const app = simulation.removed.pop();
      if (app && !apps.some(({ name }) => name === app.name)) keep(simulation, { apps: [...apps, app] });
    },
  },
  'spell catalog': ofTarget(1, (_, choice) => ({ catalog: choice % 2 === 0 ? 'env-1' : 'depots' })),
  'spell database': ofTarget(2, ({ database }) => ({
    database: { live: 'lkc-1', 'lkc-1': 'live', spare: 'lkc-2', 'lkc-2': 'spare' }[database] ?? 'live',
  })),
  'move target': ofTarget(1, ({ database }) => ({ database: database === 'live' ? 'spare' : 'live' })),
  secret: ofTarget(2, (_, choice) => ({ secretPath: chosen(['/other', '/moved', '/ccaf'], choice) ?? '/ccaf' })),
};
