import { awaitPhase, run, startOnFlink } from '../flink/on-flink';
import type { Rest } from '../rest';
import { pluginQueries, TABLES } from './queries';

let rest: Rest;
beforeAll(async () => {
  rest = await startOnFlink();
  for (const sql of TABLES) await run(rest, sql);
  // The first, so that what is ordered later finds it.
  await rest.emulator.produce({ table: 'customers' }, [{ name: 'Ann', city: 'Ulm', since: new Date(0) }]);
  await rest.emulator.produce({ table: 'orders' }, [
    { id: 1, customer: 'Ann', product: 'pen', price: '1.50', tags: ['x'], addr: { street: 'Elm', zip: 12 } },
    { id: 2, customer: 'Bob', product: 'cup', price: '9.00', tags: [], addr: { street: 'Oak', zip: 34 } },
  ]);
  await rest.emulator.produce({ table: 'clicks' }, [
    { user: 'Ann', url: '/a', cents: 3 },
    { user: 'Bob', url: '/b', cents: 4 },
    { user: 'Ann', url: '/c', cents: 5 },
  ]);
  await rest.emulator.produce({ table: 'north' }, [{ parcel: 'N1', depot: 'Ulm', price: '1.50' }]);
  await rest.emulator.produce({ table: 'south' }, [{ parcel: 'S1', depot: 'Bonn', price: '2.50' }]);
});
afterAll(() => rest.emulator.close());

it.each([
  ['1.20.56', 80],
  ['2.3.3', 91],
] as const)('plans every query of the plugin %s', async (version, count) => {
  const queries = pluginQueries(version);
  const refused: string[] = [];
  for (const { sql } of queries) {
    const { status } = await rest.submit(sql, { 'sql.dry-run': 'true' });
    if (status.phase !== 'COMPLETED') refused.push(`${sql}\n${status.detail}`);
  }
  expect([queries.length, refused]).toEqual([count, []]);
});

/** Begins of windows, which are when the test runs. */
const TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:00\.000$/;

it.each([
  ['a projection', '2.3.3', 'AS `_c1` FROM', '[["1","x"],["2","x"]]'],
  ['a union with aliases', '2.3.3', '`$$T_PROJECT`.`_c1` AS `x`', '[["N1","a"],["S1","bcd"]]'],
  ['a union', '1.20.56', "'North' AS `shop`", '[["N1","North"],["S1","South"]]'],
  ['a group', '2.3.3', '`$$T_PROJECT`.`EXPR$0` AS `s` FROM', '[["Ann","8"],["Bob","4"]]'],
  ['a group of lists', '2.3.3', 'COLLECT(', '[["Ann",[["pen","1"]]],["Bob",[["cup","1"]]]]'],
  [
    'a hopping window',
    '2.3.3',
    'TABLE(HOP(',
    '[["Ann","time","8"],["Ann","time","8"],["Bob","time","4"],["Bob","time","4"]]',
  ],
  ['a tumbling window', '1.20.56', 'TABLE(TUMBLE(', '[["time","3"]]'],
  ['a window of rows', '2.3.3', 'ROWS BETWEEN', '[["Ann","3"],["Ann","8"],["Bob","4"]]'],
  ['a join', '2.3.3', 'INNER JOIN', '[["1","Ulm"]]'],
  ['an outer join', '1.20.56', 'FULL OUTER JOIN', '[["1","Ulm"],["2",null]]'],
  ['a temporal join', '1.20.56', 'FOR SYSTEM_TIME AS OF', '[["1","Ulm"],["2",null]]'],
  ['the first rows in an order', '2.3.3', 'OFFSET 0 ROWS FETCH NEXT 10', '[["1","1.50"],["2","9.00"]]'],
  ['a row', '2.3.3', '(ROW(', '[[["1","x"]],[["2","x"]]]'],
  ['a map', '2.3.3', '(MAP[', '[[[["k","1"],["l","2"]]],[[["k","1"],["l","2"]]]]'],
  ['access to an array', '2.3.3', '`tags`[', '[[null,"0",null],["x","1","x"]]'],
  ['access to a row', '1.20.56', '`addr`.`street`', '[["Elm","12"],["Oak","34"]]'],
] as const)('runs %s of the plugin', async (_, version, part, rows) => {
  const { sql = '' } = pluginQueries(version).find((query) => query.sql.includes(part)) ?? {};
  const name = await run(rest, sql, { 'sql.snapshot.mode': 'now' });
  await awaitPhase(rest, name, 'COMPLETED');
  const found = (await rest.pages(name)).rows.map((row) =>
    row.map((value) => (typeof value === 'string' && TIME.test(value) ? 'time' : value)),
  );
  expect(JSON.stringify(found.toSorted())).toBe(rows);
});

it('runs an INSERT of the plugin, row by row', async () => {
  const { sql = '' } = pluginQueries('2.3.3').find((query) => query.sql.startsWith('INSERT')) ?? {};
  await run(rest, sql);
  await rest.emulator.settle();
  expect(await rest.emulator.rows({ table: 'sink2' })).toEqual([
    { a: 'Ann', b: 3 },
    { a: 'Bob', b: 4 },
    { a: 'Ann', b: 5 },
  ]);
});
