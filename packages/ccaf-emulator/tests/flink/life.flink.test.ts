import type { Rest } from '../rest';
import { awaitPhase, refusal, resume, run, startOnFlink, stop } from './on-flink';

const READING = {
  type: 'record',
  name: 'reading',
  fields: [
    { name: 'id', type: 'string' },
    { name: 'grams', type: ['null', 'int'] },
  ],
};
const CHAIN = process.env['TEST_THOROUGH'] === 'true' ? 10 : 3;

let rest: Rest;
beforeAll(async () => {
  rest = await startOnFlink({ telling: { offsetsOnFailed: true } });
});
afterAll(() => rest.emulator.close());

let made = 0;
/** Tables of a test's own. */
async function tables(): Promise<{ readonly source: string; readonly sink: string }> {
  made += 1;
  const [source, sink] = [`source${made}`, `sink${made}`];
  await rest.emulator.createTable({ table: source }, READING);
  await run(rest, `CREATE TABLE ${sink} (id STRING, grams INT)`);
  return { source, sink };
}
const produce = (table: string, from: number, to: number): Promise<void> =>
  rest.emulator.produce(
    { table },
    Array.from({ length: to - from }, (_, index) => ({ id: `N${from + index}`, grams: from + index })),
  );
const idsOf = async (table: string): Promise<unknown[]> => (await rest.emulator.rows({ table })).map(({ id }) => id);
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `N${index}`);

it('takes what arrives while it runs, nothing while it is stopped, and goes on where it was', async () => {
  const { source, sink } = await tables();
  await produce(source, 0, 3);
  const name = await run(rest, `INSERT INTO ${sink} SELECT id, grams FROM ${source}`);
  await produce(source, 3, 5);
  await rest.emulator.settle();
  expect(await idsOf(sink)).toEqual(numbered(5));
  const stopped = await stop(rest, name);
  await produce(source, 5, 8);
  expect(await idsOf(sink)).toEqual(numbered(5));
  // Each batch is a transaction, whose mark takes an offset, too.
  expect(stopped.status.latest_offsets).toEqual({ [source]: 'partition:0,offset:6' });
  await resume(rest, name);
  await rest.emulator.settle();
  expect(await idsOf(sink)).toEqual(numbered(8));
});

it('hands its offsets on from statement to statement while rows arrive, each row once', async () => {
  const { source, sink } = await tables();
  const insert = `INSERT INTO ${sink} SELECT id, grams FROM ${source}`;
  let name = await run(rest, insert);
  for (let link = 0; link < CHAIN; link += 1) {
    await produce(source, link * 100, link * 100 + 60);
    const next = await rest.submit(insert, { 'sql.tables.initial-offset-from': name });
    const stopping = stop(rest, name);
    await produce(source, link * 100 + 60, link * 100 + 100);
    await stopping;
    await awaitPhase(rest, next.name, 'RUNNING');
    name = next.name;
  }
  await rest.emulator.settle();
  expect((await idsOf(sink)).toSorted()).toEqual(numbered(CHAIN * 100).toSorted());
});

it('tells how far it was when it failed, and why, the innermost cause first; what follows goes on there', async () => {
  const { source, sink } = await tables();
  await run(rest, `CREATE TABLE texts${made} (v STRING) DISTRIBUTED INTO 1 BUCKETS`);
  const texts = `texts${made}`;
  const produceTexts = (...values: readonly string[]): Promise<void> =>
    rest.emulator.produce(
      { table: texts },
      values.map((v) => ({ v })),
    );
  await produceTexts('1', '2');
  const name = await run(rest, `INSERT INTO ${sink} SELECT v, CAST(v AS INT) FROM ${texts}`);
  await rest.emulator.settle();
  await produceTexts('3', 'four', '5');
  const failed = await awaitPhase(rest, name, 'FAILED');
  expect(failed.status.detail).toBe("For input string: 'four'. Invalid character found.");
  const { body } = await rest.request<{ data: readonly { readonly name: string }[] }>('GET', `/${name}/exceptions`);
  expect(body.data[0]).toMatchObject({ name: 'java.lang.NumberFormatException' });
  const offsets = failed.status.latest_offsets?.[texts] ?? '';
  await run(
    rest,
    `INSERT INTO ${sink} SELECT v, TRY_CAST(v AS INT) FROM ${texts} /*+ OPTIONS('scan.startup.mode' = ` +
      `'specific-offsets', 'scan.startup.specific-offsets' = '${offsets}') */`,
  );
  await rest.emulator.settle();
  expect(await rest.emulator.rows({ table: sink })).toEqual([
    { id: '1', grams: 1 },
    { id: '2', grams: 2 },
    { id: '3', grams: 3 },
    { id: 'four', grams: null },
    { id: '5', grams: 5 },
  ]);
  expect(source).toMatch(/^source/);
});

it('is where it started until its first checkpoint', async () => {
  const { sink } = await tables();
  const texts = `texts${made}`;
  await run(rest, `CREATE TABLE ${texts} (v STRING) DISTRIBUTED INTO 1 BUCKETS`);
  await rest.emulator.produce({ table: texts }, [{ v: '1' }, { v: '2' }]);
  const insert = `INSERT INTO ${sink} SELECT v, CAST(v AS INT) FROM ${texts}`;
  const first = await run(rest, insert);
  await rest.emulator.settle();
  const { latest_offsets: offsets } = (await stop(rest, first)).status;
  await rest.emulator.produce({ table: texts }, [{ v: 'three' }]);
  const { name } = await rest.submit(insert, { 'sql.tables.initial-offset-from': first });
  expect((await awaitPhase(rest, name, 'FAILED')).status.latest_offsets).toEqual(offsets);
});

it('refuses to hand offsets on to what keeps state, or into a sink of changes', async () => {
  const { source, sink } = await tables();
  const name = await run(rest, `INSERT INTO ${sink} SELECT id, grams FROM ${source}`);
  await run(rest, `CREATE TABLE totals (id STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED)`);
  const from = { 'sql.tables.initial-offset-from': name };
  expect(await refusal(rest, `INSERT INTO totals SELECT id, COUNT(*) FROM ${source} GROUP BY id`, from)).toBe(
    "Offsets can only be carried over to statements that are append-only, but the sink 'totals' takes changes " +
      "('changelog.mode' = 'upsert').",
  );
  const joined = `INSERT INTO ${sink} SELECT a.id, b.grams FROM ${source} a JOIN ${source} b ON a.id = b.id`;
  expect(await refusal(rest, joined, from)).toBe(
    'Offsets can only be carried over to statements that are stateless, but this one keeps state (Join).',
  );
});

it('answers INFORMATION_SCHEMA from the tables that Flink took', async () => {
  await run(rest, 'CREATE TABLE nested (id STRING, tags ARRAY<STRING>, at_ TIMESTAMP_LTZ(3))');
  const { name } = await rest.submit(
    "SELECT COLUMN_NAME, FULL_DATA_TYPE FROM INFORMATION_SCHEMA.`COLUMNS` WHERE TABLE_NAME = 'nested' AND IS_HIDDEN = 'NO'",
  );
  await awaitPhase(rest, name, 'COMPLETED');
  expect((await rest.pages(name)).rows).toEqual([
    ['id', 'VARCHAR(2147483647)'],
    ['tags', 'ARRAY<VARCHAR(2147483647)>'],
    ['at_', 'TIMESTAMP(3) WITH LOCAL TIME ZONE'],
  ]);
});

it('reads the rows of partitions that are added while it runs', async () => {
  const { source, sink } = await tables();
  await run(rest, `INSERT INTO ${sink} SELECT id, grams FROM ${source}`);
  await rest.emulator.addPartitions({ table: source }, 1);
  await rest.emulator.produce({ table: source }, [{ id: 'N0', grams: 0 }], { partition: 1 });
  await rest.emulator.settle();
  expect(await idsOf(sink)).toEqual(['N0']);
});

it('reads from where a property says, although the table has a place of its own by default', async () => {
  const { source, sink } = await tables();
  await produce(source, 0, 5);
  const latest = { 'sql.tables.scan.startup.mode': 'latest-offset' };
  await run(rest, `INSERT INTO ${sink} SELECT id, grams FROM ${source}`, latest);
  await produce(source, 5, 6);
  await rest.emulator.settle();
  expect(await idsOf(sink)).toEqual(['N5']);
});

it('needs a current database for a name that says none', async () => {
  const { source } = await tables();
  for (const sql of [`SELECT id FROM ${source}`, 'CREATE TABLE homeless (id STRING)']) {
    const name = `homeless-${sql.length}`;
    const spec = { statement: sql, properties: { 'sql.current-catalog': 'local' } };
    await rest.request('POST', '', { name, spec });
    const { status } = await awaitPhase(rest, name, 'FAILED', 'RUNNING', 'COMPLETED');
    expect(status.detail).toMatch('A current, valid database has not been set.');
  }
});

it('refuses what Flink takes and the cloud does not, and leaves nothing behind', async () => {
  expect(await refusal(rest, 'CREATE TABLE odd (a STRING, b STRING) DISTRIBUTED BY HASH(b) INTO 1 BUCKETS')).toMatch(
    'The columns of DISTRIBUTED BY must come first in the table',
  );
  await run(rest, 'CREATE TABLE odd (a STRING)');
});

it('fails by a rule at the checkpoint after so many rows, and goes on once it is resumed', async () => {
  const { source, sink } = await tables();
  rest.emulator.faults.onStatement({
    sql: new RegExp(sink),
    afterRows: 3,
    phase: 'FAILED',
    detail: 'unlucky',
    once: true,
  });
  const name = await run(rest, `INSERT INTO ${sink} SELECT id, grams FROM ${source}`);
  await produce(source, 0, 5);
  expect((await awaitPhase(rest, name, 'FAILED')).status.detail).toBe('unlucky');
  await produce(source, 5, 9);
  await resume(rest, name);
  await rest.emulator.settle();
  expect(await idsOf(sink)).toEqual(numbered(9));
  rest.emulator.faults.clear();
});
