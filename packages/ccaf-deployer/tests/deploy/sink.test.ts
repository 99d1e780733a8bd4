import { type App, and, col, DataTypes, defineApp, lit, type Sink, sink, table } from 'flink-table-api';
import { parcels } from 'parcels/app';
import { answersOf, type Harness } from './harness';
import { startWithParcels } from './parcels-harness';
import type { Arrivals } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  ({ harness, arrivals } = await startWithParcels(50));
});
afterEach(() => harness.close());

const SINK = { table: 'parcels' };
const NONE = { lost: 0, doubled: 0 };

/** The parcels of both depots in a sink, with a version in the labels; its columns but the depot are the parcel's own. */
function appInto(target: Sink, version: string): App {
  const own = target.columns.filter((name) => name !== 'depot');
  return defineApp({
    name: 'parcels',
    sources: { north: table('north_parcels'), south: table('south_parcels') },
    sink: target,
    soakSeconds: 0,
    query: ({ north, south }) =>
      north
        .select(...own.map(col), lit(`North ${version}`).as('depot'))
        .unionAll(south.select(...own.map(col), lit(`South ${version}`).as('depot')))
        .filter(['tracking_code', 'destination'].map((name) => col(name).isNotNull()).reduce(and))
        .insertInto(target),
  });
}

const deploy = (target: Sink, version: string) => harness.invoke({ app: appInto(target, version) });
const refusalOf = (target: Sink, version: string, action = 'deploy') =>
  harness.failureOf({ app: appInto(target, version), event: { action } });

/** Runs DDL as a person would. */
async function ddl(sql: string): Promise<void> {
  const properties = { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' };
  const { phase, detail } = await harness.client.create({ name: 'by-hand', sql, properties, labels: {} });
  expect({ phase, detail }).toEqual({ phase: 'COMPLETED', detail: '' });
  await harness.client.delete('by-hand');
}

const text = (name: string) => ({ name, type: ['null', 'string'], default: null });
const schemaOf = (...fields: readonly unknown[]) => ({ type: 'record', name: 'parcels_value', fields });

/** Gives the sink a field that must not be NULL, as somebody else may by its schema. */
const requireWeight = () =>
  harness.ccaf.evolveTable(
    SINK,
    schemaOf(text('destination'), text('depot'), { name: 'weight', type: 'int', default: 0 }),
  );

const phases = async (): Promise<string[]> => (await harness.statements()).map(({ phase }) => phase);
const UNFILLED = "column 'weight' INT NOT NULL is not written by the app";
const WARNING = `the sink no longer fits the app, so the next change of the app will fail: ${UNFILLED}`;

it('is known to be new where the end of its creation was not seen', async () => {
  await harness.close();
  ({ harness, arrivals } = await startWithParcels(10, { delays: { pendingMs: 50 } }));
  harness.ccaf.faults.onRequest({
    method: 'GET',
    path: /-ddl-/,
    skip: 1,
    times: 1,
    fault: { kind: 'answer', status: 403 },
  });
  expect(await harness.failureOf({ app: appInto(parcels, 'v1') })).toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
  await harness.ccaf.settle();
  expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'created' });
  expect(await arrivals.wrongs()).toEqual(NONE);
});

it('is known to be new where the statement that was to fill it was refused', async () => {
  const fault = { kind: 'answer', status: 403 } as const;
  harness.ccaf.faults.onRequest({ method: 'POST', path: /statements$/, skip: 3, times: 1, fault });
  expect(await harness.failureOf({ app: appInto(parcels, 'v1') })).toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
  harness.ccaf.faults.clear();
  expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'created' });
  expect(await arrivals.wrongs()).toEqual(NONE);
});

it('writes into a sink that has more, which nobody has to fill: inferred, nullable and metadata', async () => {
  const mine = sink('mine')
    .column('tracking_code', DataTypes.STRING())
    .column('destination', DataTypes.STRING())
    .column('depot', DataTypes.STRING());
  const fields = [...mine.columns, 'note'].map(text);
  await harness.ccaf.createTable({ table: 'mine' }, schemaOf(...fields));
  await ddl("ALTER TABLE mine ADD (p INT NOT NULL METADATA FROM 'partition' VIRTUAL)");
  const answers = answersOf(await harness.failureOf({ app: appInto(mine, 'v1') }));
  expect(await harness.invoke({ app: appInto(mine, 'v1'), event: { answers } })).toMatchObject({
    outcome: 'created',
    warnings: [],
  });
  await harness.ccaf.settle();
  const [row] = await harness.ccaf.rows({ table: 'mine' });
  expect(row).toMatchObject({ key: null, depot: expect.stringMatching(/^(North|South) v1$/), note: null });
});

describe('a new column of the app', () => {
  const weighed = parcels.column('weight_grams', DataTypes.INT());

  it('is refused with the schema to register, in plan and deploy, and carried over once that is there', async () => {
    await deploy(parcels, 'v1');
    await harness.ccaf.settle();
    const failure = await refusalOf(weighed, 'v2');
    expect(failure).toMatchObject({
      code: 'SINK_MISMATCH',
      problems: ["column 'weight_grams' INT is missing"],
      facts: { schemas: [{ subject: 'parcels-value', type: 'avro', columns: ['weight_grams'] }] },
    });
    expect((await refusalOf(weighed, 'v2', 'plan')).message).toBe(failure.message);
    expect(await phases()).toEqual(['RUNNING']);
    await arrivals.more(20);

    const [schema = ''] = /^\{\n[\s\S]*?^\}$/m.exec(failure.message) ?? [];
    await harness.ccaf.evolveTable(SINK, JSON.parse(schema));
    expect(await deploy(weighed, 'v2')).toMatchObject({ outcome: 'evolved', warnings: [] });
    await arrivals.more(30);
    expect(await arrivals.wrongs()).toEqual(NONE);
    const rows = await harness.ccaf.rows(SINK);
    const weights = (version: string) =>
      rows.filter(({ depot }) => String(depot).endsWith(version)).map((row) => typeof row['weight_grams']);
    expect(new Set(weights('v1'))).toEqual(new Set(['object']));
    expect(new Set(weights('v2'))).toEqual(new Set(['number']));
  });

  it('leaves what runs as it is, whatever its phase', async () => {
    await deploy(parcels, 'v1');
    const [{ name } = { name: '' }] = await harness.statements();
    await harness.client.stop(name);
    expect(await refusalOf(weighed, 'v2')).toMatchObject({ code: 'SINK_MISMATCH' });
    expect(await phases()).toEqual(['STOPPED']);
    expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'resumed' });
    expect(await arrivals.wrongs()).toEqual(NONE);
  });
});

describe('a sink that does not fit any more', () => {
  beforeEach(async () => {
    await deploy(parcels, 'v1');
    await harness.ccaf.settle();
    await requireWeight();
  });

  it('is a warning as long as the app is what runs', async () => {
    expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'unchanged', steps: [], warnings: [WARNING] });
  });

  it('keeps no statement from being resumed that was stopped', async () => {
    const [{ name } = { name: '' }] = await harness.statements();
    await harness.client.stop(name);
    await arrivals.more(10);
    expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'resumed', warnings: [WARNING] });
    expect(await arrivals.wrongs()).toEqual(NONE);
  });

  it('keeps no statement from being resumed that failed', async () => {
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 0, phase: 'FAILED', detail: 'told to' });
    await arrivals.more(10);
    await harness.ccaf.settle();
    expect(await phases()).toEqual(['FAILED']);
    harness.ccaf.faults.clear();
    expect(await deploy(parcels, 'v1')).toMatchObject({ outcome: 'resumed', warnings: [WARNING] });
    expect(await arrivals.wrongs()).toEqual(NONE);
  });

  it('refuses what would be created after somebody deleted what was to be resumed', async () => {
    await harness.close();
    ({ harness } = await startWithParcels(10, { delays: { pendingMs: 200 } }));
    await deploy(parcels, 'v1');
    await requireWeight();
    const [{ name } = { name: '' }] = await harness.statements();
    await harness.client.stop(name);
    const failure = harness.failureOf({ app: appInto(parcels, 'v1') });
    while ((await harness.client.get(name))?.phase === 'STOPPED') await new Promise((resolve) => setImmediate(resolve));
    await harness.client.delete(name);
    expect(await failure).toMatchObject({ code: 'DEPLOY_REFUSED' });
    expect(await phases()).toEqual([]);
  });

  it('keeps a changed app from being created, and that is all', async () => {
    expect(await refusalOf(parcels, 'v2')).toMatchObject({ code: 'SINK_MISMATCH', problems: [UNFILLED] });
    await arrivals.more(10);
    expect(await phases()).toEqual(['RUNNING']);
    expect(await arrivals.wrongs()).toEqual(NONE);
  });
});

describe('a sink that is declared otherwise than its table is', () => {
  const columns = sink('parcels')
    .column('tracking_code', DataTypes.STRING())
    .column('destination', DataTypes.STRING())
    .column('depot', DataTypes.STRING());
  beforeEach(() => deploy(parcels, 'v1'));

  it.each([
    [
      'buckets',
      columns.distributedBy(['tracking_code'], { buckets: 3 }),
      'it has 1 bucket, but the app declares 3 buckets',
    ],
    [
      'keys',
      columns.distributedBy(['tracking_code', 'destination'], { buckets: 1 }),
      "it is distributed by 'tracking_code', but the app declares 'tracking_code', 'destination'",
    ],
    [
      'a format',
      parcels.valueFormat('json-registry'),
      'its value format is avro-registry, but the app declares json-registry',
    ],
  ])('in %s is refused, with what to declare, once a statement would be created for it', async (_, target, problem) => {
    const failure = await refusalOf(target, 'v2');
    expect(failure).toMatchObject({ code: 'SINK_MISMATCH', problems: [problem] });
    expect(failure.message).toContain(
      "Declare what the table has, which is .distributedBy(['tracking_code'], { buckets: 1 })" +
        ".keyFormat('avro-registry').valueFormat('avro-registry'); or give the sink another name",
    );
    expect(await phases()).toEqual(['RUNNING']);
    expect(await deploy(target, 'v1')).toMatchObject({
      outcome: 'unchanged',
      warnings: [`the sink no longer fits the app, so the next change of the app will fail: ${problem}`],
    });
    const declared = columns
      .distributedBy(['tracking_code'], { buckets: 1 })
      .keyFormat('avro-registry')
      .valueFormat('avro-registry');
    expect(await deploy(declared, 'v2')).toMatchObject({ outcome: 'evolved', warnings: [] });
    expect(await arrivals.wrongs()).toEqual(NONE);
  });
});
