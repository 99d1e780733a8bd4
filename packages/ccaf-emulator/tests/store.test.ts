import { newTable } from '../src/catalog/new-table';
import { Store } from '../src/embedded/store';

const INTEGER = { type: { root: 'INTEGER' }, nullable: true } as const;
const tableOf = (...names: readonly string[]) =>
  newTable({ id: 't1', database: 'lkc-1', name: 't', columns: names.map((name) => ({ name, ...INTEGER })) });
const TABLE = tableOf('v');
const ADDED = { name: 'w', ...INTEGER, physicalName: 'c1' };

let store: Store;
beforeEach(async () => {
  store = await Store.open(1);
});
afterEach(() => store.close());

const rows = async (names: string) =>
  (await store.select(`SELECT ${names} FROM t1 ORDER BY rowid`, new Map())).map((row) => [...row]);

it('counts rows at once, and shows them in their order to whoever looks', async () => {
  await store.createTable(TABLE);
  await store.append(TABLE, 0, [[1], [2]]);
  expect(await store.append(TABLE, 0, [[3]])).toBe(1);
  expect(store.count('t1')).toBe(3);
  expect(await rows('rowid, c0')).toEqual([
    [0n, 1],
    [1n, 2],
    [2n, 3],
  ]);
  await store.append(TABLE, 0, [[4]]);
  expect(await rows('c0')).toEqual([[1], [2], [3], [4]]);
});

it('takes more rows at once than DuckDB writes in one transaction of its own', async () => {
  await store.createTable(TABLE);
  await store.append(
    TABLE,
    0,
    Array.from({ length: 204_801 }, () => [9]),
  );
  expect(await store.select('SELECT count(*) FROM t1', new Map())).toEqual([[204_801n]]);
});

it('takes a row for a table that is being made', async () => {
  const made = store.createTable(TABLE);
  expect(await store.append(TABLE, 0, [[1]])).toBe(1);
  await made;
  expect(await rows('c0')).toEqual([[1]]);
});

it('gives rows that arrive while a column is added its default', async () => {
  await store.createTable(TABLE);
  await store.append(TABLE, 0, [[1]]);
  await rows('c0');
  const added = store.addColumn(TABLE, ADDED, '7');
  // By then DuckDB is at it.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  await store.append(TABLE, 0, [[2]]);
  await added;
  await store.append(TABLE, 0, [[3, 9]]);
  expect(await rows('c0, c1')).toEqual([
    [1, 7],
    [2, 7],
    [3, 9],
  ]);
});

it('forgets the rows of a table that is dropped, and takes no more', async () => {
  await store.createTable(TABLE);
  await store.append(TABLE, 0, [[1]]);
  await store.dropTable(TABLE);
  await expect(store.append(TABLE, 0, [[2]])).rejects.toThrow('no table t1');
  await store.createTable(TABLE);
  expect(await rows('c0')).toEqual([]);
});
