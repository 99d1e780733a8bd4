import type { RowsByTopic, SampleData } from 'ccaf-emulator/sample-data';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { bundleHandler } from '../build/bundle';
import { DEFAULT_APP } from '../project/app-file';
import type { LoadedApps } from '../project/loaded-apps';
import { requireWatched } from '../project/watched-apps';
import { rowCount } from '../terminal/figures';
import { type Progress, silent } from '../terminal/progress';
import { type Change, deployAgain } from './again';
import type { Deployed, Deployer } from './deployer';
import type { Services } from './services';
import { type SinkOutcome, sinkOutcome } from './sink-outcome';
import { deployedLines } from './told';

const FIRST_BATCH = 2_000;
const LATE_BATCH = 500;

/** How many records arrive before and after the deploy; of a series that has an end, all of them. */
function batchesOf({ size }: SampleData): readonly [first: number, late: number] {
  if (size === undefined) return [FIRST_BATCH, LATE_BATCH];
  const first = Math.floor((size * FIRST_BATCH) / (FIRST_BATCH + LATE_BATCH));
  return [first, size - first];
}

/** What came of the run. */
export interface Outcome {
  /** How it was deployed. */
  readonly how: string;
  readonly deployed: Deployed;
  /** App by app. */
  readonly sinks: readonly SinkOutcome[];
  /** What was done to the apps afterwards, and what came of it. */
  readonly changes: readonly Change[];
}

/** Starts what a run needs: the services first, and then what deploys to them. */
export interface Starters {
  readonly services: () => Promise<Services>;
  readonly deployer: (services: Services) => Promise<Deployer>;
}

/**
 * Starts everything, and plans the first deploy: as far as a run gets without sample data.
 *
 * @throws {ProjectFileError} where the project's stack has alarms for other apps than the project has
 */
export async function prepare({ apps, file, bundle }: LoadedApps, start: Starters, progress: Progress) {
  await progress.step(
    'bundle',
    () => bundleHandler({ app: file, outfile: bundle }),
    (bytes) => `${bundle}, ${(bytes / 1000).toFixed(0)} kB`,
  );
  const services = await progress.step('services', start.services, ({ ccaf }) => `statements API at ${ccaf.url}`);
  const deployer = await progress.step(
    'deployer',
    async () => {
      const started = await start.deployer(services);
      // The app of another project has no alarms in the stack of this one.
      if (file === DEFAULT_APP) requireWatched(started.watched, apps);
      return started;
    },
    ({ how }) => how,
  );
  await progress.step('access', deployer.access, String);
  const plan = await progress.step('plan', deployer.plan, String);
  return { services, deployer, plan };
}

/**
 * Deploys apps to running services, and again, and changed, and broken, while rows arrive; compares the sinks with what a
 * computation without SQL gives.
 *
 * @param keep whether the apps are left running at the end
 * @throws {UnexpectedRowsError} when a sink differs
 */
export async function tryOut(
  loaded: LoadedApps,
  data: SampleData,
  start: Starters,
  progress: Progress,
  keep: boolean,
): Promise<Outcome> {
  const { services, deployer } = await prepare(loaded, start, progress);
  const arrivals = new Arrivals(services.ccaf, data);
  await arrivals.start();
  const [first, late] = batchesOf(data);
  await progress.step('topics', () => arrivals.more(first), counted);
  const deployed = await progress.step('deploy', () => deployer.deploy('first'), deployedLines);
  await progress.step('late batch', () => arrivals.more(late), counted);
  const check = async (told: Progress): Promise<SinkOutcome[]> => {
    const found: SinkOutcome[] = [];
    for (const [app, sink] of loaded.apps.flatMap((app) => app.sinks.map((sink) => [app, sink] as const))) {
      const isStateful = deployed.apps[app.name]?.query.stateful ?? false;
      const look = () => sinkOutcome(app, sink, loaded, data, services, arrivals.all, isStateful);
      found.push(await told.step('sink', look, heldBy));
    }
    return found;
  };
  const sinks = await check(progress);
  const changes = await deployAgain({ loaded, services, deployer, arrivals }, data.variants, progress, keep);
  const ends = await check(silent);
  return {
    how: deployer.how,
    deployed,
    sinks: sinks.map((outcome, index) => ({ ...outcome, end: ends[index]?.sink ?? outcome.sink })),
    changes,
  };
}

const heldBy = ({ table, sink, expectedBy }: SinkOutcome): string =>
  `${table} ${rowCount(sink.rows)}, ${CHECKED[expectedBy]}`;

const CHECKED = { computation: 'as computed without SQL', file: 'as the file says', nobody: 'not checked' } as const;

const counted = (rows: RowsByTopic): string =>
  Object.entries(rows)
    .map(([topic, arrived]) => `${topic} +${rowCount(arrived.length)}`)
    .join(', ');
