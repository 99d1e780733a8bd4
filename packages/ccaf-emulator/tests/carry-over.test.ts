import { ManualClock } from './manual-clock';
import { Rest, type StatementBody } from './rest';

const FROM = 'sql.tables.initial-offset-from';
const COPY = 'INSERT INTO sink SELECT v, CAST(NULL AS STRING) FROM source';
const COPY_BETTER = "INSERT INTO sink SELECT v, 'better' FROM source";

describe('a statement that takes over from another', () => {
  let rest: Rest;
  let clock: ManualClock;
  const produce = async (...values: readonly string[]): Promise<void> => {
    await rest.emulator.produce(
      { table: 'source' },
      values.map((v) => ({ v })),
    );
    await rest.emulator.settle();
  };
  const sink = async (): Promise<string[]> =>
    (await rest.emulator.rows({ table: 'sink' })).map(({ v, note }) => `${v}${note === null ? '' : ` ${note}`}`);
  const takeOver = (from: StatementBody, sql = COPY_BETTER): Promise<StatementBody> =>
    rest.submit(sql, { [FROM]: from.name });

  beforeEach(async () => {
    clock = new ManualClock();
    rest = await Rest.start({ clock });
    await rest.run('CREATE TABLE source (v STRING)');
    await rest.run('CREATE TABLE sink (v STRING, note STRING)');
  });
  afterEach(() => rest.emulator.close());

  it('waits until that one is stopped, and says so', async () => {
    const first = await rest.run(COPY);
    const { name, status } = await takeOver(first);
    expect(status).toMatchObject({
      phase: 'PENDING',
      detail:
        'Statement is currently pending until referenced statement s-3 is stopped. ' +
        'If s-3 is not stopped before 2024-01-31T16:20:30.000Z, this statement will fail.',
    });
    expect(status.latest_offsets).toBeUndefined();
    await produce('a');
    expect(await sink()).toEqual(['a']);
    await rest.setStopped(first.name, true);
    expect((await rest.get(name)).status.phase).toBe('RUNNING');
  });

  it('starts exactly where that one stopped', async () => {
    await produce('a', 'b');
    const first = await rest.run(COPY);
    await rest.emulator.settle();
    await takeOver(first);
    await produce('c');
    await rest.setStopped(first.name, true);
    await produce('d');
    expect(await sink()).toEqual(['a', 'b', 'c', 'd better']);
  });

  it('starts at once where that one is stopped already', async () => {
    const first = await rest.run(COPY);
    await produce('a');
    await rest.setStopped(first.name, true);
    await produce('b');
    expect((await takeOver(first)).status.phase).toBe('RUNNING');
    await rest.emulator.settle();
    expect(await sink()).toEqual(['a', 'b better']);
  });

  it('goes on from its own offsets when it is stopped and resumed', async () => {
    const first = await rest.run(COPY);
    await rest.setStopped(first.name, true);
    const second = await takeOver(first);
    await produce('a');
    await rest.setStopped(second.name, true);
    await produce('b');
    await rest.setStopped(second.name, false);
    await rest.emulator.settle();
    expect(await sink()).toEqual(['a better', 'b better']);
  });

  it('reads a table that the other did not read from its start', async () => {
    await rest.run('CREATE TABLE more (v STRING)');
    await rest.emulator.produce({ table: 'more' }, [{ v: 'm' }]);
    await produce('a');
    const first = await rest.run(COPY);
    await rest.emulator.settle();
    await rest.setStopped(first.name, true);
    await takeOver(first, `${COPY_BETTER} UNION ALL SELECT v, 'more' FROM more`);
    await rest.emulator.settle();
    expect(await sink()).toEqual(['a', 'm more']);
  });

  it('is checked before it waits', async () => {
    const first = await rest.run(COPY);
    const { status } = await takeOver(first, 'INSERT INTO sink SELECT w, w FROM source');
    expect(status).toMatchObject({ phase: 'FAILED', detail: expect.stringContaining("'w'") });
  });

  it('is refused where its sink takes changes', async () => {
    const first = await rest.run(COPY);
    await rest.run('CREATE TABLE latest (v STRING, PRIMARY KEY (v) NOT ENFORCED)');
    const { status } = await takeOver(first, 'INSERT INTO latest SELECT v FROM source');
    expect(status).toMatchObject({
      phase: 'FAILED',
      detail: expect.stringContaining("append-only, but the sink 'latest' takes changes ('changelog.mode' = 'upsert')"),
    });
  });

  it('fails where that one does not exist, or is no streaming INSERT', async () => {
    expect(await rest.refusal(COPY, { [FROM]: 'nobody' })).toBe('Referenced statement nobody does not exist.');
    const bounded = await rest.run("INSERT INTO sink VALUES ('x', 'y')");
    expect(await rest.refusal(COPY, { [FROM]: bounded.name })).toBe(
      `Referenced statement ${bounded.name} is not a streaming INSERT: it has no offsets.`,
    );
  });

  it('fails when that one is deleted while it waits', async () => {
    const first = await rest.run(COPY);
    const second = await takeOver(first);
    await rest.request('DELETE', `/${first.name}`);
    expect((await rest.get(second.name)).status).toMatchObject({
      phase: 'FAILED',
      detail: 'Referenced statement s-3 does not exist.',
    });
  });

  it('waits on when that one fails, until it was resumed and stopped', async () => {
    rest.emulator.faults.onStatement({ sql: /STRING/, afterRows: 1, phase: 'FAILED', detail: 'out of luck' });
    const first = await rest.run(COPY);
    const second = await takeOver(first);
    await produce('a', 'b');
    const phases = async () => [(await rest.get(first.name)).status.phase, (await rest.get(second.name)).status.phase];
    expect(await phases()).toEqual(['FAILED', 'PENDING']);
    rest.emulator.faults.clear();
    await rest.setStopped(first.name, false);
    await rest.emulator.settle();
    await rest.setStopped(first.name, true);
    expect(await phases()).toEqual(['STOPPED', 'RUNNING']);
    await produce('c');
    expect(await sink()).toEqual(['a', 'b', 'c better']);
  });

  it('fails after six hours', async () => {
    const second = await takeOver(await rest.run(COPY));
    clock.advance(6 * 60 * 60 * 1000 - 1);
    expect((await rest.get(second.name)).status.phase).toBe('PENDING');
    clock.advance(1);
    expect((await rest.get(second.name)).status).toMatchObject({
      phase: 'FAILED',
      detail: 's-3 was not stopped in time.',
    });
  });

  it('does not start any more when it was stopped while it waited', async () => {
    const first = await rest.run(COPY);
    const second = await takeOver(first);
    await rest.setStopped(second.name, true);
    await rest.setStopped(first.name, true);
    await produce('a');
    expect((await rest.get(second.name)).status.phase).toBe('STOPPED');
    expect(await sink()).toEqual([]);
  });
});

describe('a hint', () => {
  let rest: Rest;
  const hint = (mode: string, offsets: string): string =>
    `INSERT INTO sink SELECT v FROM source /*+ OPTIONS('scan.startup.mode' = '${mode}', 'scan.startup.specific-offsets' = '${offsets}') */ AS s`;
  beforeEach(async () => {
    rest = await Rest.start();
    await rest.run('CREATE TABLE source (v STRING)');
    await rest.run('CREATE TABLE sink (v STRING)');
    await rest.emulator.produce({ table: 'source' }, [{ v: 'a' }, { v: 'b' }, { v: 'c' }]);
  });
  afterEach(() => rest.emulator.close());

  it.each([
    ['specific-offsets', 'partition:0,offset:2', ['c']],
    ['earliest-offset', '', ['a', 'b', 'c']],
    ['latest-offset', '', []],
  ])('has a table read from %s %s', async (mode, offsets, values) => {
    await rest.run(hint(mode, offsets));
    await rest.emulator.settle();
    expect((await rest.emulator.rows({ table: 'sink' })).map(({ v }) => v)).toEqual(values);
  });

  it('has the last word over the offsets of another statement', async () => {
    const first = await rest.run('INSERT INTO sink SELECT v FROM source');
    await rest.emulator.settle();
    await rest.setStopped(first.name, true);
    await rest.run(hint('specific-offsets', 'partition:0,offset:1'), { [FROM]: first.name });
    await rest.emulator.settle();
    expect((await rest.emulator.rows({ table: 'sink' })).map(({ v }) => v)).toEqual(['a', 'b', 'c', 'b', 'c']);
  });

  it('is refused where it says something else', async () => {
    expect(await rest.refusal(hint('specific-offsets', 'soon'))).toContain("got 'soon'");
    expect(await rest.refusal(hint('group-offsets', ''))).toContain("got 'group-offsets'");
    expect(await rest.refusal("INSERT INTO sink SELECT v FROM source /*+ OPTIONS('a' = 'b') */")).toContain("'a'");
    expect(await rest.refusal(hint('latest-offset', ''), { 'sql.snapshot.mode': 'now' })).toContain('hint');
  });
});

describe('a dry run', () => {
  let rest: Rest;
  const dry = (sql: string): Promise<StatementBody> => rest.submit(sql, { 'sql.dry-run': 'true' });
  beforeEach(async () => {
    rest = await Rest.start();
    await rest.run('CREATE TABLE source (v STRING)');
    await rest.run('CREATE TABLE sink (v STRING)');
  });
  afterEach(() => rest.emulator.close());

  it('tells that a statement would run, with its columns, and keeps nothing', async () => {
    const { name, metadata, status } = await dry('SELECT v AS w FROM source');
    expect(metadata.uid).toBe('');
    expect(status).toMatchObject({
      phase: 'COMPLETED',
      traits: { sql_kind: 'SELECT', schema: { columns: [{ name: 'w' }] } },
    });
    expect((await rest.request('GET', `/${name}`)).status).toBe(404);
  });

  it.each([
    ['CREATE TABLE other (v STRING)', 'CREATE_TABLE'],
    ['INSERT INTO sink SELECT v FROM source', 'INSERT_INTO'],
    ["INSERT INTO sink VALUES ('x')", 'INSERT_INTO'],
  ])('changes nothing for %s', async (sql, kind) => {
    const { status } = await dry(sql);
    expect(status).toMatchObject({ phase: 'COMPLETED', traits: { sql_kind: kind, schema: {} } });
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([]);
    await expect(rest.emulator.rows({ table: 'other' })).rejects.toThrow();
  });

  it('tells what would fail', async () => {
    expect((await dry('INSERT INTO sink SELECT w FROM source')).status).toMatchObject({ phase: 'FAILED' });
    expect((await dry('DROP TABLE nowhere')).status).toMatchObject({ phase: 'FAILED' });
  });
});

const DAY_MS = 24 * 60 * 60 * 1000;

it.each([
  ['thirty days', {}, 30 * DAY_MS],
  ['the time that it is told', { retentionMs: 2 * DAY_MS }, 2 * DAY_MS],
])('forgets a statement %s after it ended, and no sooner', async (_, options, ms) => {
  const clock = new ManualClock();
  const rest = await Rest.start({ clock, ...options });
  try {
    await rest.run('CREATE TABLE source (v STRING)');
    await rest.run('CREATE TABLE sink (v STRING)');
    const running = await rest.run('INSERT INTO sink SELECT v FROM source');
    const stopped = await rest.run('INSERT INTO sink SELECT v FROM source');
    await rest.setStopped(stopped.name, true);
    const statusOf = async ({ name }: StatementBody): Promise<number> => (await rest.request('GET', `/${name}`)).status;
    clock.advance(ms - 1);
    expect(await statusOf(stopped)).toBe(200);
    clock.advance(1);
    expect([await statusOf(stopped), await statusOf(running)]).toEqual([404, 200]);
  } finally {
    await rest.emulator.close();
  }
});
