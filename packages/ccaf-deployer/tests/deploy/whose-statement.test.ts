import { sampleData } from 'parcels/sample-data';
import { answersOf, type Harness, reportOf, startHarness } from './harness';
import { phasesOf, startWithParcels } from './parcels-harness';
import { type Arrivals, versionOf } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  ({ harness, arrivals } = await startWithParcels(100));
});
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });
const phases = () => phasesOf(harness);

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
