import fc from 'fast-check';
import { newTable } from '../src/catalog/new-table';
import { Store } from '../src/embedded/store';
import { Rest } from './rest';

const COLUMNS = `b BOOLEAN, t TINYINT, s SMALLINT, i INT, l BIGINT, f FLOAT, d DOUBLE, e DECIMAL(38, 10), c STRING, y BYTES,
  dy DATE, tm TIME(3), ts TIMESTAMP(3), ms TIMESTAMP_LTZ(6)`;

/** The edges of every type, and what is between them. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  b: [true, false],
  t: [-128, 0, 127],
  s: [-32768, 0, 32767],
  i: [-2147483648, 0, 2147483647],
  l: [-(2n ** 63n), 2n ** 63n - 1n, 9007199254740993n, 0, -1],
  f: [-0, 0, Number.NaN, Infinity, -Infinity, 3.4028234663852886e38, 1.401298464324817e-45, 16777216, -0.5, 2 ** 100],
  d: [
    -0,
    0,
    Number.NaN,
    Infinity,
    -Infinity,
    1e20,
    -1e20,
    2 ** 63,
    -(2 ** 63),
    1.7976931348623157e308,
    5e-324,
    0.1,
    1e300,
  ],
  e: ['0.0000000000', '-9999999999999999999999999999.9999999999', '0.0000000001', '12.5000000000'],
  c: ['', ' ', "it's", '\u0000', 'a\u0000b', '東京🛫', '\uffff', '\u{10ffff}', 'e\u0301', 'a\ufeff', 'line\r\n'],
  y: [Buffer.from([]), Buffer.from([0]), Buffer.from([255, 0, 128])],
  dy: ['0001-01-01', '1969-12-31', '1970-01-01', '2024-02-29', '9999-12-31'],
  tm: ['12:34:56.789', '23:59:59.999'],
  ts: ['0001-01-01 00:00:00.000', '1969-12-31 23:59:59.999', '9999-12-31 23:59:59.999'],
  ms: ['0001-01-01 00:00:00.000000', '1969-12-31 23:59:59.999999', '9999-12-31 23:59:59.999999'],
};

const SNAPSHOT = { 'sql.snapshot.mode': 'now' };

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
});
afterAll(() => rest.emulator.close());

it('gives back every value of every type as it was produced, in any company', async () => {
  await rest.run(`CREATE TABLE all_types (${COLUMNS})`);
  const row = fc.record(
    Object.fromEntries(Object.entries(VALUES).map(([name, values]) => [name, fc.constantFrom(...values, null)])),
    { noNullPrototype: true },
  );
  const all = () => rest.emulator.rows({ table: 'all_types' });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const before = (await all()).length;
      await rest.emulator.produce({ table: 'all_types' }, rows);
      expect((await all()).slice(before)).toStrictEqual(rows);
    }),
    { numRuns: 15 },
  );
});

it('tells -0.0 from 0.0, and a whole DOUBLE beyond 2^63 from an integer', async () => {
  await rest.run('CREATE TABLE doubles (d DOUBLE, f FLOAT)');
  await rest.emulator.produce({ table: 'doubles' }, [
    { d: 1e20, f: 1e20 },
    { d: -0, f: -0 },
  ]);
  expect(await rest.query('SELECT d, f FROM doubles', SNAPSHOT)).toEqual([
    ['1.0E20', '1.0E20'],
    ['-0.0', '-0.0'],
  ]);
});

it('refuses all rows for the sake of some, names each problem, and loses nothing', async () => {
  await rest.run('CREATE TABLE strict (i INT NOT NULL, dy DATE, ts TIMESTAMP(3), tm TIME(3), f FLOAT, c STRING)');
  await rest.emulator.produce({ table: 'strict' }, [{ i: 1 }]);
  const produced = rest.emulator.produce({ table: 'strict' }, [
    { i: 2 },
    { i: 2 ** 31, dy: '2023-02-29' },
    { i: 3, ts: '2024-01-31 10:20:30.1234', tm: '24:00:00' },
    { f: 1e39, i: 4, c: '\ud800' },
  ]);
  await expect(produced).rejects.toThrow(
    [
      "cannot produce to 'strict':",
      "row 1: 'i': expected a value for INT, got 2147483648",
      `row 1: 'dy': expected a value for DATE, got "2023-02-29"`,
      `row 2: 'ts': expected a value for TIMESTAMP(3), got "2024-01-31 10:20:30.1234"`,
      `row 2: 'tm': expected a value for TIME(3), got "24:00:00"`,
      "row 3: 'f': expected a value for FLOAT, got 1e+39",
      '… and 1 more',
    ].join('\n'),
  );
  await rest.emulator.produce({ table: 'strict' }, [{ i: 5 }]);
  expect(await rest.query('SELECT i FROM strict', SNAPSHOT)).toEqual([['1'], ['5']]);
});

it('keeps a batch that cannot be written from harming anything but its own topic', async () => {
  const store = await Store.open(1);
  const tableOf = (id: string) =>
    newTable({ id, database: 'lkc-1', name: id, columns: [{ name: 'v', type: { root: 'INTEGER' }, nullable: true }] });
  const [bad, good] = [tableOf('t1'), tableOf('t2')];
  await store.createTable(bad);
  await store.createTable(good);
  await store.append(bad, 0, [['no number']]);
  await store.append(good, 0, [[7]]);
  expect(await store.select('SELECT c0 FROM t2', new Map())).toEqual([[7]]);
  const read = 'SELECT c0 FROM t1 WHERE rowid >= $t1_from AND rowid < $t1_to';
  await expect(store.select(read, new Map([['t1', { from: 0, to: 1 }]]))).rejects.toThrow('could not be written');
  await expect(store.append(bad, 0, [[1]])).rejects.toThrow('could not be written');
  await store.close();
});
