import { col, count, DataTypes, defineApp, rand, type Sink, sink, table } from 'flink-table-api';
import { type CompileContext, compile } from '../../src/reconcile/compile';
import type { Metadata, TableColumn, TableDetails } from '../../src/reconcile/metadata-query';

const text = DataTypes.STRING();
const ids = { environmentId: 'env-1', clusterId: 'lkc-1' };
const column = (name: string, type = text): TableColumn => ({ name, type, writable: true, keyPosition: undefined });
const upsert: TableDetails = {
  buckets: 1,
  primaryKey: ['shop'],
  options: new Map([['changelog.mode', 'upsert']]),
};

function contextOf(details: Readonly<Record<string, TableDetails>> = {}): CompileContext {
  const metadata: Metadata = {
    databaseExists: true,
    names: { catalogs: [], databases: [] },
    ids,
    tables: new Map([['orders', [column('shop', text.notNull()), column('id')]]]),
    details: new Map(Object.entries(details)),
  };
  const places = new Map([['totals', { computePoolId: 'lfcp-1', principalId: 'sa-1' }]]);
  return {
    target: { catalog: 'env', database: 'db' },
    ids,
    metadata,
    sinks: new Set<string>(),
    statementLimit: 10_000,
    places,
  };
}

const totals = sink('totals').column('shop', text.notNull()).column('orders', DataTypes.BIGINT().notNull());
const counting = (target: Sink) =>
  defineApp({
    name: 'totals',
    sources: { orders: table('orders') },
    sink: target,
    query: ({ orders }) => orders.groupBy(col('shop')).select(col('shop'), count().as('orders')).insertInto(target),
  });
const copying = (target: Sink) =>
  defineApp({
    name: 'totals',
    sources: { orders: table('orders') },
    sink: target,
    query: ({ orders }) => orders.select(col('shop')).insertInto(target),
  });

it('knows that a count of groups keeps state, and replaces rows by its key', () => {
  const { desired, nature } = compile(counting(totals.primaryKey('shop')), contextOf());
  expect(desired).toMatchObject({ isStateful: true, isAppend: false, sinks: [{ isUpsert: true }] });
  expect(nature).toEqual({
    changes: 'updating',
    stateful: true,
    reasons: ['aggregates are kept for each key, and change with each row'],
  });
});

it('warns of what gives another value each time in a query that changes its rows', () => {
  const target = totals.primaryKey('shop');
  const app = defineApp({
    name: 'totals',
    sources: { orders: table('orders') },
    sink: target,
    query: ({ orders }) =>
      orders.filter(rand().lt(0.5)).groupBy(col('shop')).select(col('shop'), count().as('orders')).insertInto(target),
  });
  expect(compile(app, contextOf()).warnings).toEqual([
    "the query for 'totals' changes rows that it wrote before, and RAND() may give another value each time: " +
      'Confluent Cloud ' +
      'refuses such a query if it could not take back exactly the row that it wrote',
  ]);
  expect(compile(counting(target), contextOf()).warnings).toEqual([]);
});

it('warns where the rows are replaced by another key than the sink has', () => {
  const other = sink('totals')
    .column('id', text.notNull())
    .column('shop', text.notNull())
    .column('orders', DataTypes.BIGINT().notNull())
    .primaryKey('id');
  const app = defineApp({
    name: 'totals',
    sources: { orders: table('orders') },
    sink: other,
    query: ({ orders }) =>
      orders.groupBy(col('shop')).select(col('shop'), count().as('orders'), col('shop').as('id')).insertInto(other),
  });
  expect(compile(app, contextOf()).warnings).toEqual([
    expect.stringContaining("has the primary key 'id': Flink keeps all of"),
  ]);
});

it('carries nothing over into a sink whose rows replace each other, though the query keeps no state', () => {
  const copies = sink('copies').column('shop', text.notNull()).primaryKey('shop');
  const { desired } = compile(copying(copies), contextOf());
  expect(desired).toMatchObject({ isStateful: false, isAppend: false });
});

it('knows that a table whose rows replace each other is kept to tell its changes', () => {
  const copies = sink('copies').column('shop', text.notNull()).primaryKey('shop');
  const { desired } = compile(copying(copies), contextOf({ orders: upsert }));
  expect(desired).toMatchObject({ isStateful: true, isAppend: false });
});
