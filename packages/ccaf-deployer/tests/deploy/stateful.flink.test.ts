import { col, count, DataTypes, defineApp, lit, sink, table } from 'flink-table-api';
import { answersOf, type Harness, reportOf, startHarness } from './harness';

// Two JVMs start, and Flink's planner is loaded: on a busy machine that takes minutes.
jest.setTimeout(600_000);

const text = DataTypes.STRING().notNull();
const countsIn = (name: string) =>
  sink(name).column('shop', text).column('orders', DataTypes.BIGINT().notNull()).primaryKey('shop');
const [counted, recounted, large, small] = [
  countsIn('counted'),
  countsIn('recounted'),
  sink('large').column('shop', DataTypes.STRING()).column('grams', DataTypes.INT()),
  sink('small').column('shop', DataTypes.STRING()).column('grams', DataTypes.INT()),
];

/** Counts the orders of each shop that weigh at least so much. */
const counting = (least: number, into = counted) =>
  defineApp({
    name: 'counted',
    soakSeconds: 0,
    sources: { orders: table('orders') },
    sink: into,
    query: ({ orders }) =>
      orders
        .filter(col('grams').gte(lit(least)))
        .groupBy(col('shop'))
        .select(col('shop'), count().as('orders'))
        .insertInto(into),
  });

/** Splits the orders by their weight: one statement. */
const splitting = (at: number) =>
  defineApp({
    name: 'split',
    soakSeconds: 0,
    sources: { orders: table('orders') },
    sinks: [large, small],
    query: ({ orders }) => {
      const shown = orders.select(col('shop'), col('grams'));
      return [
        shown.filter(col('grams').gte(lit(at))).insertInto(large),
        shown.filter(col('grams').lt(lit(at))).insertInto(small),
      ];
    },
  });

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ engine: 'flink', flink: { environment: process.env } });
  const fields = [
    { name: 'shop', type: 'string' },
    { name: 'grams', type: 'int' },
  ];
  await harness.ccaf.createTable({ table: 'orders' }, { type: 'record', name: 'Order', fields }, { key: null });
});
afterAll(() => harness.close());

const arrive = (...grams: readonly number[]): Promise<void> =>
  harness.ccaf.produce(
    { table: 'orders' },
    grams.map((one) => ({ shop: 'a', grams: one })),
  );
const invoke = (app: ReturnType<typeof counting>, more: Readonly<Record<string, unknown>> = {}) =>
  harness.invoke({ app, event: more, remainingMs: 300_000 });
async function heldBy(name: string): Promise<Record<string, unknown>[]> {
  await harness.ccaf.settle();
  return harness.ccaf.current({ table: name });
}
const choices = async (app: ReturnType<typeof counting>): Promise<readonly string[]> =>
  answersOf(await harness.failureOf({ app, remainingMs: 300_000 }));

it('refuses a changed stateful query until somebody chooses, and does what was chosen', async () => {
  const planned = reportOf(await invoke(counting(1), { action: 'plan' }));
  expect(planned.query).toMatchObject({ stateful: true, changes: 'updating' });
  expect(planned.server).toMatchObject({ states: [{ operator: 'GroupAggregate' }], differences: [] });
  expect(await invoke(counting(1))).toMatchObject({ outcome: 'created' });
  await arrive(1, 2, 3);
  expect(await heldBy('counted')).toEqual([{ shop: 'a', orders: 3 }]);
  expect(await invoke(counting(1))).toMatchObject({ outcome: 'unchanged' });

  const [rebuild = ''] = await choices(counting(2));
  expect(rebuild).toMatch(/^rebuild counted after parcels-counted-/);
  expect(await invoke(counting(2), { answers: [rebuild] })).toMatchObject({ outcome: 'created' });
  // All is read again, by the new condition, and replaces what was there.
  expect(await heldBy('counted')).toEqual([{ shop: 'a', orders: 2 }]);

  const [, discard = ''] = await choices(counting(3));
  expect(discard).toMatch(/^discard-state counted after parcels-counted-/);
  expect(await invoke(counting(3), { answers: [discard] })).toMatchObject({ outcome: 'evolved' });
  await arrive(4);
  // What was read before is forgotten: the count begins anew.
  expect(await heldBy('counted')).toEqual([{ shop: 'a', orders: 1 }]);

  // Another sink: the old one is left as it is, and what wrote it is stopped.
  const elsewhere = await invoke(counting(2, recounted));
  expect(elsewhere).toMatchObject({ outcome: 'created' });
  await arrive(5);
  expect(await heldBy('recounted')).toEqual([{ shop: 'a', orders: 4 }]);
  expect(await heldBy('counted')).toEqual([{ shop: 'a', orders: 1 }]);
});

it('deploys several sinks as one statement, which is carried over as a whole', async () => {
  const planned = reportOf(await invoke(splitting(3), { action: 'plan' }));
  expect(planned.query).toEqual({ stateful: false, changes: 'append', reasons: [] });
  expect(planned.server).toMatchObject({ states: [], differences: [] });
  expect(await invoke(splitting(3))).toMatchObject({ outcome: 'created' });
  const before = [await heldBy('large'), await heldBy('small')].map((rows) => rows.length);
  expect(before).toEqual([3, 2]);
  expect(await invoke(splitting(2))).toMatchObject({ outcome: 'evolved' });
  await arrive(1, 2, 2);
  const after = [await heldBy('large'), await heldBy('small')].map((rows) => rows.length);
  expect(after).toEqual([5, 3]);
});
