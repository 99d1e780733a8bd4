import type { Rest } from '../rest';
import { awaitPhase, refusal, run, startOnFlink } from './on-flink';

let rest: Rest;
beforeAll(async () => {
  rest = await startOnFlink();
  await run(rest, 'CREATE TABLE parcels (id STRING, grams INT) DISTRIBUTED INTO 1 BUCKETS');
});
afterAll(() => rest.emulator.close());

const shown = async (table: string): Promise<string> => {
  const name = await run(rest, `SHOW CREATE TABLE ${table}`);
  return (await rest.pages(name)).rows[0]?.[0] ?? '';
};

it('takes a change back that is none of ALTER TABLE in the cloud', async () => {
  expect(await refusal(rest, 'ALTER TABLE parcels ADD (depot STRING)')).toMatch('evolve the schema of the subject');
  expect(await refusal(rest, 'ALTER TABLE parcels DROP grams')).toMatch(
    "The physical column 'grams' cannot be dropped",
  );
  expect(await refusal(rest, "ALTER TABLE parcels SET ('nope' = '1')")).toMatch('Unsupported options found');
  expect(await refusal(rest, "ALTER TABLE parcels SET ('changelog.mode' = 'upsert')")).toMatch('PRIMARY KEY');
  await rest.emulator.produce({ table: 'parcels' }, [{ id: 'a', grams: 1 }]);
  const name = await run(rest, 'SELECT * FROM parcels', { 'sql.snapshot.mode': 'now' });
  expect((await rest.pages(name)).rows).toEqual([['a', '1']]);
});

it('sets an option and sets it back to what it is without', async () => {
  await run(rest, "ALTER TABLE parcels SET ('kafka.retention.time' = '1 d')");
  expect(await shown('parcels')).toContain("'kafka.retention.time' = '1 d'");
  await run(rest, "ALTER TABLE parcels RESET ('kafka.retention.time')");
  expect(await shown('parcels')).toContain("'kafka.retention.time' = '604800000 ms'");
});

it('leaves nothing of a CREATE TABLE AS with an option that is not there', async () => {
  const made = "CREATE TABLE copied WITH ('nope' = '1') AS SELECT id FROM parcels";
  expect(await refusal(rest, made)).toMatch("Unsupported options found for 'confluent'");
  await run(rest, 'CREATE TABLE copied AS SELECT id FROM parcels');
  await rest.emulator.settle();
  expect(await rest.emulator.rows({ table: 'copied' })).toEqual([{ id: 'a' }]);
});

it.each([
  ['DROP TABLE gone', "'gone' does not exist"],
  ['CREATE TABLE parcels (id STRING)', 'already exists'],
  [
    "CREATE TABLE t (id STRING, WATERMARK FOR $rowtime AS $rowtime) WITH ('nope' = '1')",
    "Unsupported options found for 'confluent'",
  ],
])('a dry run refuses what a run refuses: %s', async (sql, reason) => {
  const { status } = await rest.submit(sql, { 'sql.dry-run': 'true' });
  expect([status.phase, status.detail]).toEqual(['FAILED', expect.stringContaining(reason)]);
});

it('gives the name of INFORMATION_SCHEMA to nobody else in a text, and lets nobody write from it', async () => {
  const { name } = await rest.submit("SELECT 'INFORMATION_SCHEMA.' || id FROM parcels", { 'sql.snapshot.mode': 'now' });
  await awaitPhase(rest, name, 'COMPLETED');
  expect((await rest.pages(name)).rows).toEqual([['INFORMATION_SCHEMA.a']]);
  const insert = 'INSERT INTO parcels SELECT TABLE_NAME, 1 FROM INFORMATION_SCHEMA.`TABLES`';
  expect(await refusal(rest, insert)).toMatch('INSERT INTO from INFORMATION_SCHEMA is not supported by the emulator');
});
