import { sampleData } from 'parcels/sample-data';
import { answersOf, type Harness, reportOf, startHarness, startTopics } from './harness';
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
    expect(await phases()).toEqual(['v2 RUNNING']);
  });

  it('leaves one statement, however often it changes', async () => {
    for (const version of ['v1', 'v2', 'v3', 'v4']) {
      await deploy(version);
      await arrivals.more(10);
    }
    expect(await phases()).toEqual(['v4 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('may go back to what ran before', async () => {
    await deploy('v1');
    await deploy('v2');
    await arrivals.more(10);
    expect(await deploy('v1')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(10);
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('plans which statement takes over and which is retired, and does just that', async () => {
    await deploy('v1');
    const planned = await harness.invoke({ app: versionOf('v2'), event: { action: 'plan' } });
    expect(planned).toMatchObject({ action: 'plan', outcome: 'evolved' });
    expect(await phases()).toEqual(['v1 RUNNING']);
    const deployed = await deploy('v2');
    expect(reportOf(deployed).steps.slice(0, -1)).toEqual(reportOf(planned).steps);
    expect(reportOf(deployed).steps.at(-1)).toMatchObject({ kind: 'delete', because: 'it was replaced' });
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

  it('is rolled back where it fails before it runs', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({
      sql: /North v2/,
      afterRows: 0,
      atStart: true,
      phase: 'FAILED',
      detail: 'no right',
    });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    expect(failure.message).toMatch(
      /^the app does not run: statement 'parcels-parcels-\w{12}' ended in FAILED: no right\n.*Exception: no right\nRolled back: statement 'parcels-parcels-\w{12}' runs \(RUNNING\) what ran before/,
    );
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('is rolled back where it failed once, and the rows it wrote are not written again', async () => {
    await deploy('v1');
    await startBacklog();
    const fault = { sql: /North v2/, afterRows: 20, uncommittedRows: 5, phase: 'FAILED', detail: 'a hiccup' } as const;
    harness.ccaf.faults.onStatement({ ...fault, once: true });
    expect(await harness.failureOf({ app: soaking('v2') })).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED', 'v1 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect((await arrivals.perVersion())['v2']).toBeGreaterThan(0);
  });

  it('is left where it fails for good once it has run, and a person has to say where a mended app begins', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 20, phase: 'FAILED', detail: 'bad cast' });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toMatch(
      /\nstart parcels after \S+ north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
    expect(await phases()).toEqual(['v2 FAILED', 'v1 STOPPED']);
    const line = failure.message.split('\n').at(-1) ?? '';
    const answers = [await arrivals.counted(line)];
    expect(await harness.invoke({ app: versionOf('v3'), event: { answers } })).toMatchObject({ outcome: 'created' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await phases()).toEqual(['v3 RUNNING']);
  });

  it('is rolled back where it degrades before it is stable', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'DEGRADED', detail: 'too slow' });
    expect(await harness.failureOf({ app: soaking('v2') })).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED', 'v1 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    await deploy('v1');
    expect(await phases()).toEqual(['v1 RUNNING']);
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
    expect(failure.message).toMatch(
      /\nCorrect the cause and deploy again\. Where .*, and deploy with:\nstart parcels after \S+ north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
  });

  it('failed, and the app changed: it is resumed and stopped in order, and the new one goes on from there', async () => {
    const fault = {
      sql: /North v1/,
      afterRows: 130,
      uncommittedRows: 30,
      phase: 'FAILED',
      detail: 'a hiccup',
    } as const;
    harness.ccaf.faults.onStatement({ ...fault, once: true });
    await fail();
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await deploy('v2')).toMatchObject({ outcome: 'unchanged' });
    expect(await deploy('v3')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('failed for good, and a mended app: a person has to say where it begins, once', async () => {
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    const [line = ''] = answersOf(await harness.failureOf({ app: versionOf('v2') }));
    const event = { answers: [await arrivals.counted(line)] };
    expect(await harness.invoke({ app: versionOf('v2'), event })).toMatchObject({ statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await harness.invoke({ app: versionOf('v3'), event })).toMatchObject({ outcome: 'evolved' });
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

  it('deleted by hand: nothing tells how far it was, so that a person has to say where to begin', async () => {
    await deploy('v1');
    await harness.client.delete((await harness.statements())[0]?.name ?? '');
    const refused = await harness.failureOf({ app: versionOf('v1') });
    const [line = ''] = answersOf(refused);
    expect(line).toMatch(
      /^start parcels after none north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
    const from50 = line.replaceAll('earliest', 'partition:0,offset:50');
    const answered = await harness.invoke({ app: versionOf('v1'), event: { answers: [from50] } });
    expect(answered).toMatchObject({ outcome: 'created', warnings: [] });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    const again = await harness.invoke({ app: versionOf('v1'), event: { answers: [from50] } });
    expect(again).toMatchObject({
      outcome: 'unchanged',
      warnings: [`the answer '${from50}' has lapsed: nothing asks for it. Take it out of the settings`],
    });
  });
});

describe('statements of somebody else that write the sink', () => {
  /** As another tool leaves them: one more with each deploy, under a name of chance, without a label. */
  const leaveBehind = async (...names: readonly string[]): Promise<void> => {
    const planned = await harness.invoke({ app: versionOf('v0'), event: { action: 'plan' } });
    const { sql } = reportOf(planned);
    await harness.client.create({ name: 'ddl', sql: sql.create_sink, properties: {}, labels: {} });
    for (const name of names) await harness.client.create({ name, sql: sql.insert, properties: {}, labels: {} });
    await harness.ccaf.settle();
  };
  const refuse = async (): Promise<string> => {
    const [line = ''] = answersOf(await harness.failureOf({ app: versionOf('v1') }));
    return line;
  };

  it('are refused, and nothing is changed', async () => {
    await leaveBehind('labelled-by-hand-1', 'labelled-by-hand-2');
    expect(await refuse()).toMatch(/^adopt labelled-by-hand-1 labelled-by-hand-2 asked=\S+$/);
    expect(await phases()).toEqual([]);
    expect((await harness.client.get('labelled-by-hand-1'))?.phase).toBe('RUNNING');
  });

  it('are taken over from where that is the answer, which acts once', async () => {
    await leaveBehind('labelled-by-hand-1');
    const event = { answers: [await refuse()] };
    expect(await harness.invoke({ app: versionOf('v1'), event })).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await harness.client.get('labelled-by-hand-1')).toBeUndefined();
    expect(await deploy('v1')).toMatchObject({ outcome: 'unchanged' });
  });

  it('are taken over from where the furthest was, where there are several', async () => {
    await leaveBehind('labelled-by-hand-1', 'labelled-by-hand-2');
    const before = (await harness.ccaf.rows({ table: 'parcels' })).length;
    await harness.invoke({ app: versionOf('v1'), event: { answers: [await refuse()] } });
    await arrivals.more(50);
    await harness.ccaf.settle();
    const after = await harness.ccaf.rows({ table: 'parcels' });
    const codes = after.slice(before).map((row) => row['tracking_code']);
    expect(new Set(codes).size).toBe(codes.length);
    expect((await arrivals.wrongs()).lost).toBe(0);
    expect(await phases()).toEqual(['v1 RUNNING']);
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
    expect(await phases()).toEqual(['v2 STOPPED', 'v1 RUNNING']);
  });

  it('is unchanged where the event names the database by its id instead of its name', async () => {
    await deploy('v1');
    const event = { catalog_name: 'env-local', database_name: 'lkc-local' };
    expect(await harness.invoke({ app: versionOf('v1'), event })).toMatchObject({ outcome: 'unchanged' });
    expect(await harness.invoke({ app: versionOf('v2'), event })).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    await harness.invoke({ event: { action: 'teardown' } });
    expect(await phases()).toEqual(['v2 STOPPED']);
  });
});

describe('a statement that a version before wrote, with the name of the app for a label', () => {
  it('is known as long as the app has that name', async () => {
    const planned = await harness.invoke({ app: versionOf('v1'), event: { action: 'plan' } });
    const { sql } = reportOf(planned);
    await harness.client.create({ name: 'ddl', sql: sql.create_sink, properties: {}, labels: {} });
    const labels = { 'user.confluent.io/parcels': 'true' };
    const properties = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
    await harness.client.create({ name: 'parcels-0123456789ab', sql: sql.insert, properties, labels });
    await harness.ccaf.settle();
    expect(await deploy('v1')).toMatchObject({ outcome: 'unchanged' });
    const renamed = { ...versionOf('v1'), name: 'boxes' };
    const [line] = answersOf(await harness.failureOf({ app: renamed }));
    expect(line).toMatch(/^adopt parcels-0123456789ab asked=/);
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });
});

describe('teardown', () => {
  it('stops and keeps the statements, and a later deploy goes on from there', async () => {
    await deploy('v1');
    await arrivals.perVersion();
    const offsets = { north_parcels: 'partition:0,offset:50', south_parcels: 'partition:0,offset:50' };
    expect(await harness.invoke({ event: { action: 'teardown' } })).toMatchObject({
      outcome: 'stopped',
      statements: [
        { phase: 'STOPPED', latest_offsets: offsets, kept_until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ],
    });
    expect(await phases()).toEqual(['v1 STOPPED']);
    await arrivals.more(20);
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('that forgets deletes them, and leaves topics and rows alone', async () => {
    await deploy('v1');
    const before = (await arrivals.perVersion()) && (await harness.ccaf.rows({ table: 'parcels' })).length;
    expect(await harness.invoke({ event: { action: 'forget' } })).toMatchObject({ outcome: 'deleted' });
    expect(await phases()).toEqual([]);
    expect(await harness.ccaf.rows({ table: 'parcels' })).toHaveLength(before);
    expect(await harness.failureOf({ app: versionOf('v1') })).toMatchObject({ code: 'DEPLOY_REFUSED' });
  });

  it('that forgets is refused beside a start, which would be valid again', async () => {
    await deploy('v1');
    const answers = [
      'start parcels after none north_parcels=earliest south_parcels=earliest asked=2026-11-26T00:00:00Z',
    ];
    const failure = await harness.failureOf({ event: { action: 'forget', answers } });
    expect(failure).toMatchObject({ code: 'INVALID_EVENT' });
    expect(await phases()).toEqual(['v1 RUNNING']);
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
    expect(await phases()).toEqual(['v1 STOPPED']);
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
      apps: {
        parcels: {
          statements: [
            {
              phase: 'FAILED',
              detail: 'broken',
              scaling_state: 'OK',
              latest_offsets: {},
              exceptions: [{ name: 'org.apache.flink.table.api.TableRuntimeException', message: 'broken' }],
            },
          ],
        },
      },
    });
  });
});
