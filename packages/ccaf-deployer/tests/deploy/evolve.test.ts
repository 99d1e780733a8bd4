import { sampleData } from 'parcels/sample-data';
import { type Harness, startHarness, startTopics } from './harness';
import { Arrivals, versionOf } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf, 0);
  arrivals = new Arrivals(harness.ccaf);
  await arrivals.more(100);
});
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });

/** Phase of each statement, the newest first, each by the version that its SQL names. */
const phases = async (): Promise<string[]> => {
  const statements = await harness.statements();
  return statements.map(({ sql, phase }) => `${/North (\w+)/.exec(sql)?.[1]} ${phase}`);
};

const stop = async (): Promise<void> => {
  await harness.client.stop((await harness.statements())[0]?.name ?? '');
};

describe('a changed app', () => {
  it('starts where the old one stopped', async () => {
    await deploy('v1');
    await arrivals.more(100);
    await harness.ccaf.settle();
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(100);
    expect(await arrivals.perVersion()).toEqual({ v1: 186, v2: 88 });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await phases()).toEqual(['v2 RUNNING', 'v1 STOPPED']);
  });

  it('keeps one previous statement, however often it changes', async () => {
    for (const version of ['v1', 'v2', 'v3', 'v4']) {
      await deploy(version);
      await arrivals.more(10);
    }
    expect(await phases()).toEqual(['v4 RUNNING', 'v3 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('may go back to what ran before', async () => {
    await deploy('v1');
    await deploy('v2');
    await arrivals.more(10);
    expect(await deploy('v1')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(10);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('plans which statement takes over and which is retired, and does just that', async () => {
    await deploy('v1');
    const planned = await harness.invoke({ app: versionOf('v2'), event: { action: 'plan' } });
    expect(planned).toMatchObject({ action: 'plan', outcome: 'evolved' });
    expect(await phases()).toEqual(['v1 RUNNING']);
    const deployed = await deploy('v2');
    expect('steps' in deployed && deployed.steps).toEqual('steps' in planned && planned.steps);
  });
});

describe('a changed app that fails', () => {
  it('is rolled back where it never ran, without the old one being stopped', async () => {
    await deploy('v1');
    harness.ccaf.faults.onRequest({
      method: 'POST',
      path: /statements$/,
      skip: 1,
      times: 9,
      fault: { kind: 'answer', status: 422 },
    });
    const failure = await harness.failureOf({ app: versionOf('v2') });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_REJECTED' });
    expect(await phases()).toEqual(['v1 RUNNING']);
  });

  it('is rolled back where it fails at its first row', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'FAILED', detail: 'bad cast' });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    expect(failure.message).toMatch(
      /^the app does not run: statement 'parcels-\w{12}' ended in FAILED: bad cast\n.*TableRuntimeException: bad cast\nRolled back: statement 'parcels-\w{12}' runs \(RUNNING\) what ran before/,
    );
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('is rolled back where it fails later, and the rows it wrote are not written again', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 20, phase: 'FAILED', detail: 'bad cast' });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 FAILED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect((await arrivals.perVersion())['v2']).toBeGreaterThan(0);
  });

  it('is rolled back where it degrades before it is stable', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'DEGRADED', detail: 'too slow' });
    expect(await harness.failureOf({ app: soaking('v2') })).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  /** The old statement is stopped, so that the new one has something to read as soon as it starts. */
  async function startBacklog(): Promise<void> {
    await harness.ccaf.settle();
    await stop();
    await arrivals.more(60);
  }
  const soaking = (version: string) => ({ ...versionOf(version), soakSeconds: 0.5 });
});

describe('what happened to the statement meanwhile', () => {
  /** Runs into the rule, which strikes after the first hundred rows. */
  const fail = async (): Promise<void> => {
    await deploy('v1');
    await harness.ccaf.settle();
    await arrivals.more(100);
    await harness.ccaf.settle();
    expect(await phases()).toEqual(['v1 FAILED']);
  };

  it('stopped: it is resumed where it was', async () => {
    await deploy('v1');
    await harness.ccaf.settle();
    await stop();
    await arrivals.more(50);
    expect(await deploy('v1')).toMatchObject({ outcome: 'resumed', statement: { phase: 'RUNNING' } });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('stopped, and the app changed: the new one starts where it was', async () => {
    await deploy('v1');
    await harness.ccaf.settle();
    await stop();
    await arrivals.more(50);
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('failed: it is resumed, and runs where the cause is gone', async () => {
    harness.ccaf.faults.onStatement({ afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    harness.ccaf.faults.clear();
    expect(await deploy('v1')).toMatchObject({ outcome: 'resumed', statement: { phase: 'RUNNING' } });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('failed for good: the deploy fails with the reason', async () => {
    harness.ccaf.faults.onStatement({ afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    const failure = await harness.failureOf({ app: versionOf('v1') });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toContain('ended in FAILED: broken');
    expect(failure.message).toMatch(/\nCorrect the cause and deploy again$/);
  });

  it('failed for good, and a mended app: the new one goes on from its offsets', async () => {
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await deploy('v2')).toMatchObject({ outcome: 'unchanged' });
    expect(await deploy('v3')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('degraded: nothing is changed, and a warning says why', async () => {
    await deploy('v1');
    harness.ccaf.faults.onStatement({ afterRows: 0, phase: 'DEGRADED', detail: 'too slow' });
    await arrivals.more(10);
    await harness.ccaf.settle();
    const name = (await harness.statements())[0]?.name;
    expect(await deploy('v1')).toMatchObject({
      outcome: 'unchanged',
      warnings: [`statement '${name}' is DEGRADED: too slow`],
    });
  });

  it('deleted: the app is created anew', async () => {
    await deploy('v1');
    await harness.client.delete((await harness.statements())[0]?.name ?? '');
    expect(await deploy('v1')).toMatchObject({ outcome: 'created' });
  });
});

describe('statements that the app adopts', () => {
  /** As another tool leaves them: one more with each deploy, under a name of chance, without a label. */
  const leaveBehind = async (...names: readonly string[]): Promise<void> => {
    const planned = await harness.invoke({ app: versionOf('v0'), event: { action: 'plan' } });
    const sql = 'sql' in planned ? planned.sql : { create_sink: '', insert: '' };
    await harness.client.create({ name: 'ddl', sql: sql.create_sink, properties: {}, labels: {} });
    for (const name of names) await harness.client.create({ name, sql: sql.insert, properties: {}, labels: {} });
    await harness.ccaf.settle();
  };

  it('are taken over from where the first deploy finds one', async () => {
    await leaveBehind('labelled-by-hand-1');
    expect(await deploy('v1')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect((await harness.client.get('labelled-by-hand-1'))?.phase).toBe('STOPPED');
    expect(await deploy('v1')).toMatchObject({ outcome: 'unchanged' });
  });

  it('are taken over from by one, and the rest deleted, where it finds several', async () => {
    await leaveBehind('labelled-by-hand-1', 'labelled-by-hand-2');
    const before = (await harness.ccaf.rows({ table: 'parcels' })).length;
    const deployed = await deploy('v1');
    expect('warnings' in deployed && deployed.warnings).toEqual([
      expect.stringMatching(/^deleted 'labelled-by-hand-\d': 'labelled-by-hand-\d' writes the same rows$/),
    ]);
    await arrivals.more(50);
    await harness.ccaf.settle();
    const after = await harness.ccaf.rows({ table: 'parcels' });
    const codes = after.slice(before).map((row) => row['tracking_code']);
    expect(new Set(codes).size).toBe(codes.length);
    expect((await arrivals.wrongs()).lost).toBe(0);
  });

  it('are found again by a deploy that goes on after a crash', async () => {
    await leaveBehind('labelled-by-hand-1');
    const planned = await harness.invoke({ app: versionOf('v1'), event: { action: 'plan' } });
    const steps = 'steps' in planned ? planned.steps : [];
    const [first] = steps;
    if (first?.kind !== 'create') throw new Error('expected a create');
    const properties = { 'sql.tables.initial-offset-from': 'labelled-by-hand-1' };
    const labels = { 'user.confluent.io/parcels': 'true' };
    await harness.client.create({ name: first.name, sql: first.sql, properties, labels });
    expect(await deploy('v1')).toMatchObject({ statement: { name: first.name, phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });
});

describe('the same app in two databases of an environment', () => {
  it('is two apps: neither deploy nor teardown of one touches the other', async () => {
    await harness.close();
    harness = await startHarness({
      databases: [
        { id: 'lkc-local', name: 'sample' },
        { id: 'lkc-other', name: 'other' },
      ],
    });
    for (const database of ['sample', 'other']) {
      for (const [table, { value }] of Object.entries(sampleData.schemas)) {
        await harness.ccaf.createTable({ database, table }, value);
      }
    }
    const inOther = { database_name: 'other' };
    await deploy('v1');
    expect(await harness.invoke({ app: versionOf('v2'), event: inOther })).toMatchObject({ outcome: 'created' });
    expect(await phases()).toEqual(['v2 RUNNING', 'v1 RUNNING']);
    expect(await deploy('v1')).toMatchObject({ outcome: 'unchanged' });
    await harness.invoke({ event: { action: 'teardown', ...inOther } });
    expect(await phases()).toEqual(['v1 RUNNING']);
  });

  it('is one app where the event names the database by its id instead of its name', async () => {
    await deploy('v1');
    const byId = await harness.invoke({
      app: versionOf('v1'),
      event: { catalog_name: 'env-local', database_name: 'lkc-local' },
    });
    expect(byId).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });
});

describe('statements of somebody else', () => {
  it('that write the same sink under the app’s label are deleted, but for one', async () => {
    const deployed = await deploy('v1');
    const insert = 'sql' in deployed ? deployed.sql.insert : '';
    const labels = { 'user.confluent.io/parcels': 'true' };
    await harness.client.create({ name: 'by-hand', sql: insert, properties: {}, labels });
    const healed = await deploy('v1');
    expect(healed).toMatchObject({ outcome: 'repaired' });
    expect('warnings' in healed && healed.warnings).toEqual([
      expect.stringMatching(/^deleted '.*': '.*' writes the same rows$/),
    ]);
    expect(await phases()).toEqual(['v1 RUNNING']);
  });
});

describe('teardown', () => {
  it('deletes the statements and leaves topics and rows alone', async () => {
    await deploy('v1');
    await deploy('v2');
    const before = (await arrivals.perVersion()) && (await harness.ccaf.rows({ table: 'parcels' })).length;
    const torn = await harness.invoke({ event: { action: 'teardown' } });
    expect(torn).toMatchObject({ outcome: 'deleted', statements: [expect.any(String), expect.any(String)] });
    expect(await phases()).toEqual([]);
    expect(await harness.ccaf.rows({ table: 'parcels' })).toHaveLength(before);
  });

  it('has nothing to do the second time', async () => {
    expect(await harness.invoke({ event: { action: 'teardown' } })).toMatchObject({ outcome: 'nothing to do' });
  });

  it('acts only when Terraform deletes its resource', async () => {
    await deploy('v1');
    for (const action of ['create', 'update']) {
      const passed = await harness.invoke({ event: { action: 'teardown', tf: { action, prev_input: null } } });
      expect(passed).toMatchObject({ outcome: 'nothing to do' });
    }
    expect(await phases()).toEqual(['v1 RUNNING']);
    await harness.invoke({ event: { action: 'teardown', tf: { action: 'delete', prev_input: {} } } });
    expect(await phases()).toEqual([]);
  });
});

describe('status', () => {
  it('tells of each statement, and changes nothing', async () => {
    await deploy('v1');
    harness.ccaf.faults.onStatement({ afterRows: 0, phase: 'FAILED', detail: 'broken' });
    await arrivals.more(10);
    await harness.ccaf.settle();
    expect(await harness.invoke({ event: { action: 'status' } })).toMatchObject({
      action: 'status',
      outcome: 'FAILED',
      statements: [
        {
          phase: 'FAILED',
          detail: 'broken',
          scaling_state: 'OK',
          latest_offsets: { north_parcels: expect.stringMatching(/^partition:0,offset:\d+$/) },
          exceptions: [{ name: 'org.apache.flink.table.api.TableRuntimeException', message: 'broken' }],
        },
      ],
    });
  });
});
