import type { Checksum, RowsByTopic, SampleData, SampleRow } from 'ccaf-emulator/sample-data';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { bundleHandler } from '../build/bundle';
import type { LoadedApp } from '../project/loaded-app';
import { figure } from '../terminal/figures';
import type { Progress } from '../terminal/progress';
import { type Change, deployAgain } from './again';
import { checkedSink, lastOf, resultsBySource } from './check-sink';
import type { Deployed, Deployer } from './deployer';
import type { Services } from './services';

const FIRST_BATCH = 2_000;
const LATE_BATCH = 500;

export interface SourceFigures {
  readonly source: string;
  readonly read: number;
  readonly dropped: number;
  readonly written: number;
}

/** What came of the run. */
export interface Outcome {
  /** How it was deployed. */
  readonly how: string;
  /** The sink. */
  readonly table: string;
  readonly deployed: Deployed;
  readonly sources: readonly SourceFigures[];
  readonly shown: SampleData['shown'];
  readonly sample: readonly SampleRow[];
  /** What the sink held after the late batch. */
  readonly sink: Checksum;
  /** What was done to the app afterwards, and what came of it. */
  readonly changes: readonly Change[];
  /** What the sink held in the end. */
  readonly end: Checksum;
}

/** Starts what a run needs: the services first, and then what deploys to them. */
export interface Starters {
  readonly services: () => Promise<Services>;
  readonly deployer: (services: Services) => Promise<Deployer>;
}

/** Starts everything, and plans the first deploy: as far as a run gets without sample data. */
export async function prepare({ file, bundle }: LoadedApp, start: Starters, progress: Progress) {
  await progress.step(
    'bundle',
    () => bundleHandler({ app: file, outfile: bundle }),
    (bytes) => `${bundle}, ${(bytes / 1000).toFixed(0)} kB`,
  );
  const services = await progress.step('services', start.services, ({ ccaf }) => `statements API at ${ccaf.url}`);
  const deployer = await progress.step(
    'deployer',
    () => start.deployer(services),
    ({ how }) => how,
  );
  await progress.step('access', deployer.access, String);
  const plan = await progress.step('plan', deployer.plan, String);
  return { services, deployer, plan };
}

/**
 * Deploys an app to running services, and again, and another, and a broken one, while rows arrive; compares the sink with
 * what a computation without SQL gives.
 *
 * @param keep whether the app is left running at the end
 * @throws {UnexpectedRowsError} when the sink differs
 */
export async function tryOut(
  loaded: LoadedApp,
  data: SampleData,
  start: Starters,
  progress: Progress,
  keep: boolean,
): Promise<Outcome> {
  const { services, deployer } = await prepare(loaded, start, progress);
  const { table } = loaded.app.sink.properties;
  const arrivals = new Arrivals(services.ccaf, data);
  await arrivals.start();
  await progress.step('topics', () => arrivals.more(FIRST_BATCH), counted);
  const deployed = await progress.step('deploy', () => deployer.deploy('first'), toldOf);
  await progress.step('late batch', () => arrivals.more(LATE_BATCH), counted);
  const check = () => checkedSink(table, data, services.ccaf, arrivals.all);
  const first = await progress.step(
    'sink',
    check,
    ({ sink }) => `${table} ${figure(sink.rows)} rows, as computed without SQL`,
  );
  const bySource = resultsBySource(data, arrivals.all);
  const sources = bySource.map(({ source, read, results }) => {
    const written = results.length;
    return { source, read, dropped: read - written, written };
  });
  const sample = bySource.flatMap(({ results }) => lastOf(results, first.rows));
  const changes = await deployAgain({ loaded, services, deployer, arrivals }, data.variants, progress, keep);
  const { sink: end } = await check();
  return { how: deployer.how, table, deployed, sources, shown: data.shown, sample, sink: first.sink, changes, end };
}

const counted = (rows: RowsByTopic): string =>
  Object.entries(rows)
    .map(([topic, arrived]) => `${topic} +${figure(arrived.length)} rows`)
    .join(', ');

const toldOf = ({ outcome, statement, apiCalls }: Deployed): string =>
  `${outcome} ${statement.name}, ${statement.phase}, ${apiCalls} API calls`;
