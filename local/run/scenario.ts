import { BUNDLE, bundleHandler } from '../../scripts/bundle';
import {
  expectedConsolidation,
  type SampleFlights,
  sampleFlights,
  schemas,
  type Tally,
  tally,
  topics,
} from '../sample-data';
import type { Deployed, Deployer } from './deployer';
import type { Progress } from './progress';
import type { Services } from './services';

const SINK = 'flight_avro';
const FIRST_BATCH = { count: 2_000 };
const LATE_BATCH = { count: 500, offset: FIRST_BATCH.count };

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
  readonly sink: Tally;
  readonly expected: Tally;
}

/** The sink does not hold what it should. */
export class UnexpectedRowsError extends Error {
  override readonly name = 'UnexpectedRowsError';

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
 * Deploys the app to running services, lets flights arrive before and after, and compares the sink with what a
 * computation without SQL gives.
 *
 * @throws {UnexpectedRowsError} when the sink differs
 */
export async function consolidate(start: Starters, progress: Progress): Promise<Outcome> {
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
  await progress.step(
    'plan',
    () => deployer.plan(),
    (summary) => summary,
  );
  const first = await progress.step('topics', () => produce(services, FIRST_BATCH), counted);
  const deployed = await progress.step('deploy', () => deployer.deploy('first'), toldOf);
  const late = await progress.step('late batch', () => produce(services, LATE_BATCH), counted);
  const rows = await progress.step(
    'sink',
    () => settledRows(services),
    (found) => `${SINK} ${figure(found.length)} rows`,
  );

  const arrived = {
    skyone_avro: [...first.skyone_avro, ...late.skyone_avro],
    sunset_avro: [...first.sunset_avro, ...late.sunset_avro],
  };
  const sink = tally(rows);
  const expected = tally(expectedConsolidation(arrived));
  if (sink.checksum !== expected.checksum || sink.rows !== expected.rows) throw new UnexpectedRowsError(expected, sink);
  return { how: deployer.how, deployed, airlines: figuresOf(arrived, sink), sample: sampleOf(rows), sink, expected };
}

async function produce(
  { ccaf }: Services,
  batch: { readonly count: number; readonly offset?: number },
): Promise<SampleFlights> {
  const flights = sampleFlights(batch);
  for (const topic of topics) {
    if (!batch.offset) await ccaf.createTable({ table: topic }, schemas[topic].value);
    await ccaf.produce({ table: topic }, flights[topic]);
  }
  return flights;
}

async function settledRows({ ccaf }: Services): Promise<Record<string, unknown>[]> {
  await ccaf.settle();
  return ccaf.rows({ table: SINK });
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

export const figure = (count: number): string => count.toLocaleString('en-US');

const counted = ({ skyone_avro, sunset_avro }: SampleFlights): string =>
  `skyone_avro +${figure(skyone_avro.length)} rows, sunset_avro +${figure(sunset_avro.length)} rows`;

const toldOf = ({ outcome, statement, apiCalls }: Deployed): string =>
  `${outcome} ${statement.name}, ${statement.phase}, ${apiCalls} API calls`;
