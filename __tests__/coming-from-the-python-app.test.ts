import { readFileSync } from 'node:fs';
import { answersOf, EVENT, type Harness, reportOf, startHarness } from 'ccaf-deployer/testing';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { app as flightConsolidator } from '../handler/app';
import { expectedConsolidation } from '../handler/flights/expected-consolidation';
import type { SampleFlights } from '../handler/flights/sample-flights';
import { sampleData } from '../handler/sample-data';
import { tally } from './flights/tally';

// What docs/coming-from-the-python-app.md promises, with the SQL that the Python app comes to: it reads one topic twice,
// and its values go to the sink's columns by position.
const VALUES =
  'email_address, departure_time, departure_airport_code, arrival_time, arrival_airport_code, flight_number, confirmation_code';
const arm = (airline: string): string =>
  `SELECT ${VALUES}, '${airline}' AS airline FROM skyone_avro WHERE email_address IS NOT NULL`;
const OLD_SQL = `INSERT INTO flight_avro ${arm('SkyOne')} UNION ALL ${arm('Sunset')}`;
const PROPERTIES = { 'sql.current-catalog': EVENT.catalog_name, 'sql.current-database': EVENT.database_name };

const app = { ...flightConsolidator, soakSeconds: 0 };

let harness: Harness;
let arrivals: Arrivals<SampleFlights>;
beforeEach(async () => {
  harness = await startHarness();
  arrivals = new Arrivals(harness.ccaf, sampleData);
  await arrivals.start();
  await arrivals.more(100);
  await harness.createTable(app.sinks[0]);
});
afterEach(() => harness.close());

const submit = (name: string, more: Readonly<Record<string, string>> = {}) =>
  harness.client.create({ name, sql: OLD_SQL, properties: { ...PROPERTIES, ...more }, labels: {} });
const sinkRows = async () => {
  await harness.ccaf.settle();
  return harness.ccaf.rows({ table: 'flight_avro' });
};
const phaseOf = async (name: string) => (await harness.client.get(name))?.phase;

it('is refused with the line that adopts what runs, as the document shows it', async () => {
  await submit('combined-flight-data-1');
  await submit('combined-flight-data-2');
  const before = await sinkRows();
  const refusal = await harness.failureOf({ app });
  expect(refusal.message).toContain(
    "write the sink 'flight_avro': 'combined-flight-data-1', 'combined-flight-data-2'.",
  );
  expect(answersOf(refusal)).toEqual([
    expect.stringMatching(/^adopt combined-flight-data-1 combined-flight-data-2 asked=2\S+Z$/),
  ]);
  expect(readFileSync('docs/coming-from-the-python-app.md', 'utf8')).toContain('adopt combined-flight-data-');
  expect([await phaseOf('combined-flight-data-1'), await phaseOf('combined-flight-data-2')]).toEqual([
    'RUNNING',
    'RUNNING',
  ]);
  expect(await sinkRows()).toHaveLength(before.length);
});

it('goes on from a statement of the Python app, each flight once from there on, and can go back', async () => {
  await submit('combined-flight-data-1');
  const before = await sinkRows();
  const readBefore = arrivals.all.skyone_avro.length;

  const answers = answersOf(await harness.failureOf({ app }));
  const deployed = reportOf(await harness.invoke({ app, event: { answers } }));
  const [name = ''] = (await harness.statements()).map((statement) => statement.name);
  expect(deployed).toMatchObject({ outcome: 'evolved', statement: { name, phase: 'RUNNING' } });
  expect(deployed.sentence).toBe(
    "A new statement goes on where 'combined-flight-data-1' stops: no row is lost or doubled; 'sunset_avro' is " +
      'read from the start: rows that the sink already has from a deleted statement come twice; ' +
      "'combined-flight-data-1' is stopped.",
  );
  expect(await phaseOf('combined-flight-data-1')).toBeUndefined();

  await arrivals.more(40);
  const { skyone_avro, sunset_avro } = arrivals.all;
  const since = (await sinkRows()).slice(before.length);
  // The old statement never read sunset_avro: the emulator reads it from the start.
  expect(tally(since)).toEqual(
    tally(expectedConsolidation({ skyone_avro: skyone_avro.slice(readBefore), sunset_avro })),
  );

  await submit('combined-flight-data-back', { 'sql.tables.initial-offset-from': name });
  expect(await phaseOf('combined-flight-data-back')).toBe('PENDING');
  await harness.client.stop(name);
  const during = await sinkRows();
  // The old SQL runs: it is somebody else's, and a teardown touches nothing but what the project made.
  expect(await harness.invoke({ app, event: { action: 'teardown' } })).toMatchObject({ outcome: 'nothing to do' });
  expect([await phaseOf(name), await phaseOf('combined-flight-data-back')]).toEqual(['STOPPED', 'RUNNING']);
  const readDuring = arrivals.all.skyone_avro.length;
  await arrivals.more(20);
  const complete = arrivals.all.skyone_avro.slice(readDuring).filter((row) => row['email_address'] !== null);
  expect(await sinkRows()).toHaveLength(during.length + 2 * complete.length);
});

it('stops all that the Python app left running where several are adopted, and goes on from the furthest', async () => {
  await submit('combined-flight-data-1');
  await submit('combined-flight-data-2');
  const before = await sinkRows();
  const readBefore = arrivals.all.skyone_avro.length;
  const answers = answersOf(await harness.failureOf({ app }));
  expect(await harness.invoke({ app, event: { answers } })).toMatchObject({ outcome: 'evolved' });
  expect([await phaseOf('combined-flight-data-1'), await phaseOf('combined-flight-data-2')]).toEqual([
    undefined,
    undefined,
  ]);
  await arrivals.more(40);
  const { skyone_avro, sunset_avro } = arrivals.all;
  expect(tally((await sinkRows()).slice(before.length))).toEqual(
    tally(expectedConsolidation({ skyone_avro: skyone_avro.slice(readBefore), sunset_avro })),
  );
});
