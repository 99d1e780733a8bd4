import { eventOf } from './edits/event';
import { follow } from './edits/follow';
import { databaseOf } from './edits/target';
import type { Outcome } from './invocation';
import { wrongsOf } from './rows/check';
import type { Simulation } from './simulation';

/** How often somebody deploys, and does what is advised, before it counts as hopeless. */
const PATIENCE = 16;

/** Lets everything come to rest, and looks at every row. */
export async function settle(simulation: Simulation): Promise<void> {
  if (!(await comeToRest(simulation))) return;
  await catchUp(simulation);
  simulation.overlaps.close();
  simulation.wrongs.push(...wrongWriters(simulation), ...wrongRows(simulation));
}

/** Has nothing go wrong any more, and follows the advice of each refusal until nothing changes; whether that came to be. */
export async function comeToRest(simulation: Simulation): Promise<boolean> {
  calm(simulation);
  const outcome = await deployUntilUnchanged(simulation);
  if (outcome !== undefined) simulation.wrongs.push(`nobody can get out: ${outcome}`);
  return outcome === undefined;
}

/** The world has room, is not moody, and no query fails any more. */
function calm(simulation: Simulation): void {
  const { world } = simulation;
  world.room = Number.POSITIVE_INFINITY;
  for (const statement of world.statements.values()) {
    statement.fate = undefined;
    statement.plight = undefined;
    statement.shownPhase = undefined;
  }
  const apps = simulation.commit.apps.map((app) => {
    if (world.faultOf(`v${app.version}`) === undefined) return app;
    simulation.versions += 1;
    return { ...app, version: simulation.versions };
  });
  simulation.commit = { ...simulation.commit, apps };
  simulation.tell('· settle');
}

/** Gives what is in the way, if that does not end. */
async function deployUntilUnchanged(simulation: Simulation): Promise<string | undefined> {
  let [outcome, quiet]: [Outcome, number] = [{ kind: 'killed' }, 0];
  for (let round = 0; round < PATIENCE; round += 1) {
    const planned = round < 3 && isAtRest(simulation) ? await plan(simulation, round) : undefined;
    outcome = await simulation.terraform.apply(simulation.commit, { seed: round });
    if (planned) simulation.wrongs.push(...unlike(planned, outcome));
    const isQuiet =
      outcome.kind === 'report' && outcome.report['outcome'] === 'unchanged' && simulation.terraform.isDone;
    quiet = isQuiet ? quiet + 1 : 0;
    if (quiet === 2) return undefined;
    help(simulation, outcome, round);
    simulation.time.pass(2_000);
  }
  return JSON.stringify(outcome).slice(0, 600);
}

/** Whether nothing is under way that makes a plan out of date in a moment. */
const isAtRest = ({ world }: Simulation): boolean =>
  world.server.listingLagMs === 0 &&
  [...world.statements.values()].every(
    ({ phase, resuming }) => ['RUNNING', 'STOPPED', 'FAILED', 'COMPLETED'].includes(phase) && resuming === 0,
  );

async function plan(simulation: Simulation, seed: number): Promise<Outcome> {
  return (await simulation.invoke(simulation.commit, eventOf(simulation, 'plan'), { seed })).outcome;
}

/** How a deploy differs from what the plan said just before. */
function unlike(planned: Outcome, outcome: Outcome): string[] {
  const [said, done] = [planned, outcome].map((one) => (one.kind === 'report' ? one.report['outcome'] : 'refused'));
  // What ends only once it is tried, no plan can know.
  const isTried = outcome.kind === 'error' && !/nothing was changed/.test(outcome.message);
  return said === done || isTried ? [] : [`unlike its plan: '${said}' was planned, '${done}' was done`];
}

/** What a person does about a deploy that did not succeed: what fails is tried once more before anything is answered. */
function help(simulation: Simulation, outcome: Outcome, round: number): void {
  if (outcome.kind !== 'error') return;
  if (round > 1 || outcome.code === 'DEPLOY_REFUSED' || outcome.code === 'STATEMENT_HIDDEN') follow(simulation, round);
}

/** No row comes any more, and those that run read all that there are. */
async function catchUp({ world, time }: Simulation): Promise<void> {
  world.isQuiet = true;
  const isBehind = (): boolean =>
    world
      .jobs()
      .some(
        ({ isActive, job, position }) =>
          isActive &&
          job?.reads.some(({ topic }) =>
            topic.partitions.some(({ end }, index) => (position.get(topic)?.[index] ?? 0) < end),
          ),
      );
  for (let tick = 0; tick < 50_000 && isBehind(); tick += 1) time.pass(500);
}

function wrongWriters(simulation: Simulation): string[] {
  const { commit } = simulation;
  const home = databaseOf(simulation);
  const declared = new Set(commit.apps.map(({ sink }) => home.sinks.get(sink)));
  const active = simulation
    .ours()
    .filter(({ isActive, isHidden, job }) => isActive && !isHidden && job?.database === home);
  const undeclared = active.filter(({ job }) => !declared.has(job?.sink));
  const doubled = [...declared].filter((sink) => active.filter(({ job }) => job?.sink === sink).length > 1);
  return [
    ...undeclared.map(({ name, job }) => `undeclared, and goes on: ${name} writes ${job?.sink.name}`),
    ...doubled.map((sink) => `more than one statement writes ${sink?.name}`),
  ];
}

function wrongRows(simulation: Simulation): string[] {
  const { commit, excuses, strangers } = simulation;
  const home = databaseOf(simulation);
  return simulation.world.databases.flatMap((database) =>
    [...database.sinks.values()].flatMap((sink) =>
      [...database.topics.values()].flatMap((topic) => {
        const isDeclared =
          database === home && commit.apps.some((app) => app.sink === sink.name && app.topics.includes(topic.name));
        return wrongsOf({ sink, topic, isDeclared }, excuses, strangers);
      }),
    ),
  );
}
