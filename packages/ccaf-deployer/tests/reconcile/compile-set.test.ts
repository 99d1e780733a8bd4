import { type App, col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { type CompileContext, compile } from '../../src/reconcile/compile';
import { sinkIdOf } from '../../src/reconcile/identity';
import type { Metadata, TableColumn } from '../../src/reconcile/metadata-query';

const text = DataTypes.STRING();
const ids = { environmentId: 'env-1', clusterId: 'lkc-1' };
const column = (name: string): TableColumn => ({ name, type: text, writable: true, keyPosition: undefined });

const contextOf = (sinks: Readonly<Record<string, readonly string[]>> = {}): CompileContext => {
  const tables = Object.entries({ orders: ['id', 'note'], returns: ['id', 'note'], ...sinks });
  const metadata: Metadata = {
    databaseExists: true,
    names: { catalogs: [], databases: [] },
    ids,
    tables: new Map(tables.map(([name, columns]) => [name, columns.map(column)])),
    details: new Map(),
  };
  return {
    target: { catalog: 'env', database: 'db' },
    ids,
    metadata,
    sinks: new Set<string>(),
    statementLimit: 10_000,
    places: new Map([['split', { computePoolId: 'lfcp-1', principalId: 'sa-1' }]]),
  };
};

const [sold, back] = [sink('sold').column('id', text), sink('back').column('id', text)];
const split = (properties: App['properties'] = {}, isTurned = false) =>
  defineApp({
    name: 'split',
    sources: { orders: table('orders'), returns: table('returns') },
    sinks: [sold, back],
    properties,
    query: ({ orders, returns }) => {
      const inserts = [orders.select(col('id')).insertInto(sold), returns.select(col('id')).insertInto(back)];
      return isTurned ? inserts.toReversed() : inserts;
    },
  });

it('makes one statement of several INSERTs, and knows all sinks and sources of it', () => {
  const { desired, queries, columns } = compile(split(), contextOf());
  expect(desired.insert).toBe(
    'EXECUTE STATEMENT SET\nBEGIN\nINSERT INTO `env`.`db`.`sold` (\n  `id`\n)\nSELECT\n  `id`\nFROM `env`.`db`.`orders`;\n' +
      'INSERT INTO `env`.`db`.`back` (\n  `id`\n)\nSELECT\n  `id`\nFROM `env`.`db`.`returns`;\nEND',
  );
  expect(desired.sinks.map(({ id, table, create }) => [id, table, create.slice(0, 12)])).toEqual([
    [sinkIdOf(ids, 'sold'), 'sold', 'CREATE TABLE'],
    [sinkIdOf(ids, 'back'), 'back', 'CREATE TABLE'],
  ]);
  expect(desired.sources.map(({ topic }) => topic)).toEqual(['orders', 'returns']);
  expect(queries()).toEqual(['SELECT\n  `id`\nFROM `env`.`db`.`orders`', 'SELECT\n  `id`\nFROM `env`.`db`.`returns`']);
  expect(columns).toEqual({ 'sold.id': { orders: '`id`' }, 'back.id': { returns: '`id`' } });
});

it('starts each source of a set where it is told to', () => {
  const { desired } = compile(split(), contextOf());
  const [sets, starts] = [desired.insertFrom({}), desired.insertFrom({ returns: 'partition:0,offset:7' })];
  expect(sets).toBe(desired.insert);
  expect(starts.replace(/ \/\*\+ .*? \*\//, '')).toBe(desired.insert);
  expect(starts).toContain("`returns` /*+ OPTIONS('scan.startup.mode' = 'specific-offsets'");
});

it('stands for the same in whatever order the INSERTs are, and for another with other properties', () => {
  const fingerprintOf = (...app: Parameters<typeof split>) => compile(split(...app), contextOf()).desired.fingerprint;
  const plain = fingerprintOf();
  expect(fingerprintOf({}, true)).toBe(plain);
  const hour = fingerprintOf({ 'sql.state-ttl': '1 h' });
  expect(hour).not.toBe(plain);
  expect(fingerprintOf({ 'sql.state-ttl': '60 min' })).toBe(hour);
  expect(fingerprintOf({ 'sql.state-ttl': '2 h' })).not.toBe(hour);
});

it('tells of all sinks that do not fit', () => {
  const { desired } = compile(split(), contextOf({ sold: ['other'], back: [] }));
  expect(desired.mismatch?.problems).toEqual([
    '"sold": column \'id\' STRING is missing',
    '"back": column \'id\' STRING is missing',
  ]);
  expect(desired.mismatch?.message).toContain('the sink "back" exists, but differs from what the app writes');
});
