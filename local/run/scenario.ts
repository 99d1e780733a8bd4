import { BUNDLE, bundleHandler } from '../../scripts/bundle';
import { expectedConsolidation, type SampleFlights, type Tally, tally } from '../sample-data';
import { type Change, deployAgain } from './again';
import { Arrivals } from './arrivals';
import type { Deployed, Deployer } from './deployer';
import { figure } from './figures';
import type { Progress } from './progress';
import type { Services } from './services';

const SINK = 'flight_avro';
const FIRST_BATCH = 2_000;
const LATE_BATCH = 500;

/** The airline of each label: that of the changed app is in capitals. */
const AIRLINES: Readonly<Record<string, string>> = { SKYONE: 'SkyOne', SUNSET: 'Sunset' };

export interface AirlineFigures {
  readonly airline: 'SkyOne' | 'Sunset';
  readonly read: number;
  readonly dropped: number;
  readonly written: number;
}

/** What came of the run. */
export interface Outcome {
  /** How it was deployed. */
  readonly how: string;
  readonly deployed: Deployed;
  readonly airlines: readonly AirlineFigures[];
  readonly sample: readonly Readonly<Record<string, unknown>>[];
  /** What the sink held after the late batch. */
  readonly sink: Tally;
  /** What was done to the app afterwards, and what came of it. */
  readonly changes: readonly Change[];
  /** What the sink held in the end. */
  readonly end: Tally;
}

/** The sink does not hold what it should. */
export class UnexpectedRowsError extends Error {
  override readonly name = 'UnexpectedRowsError';
  readonly code = 'UNEXPECTED_ROWS';

  constructor(
    readonly expected: Tally,
    readonly actual: Tally,
  ) {
    super(
      `the sink '${SINK}' does not hold the expected rows: got ${describe(actual)}, expected ${describe(expected)}`,
    );
  }
}

const describe = ({ rows, checksum }: Tally): string => `${rows} rows with checksum ${checksum}`;

/** Starts what a run needs: the services first, and then what deploys to them. */
export interface Starters {
  readonly services: () => Promise<Services>;
  readonly deployer: (services: Services) => Promise<Deployer>;
}

/**
 * Deploys the app to running services, and again, and another, and a broken one, while flights arrive; compares the sink
 * with what a computation without SQL gives.
 *
 * @param keep whether the app is left running at the end
 * @throws {UnexpectedRowsError} when the sink differs
 */
export async function consolidate(start: Starters, progress: Progress, keep: boolean): Promise<Outcome> {
  await progress.step(
    'bundle',
    () => bundleHandler(),
    (bytes) => `${BUNDLE}, ${(bytes / 1000).toFixed(0)} kB`,
  );
  const services = await progress.step('services', start.services, ({ ccaf }) => `statements API at ${ccaf.url}`);
  const deployer = await progress.step(
    'deployer',
    () => start.deployer(services),
    ({ how }) => how,
  );
  await progress.step('plan', deployer.plan, String);
  const arrivals = new Arrivals(services.ccaf);
  await arrivals.start();
  await progress.step('topics', () => arrivals.more(FIRST_BATCH), counted);
  const deployed = await progress.step('deploy', () => deployer.deploy('first'), toldOf);
  await progress.step('late batch', () => arrivals.more(LATE_BATCH), counted);
  const first = await progress.step(
    'sink',
    () => checkedSink(services, arrivals),
    ({ sink }) => `${SINK} ${figure(sink.rows)} rows, as computed without SQL`,
  );
  const airlines = figuresOf(arrivals.all, first.sink);
  const changes = await deployAgain({ services, deployer, arrivals }, progress, keep);
  const { sink: end } = await checkedSink(services, arrivals);
  return { how: deployer.how, deployed, airlines, sample: sampleOf(first.rows), sink: first.sink, changes, end };
}

/** The sink, once all that arrived is processed; whatever label a row got, it is known by its airline. */
async function checkedSink({ ccaf }: Services, arrivals: Arrivals) {
  await ccaf.settle();
  const rows = await ccaf.rows({ table: SINK });
  const known = rows.map((row) => ({ ...row, airline: AIRLINES[String(row['airline'])] ?? row['airline'] }));
  const sink = tally(known);
  const expected = tally(expectedConsolidation(arrivals.all));
  if (sink.checksum !== expected.checksum || sink.rows !== expected.rows) throw new UnexpectedRowsError(expected, sink);
  return { rows, sink };
}

function figuresOf(arrived: SampleFlights, { perAirline }: Tally): AirlineFigures[] {
  const figures = (airline: 'SkyOne' | 'Sunset', read: number): AirlineFigures => {
    const written = perAirline[airline];
    return { airline, read, dropped: read - written, written };
  };
  return [figures('SkyOne', arrived.skyone_avro.length), figures('Sunset', arrived.sunset_avro.length)];
}

/** The last rows of each airline: those of the late batch. */
const sampleOf = (rows: readonly Record<string, unknown>[]): Record<string, unknown>[] =>
  ['SkyOne', 'Sunset'].flatMap((airline) => rows.filter((row) => row['airline'] === airline).slice(-3));

const counted = ({ skyone_avro, sunset_avro }: SampleFlights): string =>
  `skyone_avro +${figure(skyone_avro.length)} rows, sunset_avro +${figure(sunset_avro.length)} rows`;

const toldOf = ({ outcome, statement, apiCalls }: Deployed): string =>
  `${outcome} ${statement.name}, ${statement.phase}, ${apiCalls} API calls`;
