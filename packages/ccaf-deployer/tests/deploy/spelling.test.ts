import { SPELLINGS, type Spelling } from 'ccaf-emulator';
import { listStatements } from 'ccaf-emulator/testing';
import { col, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';
import { IS_THOROUGH } from '../thorough';
import { fastClock } from './fast-clock';
import { answersOf, EVENT, type Harness, reportOf, startHarness } from './harness';
import { Letters, lettersApp } from './letters';

/** At night all of them; else those that differ most: as it was sent, other blanks and case, and other tokens. */
const isTried = (spelling: Spelling): boolean =>
  IS_THOROUGH || ['submitted', 'lower-case', 'rewritten'].includes(spelling);

let harness: Harness;
let letters: Letters;
afterEach(() => harness.close());

const TARGET = { 'sql.current-catalog': EVENT.catalog_name, 'sql.current-database': EVENT.database_name };

/** An API that gives the text of statements back in this spelling. */
async function start(spelling: Spelling): Promise<void> {
  harness = await startHarness({ spelling });
  letters = new Letters(harness.ccaf, 'abc');
  await letters.start();
  await letters.more(10);
}

const SPEED = 30;
/** Seconds of the fast clock in which a busy machine sees a statement fail: 0.6 of the machine's. */
const SOAK = 0.6 * SPEED;
const fast = () => ({ clock: fastClock(SPEED), remainingMs: 60_000 * SPEED });
const deploy = (version: string, sources: string) => harness.invoke({ app: lettersApp(version, sources), ...fast() });

/** It is the same app: a deploy looks, and at a young statement for a while, and that is all. */
async function expectUnchanged(version: string, sources: string): Promise<void> {
  const before = await versions();
  const answer = await deploy(version, sources);
  expect(answer).toMatchObject({ outcome: 'unchanged' });
  expect(reportOf(answer).steps.filter(({ kind }) => kind !== 'wait-until-stable')).toEqual([]);
  expect(await versions()).toEqual(before);
}

async function expectEachRowOnce(sources: string): Promise<void> {
  await letters.more(5);
  expect(await letters.wrongs(sources)).toEqual({ lost: [], doubled: [] });
}

/** The version of each statement, and its phase. */
const versions = async (): Promise<string[]> =>
  (await listStatements(harness.ccaf))
    .filter(({ spec }) => /^insert/i.test(spec.statement))
    .map(({ spec, status }) => `${/'(v\d)'/.exec(spec.statement)?.[1]} ${status.phase}`)
    .sort();

describe.each(SPELLINGS.filter(isTried))('where the API spells statements in another way (%s)', (spelling) => {
  it('finds the same app unchanged, and another one evolves it', async () => {
    await start(spelling);
    expect(await deploy('v1', 'ab')).toMatchObject({ outcome: 'created' });
    await expectUnchanged('v1', 'ab');
    expect(await deploy('v2', 'ab')).toMatchObject({ outcome: 'evolved' });
    await expectUnchanged('v2', 'ab');
    expect(await versions()).toEqual(['v2 RUNNING']);
    await expectEachRowOnce('ab');
  });

  it('goes on at given offsets where a source comes again, and finds that unchanged', async () => {
    await start(spelling);
    await deploy('v1', 'abc');
    await harness.ccaf.settle();
    await deploy('v2', 'ab');
    expect(await deploy('v3', 'abc')).toMatchObject({ outcome: 'evolved' });
    await expectUnchanged('v3', 'abc');
    await expectEachRowOnce('abc');
  });

  it.each([0, 12])('goes back after %i rows, to what the app of before finds unchanged', async (afterRows) => {
    await start(spelling);
    await deploy('v1', 'ab');
    await harness.ccaf.settle();
    for (const { name, phase } of await harness.client.list()) if (phase === 'RUNNING') await harness.client.stop(name);
    await letters.more(20);
    harness.ccaf.faults.onStatement({
      sql: /'v2'/,
      afterRows,
      ...(afterRows === 0 ? { atStart: true } : { once: true }),
      phase: 'FAILED',
      detail: 'bad cast',
    });
    const failed = { app: lettersApp('v2', 'ab', SOAK), ...fast() };
    expect(await harness.failureOf(failed)).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await versions()).toContain('v1 RUNNING');
    await deploy('v1', 'ab');
    await expectUnchanged('v1', 'ab');
    harness.ccaf.faults.clear();
    expect(await deploy('v3', 'ab')).toMatchObject({ outcome: 'evolved' });
    await expectUnchanged('v3', 'ab');
    await expectEachRowOnce('ab');
  });

  it('sees its own statement fail that the API answers as FAILED at once', async () => {
    await start(spelling);
    // The emulator takes no NUL character, and says so in its answer to the POST.
    const app = lettersApp('v\0', 'a');
    // Where there is a sink, the query is not checked before the statement is created.
    await harness.createTable(app.sinks[0]);
    const answers = answersOf(await harness.failureOf({ app, ...fast() }));
    harness.requests();
    expect(await harness.failureOf({ app, event: { answers }, ...fast() })).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(harness.requests().filter((request) => request.startsWith('POST'))).toHaveLength(2);
  });

  it('knows a statement that was made before there were fingerprints, and follows it', async () => {
    await start(spelling);
    await leaveBehind('v1', 'ab');
    if (spelling !== 'rewritten') await expectUnchanged('v1', 'ab');
    // Other parentheses are other tokens: such a statement is followed once, and its successor is known.
    else expect(await deploy('v1', 'ab')).toMatchObject({ outcome: 'evolved' });
    await expectUnchanged('v1', 'ab');
    await expectEachRowOnce('ab');
    expect(await deploy('v2', 'ab')).toMatchObject({ outcome: 'evolved' });
    await expectUnchanged('v2', 'ab');
    await expectEachRowOnce('ab');
  });

  it('goes back to a statement that was made before there were fingerprints', async () => {
    await start(spelling);
    await leaveBehind('v1', 'ab');
    await harness.ccaf.settle();
    for (const { name, phase } of await harness.client.list()) if (phase === 'RUNNING') await harness.client.stop(name);
    await letters.more(20);
    harness.ccaf.faults.onStatement({ sql: /'v2'/, afterRows: 12, once: true, phase: 'FAILED', detail: 'bad cast' });
    const failed = { app: lettersApp('v2', 'ab', SOAK), ...fast() };
    expect(await harness.failureOf(failed)).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await versions()).toContain('v1 RUNNING');
    await deploy('v1', 'ab');
    await expectUnchanged('v1', 'ab');
    await expectEachRowOnce('ab');
  });
});

/** Starts the statement of an app as it was made before there were fingerprints: its label is the app's. */
async function leaveBehind(version: string, sources: string): Promise<void> {
  const planned = await harness.invoke({ app: lettersApp(version, sources), event: { action: 'plan' } });
  const sql = reportOf(planned).sql;
  const properties = TARGET;
  await harness.client.create({ name: 'ddl', sql: sql.create_sink, properties, labels: {} });
  const labels = { 'user.confluent.io/letters': 'true' };
  await harness.client.create({
    name: 'letters-0123456789ab',
    sql: sql.insert,
    properties,
    labels,
  });
}

it('gives a statement labels that tell what it does, what it reads and where it starts', async () => {
  await start('submitted');
  await deploy('v1', 'ab');
  await harness.ccaf.settle();
  await deploy('v2', 'b');
  await deploy('v3', 'ab');
  const [newest] = await harness.client.list();
  const keys = Object.keys(newest?.labels ?? {}).map((key) => key.replace('user.confluent.io/', ''));
  expect(keys.filter((key) => !/^reads-.*-[1-5]-0$/.test(key)).sort()).toEqual([
    'fingerprint-d05c1dc14c5f4ce7975e240f9504befa',
    'installation-410f56ffc397313bc96deb8d',
    'parcels',
    'reads-0eb5b8d6f81bc677da8a0856-0-10',
    'reads-a8950f05d3443e7921e7ec6f-0-10',
    'target-e0aecc8887357730e94ce629',
    'writes-960ef326158b212a16888843',
  ]);
  expect(Object.values(newest?.labels ?? {}).every((value) => value === 'true')).toBe(true);
});

it('goes on with columns called SELECT and FROM, and a topic whose name has dots and a keyword', async () => {
  harness = await startHarness({ spelling: 'one-line' });
  const topic = 'prod.FROM.a';
  const columns = (name: string) => sink(name).column('SELECT', DataTypes.STRING()).column('FROM', DataTypes.STRING());
  await harness.createTable(columns(topic));
  const copy = columns('copy');
  const copyApp = (version: string) =>
    defineApp({
      name: 'copy',
      soakSeconds: 0,
      sources: { source: table(topic) },
      sink: copy,
      query: ({ source }) => source.select(col('SELECT'), lit(`FROM \`${version}\``).as('FROM')).insertInto(copy),
    });
  const produce = (...values: readonly string[]) =>
    harness.ccaf.produce(
      { table: topic },
      values.map((value) => ({ SELECT: value, FROM: 'x' })),
    );
  harness.ccaf.faults.onStatement({ sql: /v1/, afterRows: 2, once: true, phase: 'FAILED', detail: 'bad luck' });
  await harness.invoke({ app: copyApp('v1'), ...fast() });
  await produce('1', '2', '3');
  await harness.ccaf.settle();
  expect(await harness.invoke({ app: copyApp('v2'), ...fast() })).toMatchObject({ outcome: 'evolved' });
  expect(await harness.invoke({ app: copyApp('v2'), ...fast() })).toMatchObject({ outcome: 'unchanged' });
  await produce('4');
  await harness.ccaf.settle();
  expect(await harness.ccaf.rows({ table: 'copy' })).toEqual([
    { SELECT: '1', FROM: 'FROM `v1`' },
    { SELECT: '2', FROM: 'FROM `v1`' },
    { SELECT: '3', FROM: 'FROM `v1`' },
    { SELECT: '4', FROM: 'FROM `v2`' },
  ]);
});
