import { Rest } from './rest';

const SCHEMA = {
  type: 'record',
  name: 'all',
  fields: [
    { name: 's', type: 'string' },
    { name: 'b', type: ['null', 'boolean'] },
    { name: 'i', type: ['null', 'int'] },
    { name: 'l', type: ['null', 'long'] },
    { name: 'd', type: ['null', 'double'] },
    { name: 'raw', type: ['null', 'bytes'] },
    { name: 'dec', type: ['null', { type: 'bytes', logicalType: 'decimal', precision: 6, scale: 2 }] },
    { name: 'day', type: ['null', { type: 'int', logicalType: 'date' }] },
    { name: 'time', type: ['null', { type: 'int', logicalType: 'time-millis' }] },
    { name: 'ts', type: ['null', { type: 'long', logicalType: 'timestamp-millis' }] },
  ],
};

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start({
    databases: [
      { id: 'lkc-1', name: 'first' },
      { id: 'lkc-2', name: 'second' },
    ],
  });
});
afterAll(() => rest.emulator.close());

describe('a topic', () => {
  it('gives back what was produced, of every type', async () => {
    await rest.emulator.createTable({ table: 'all' }, SCHEMA, { key: null });
    const full = {
      s: "it's",
      b: true,
      i: -5,
      l: 9007199254740993n,
      d: 0.1,
      raw: Buffer.from([1, 255]),
      dec: '-12.30',
      day: '2024-02-29',
      time: '10:20:30.5',
      ts: '2024-02-29 10:20:30.123',
    };
    await rest.emulator.produce({ table: 'all' }, [
      full,
      { s: '' },
      { s: 'date', ts: new Date('2024-02-29T10:20:30.123Z'), l: 7 },
    ]);
    const [first, second, third] = await rest.emulator.rows({ table: 'all' });
    expect(first).toEqual(full);
    expect(second).toEqual({
      s: '',
      b: null,
      i: null,
      l: null,
      d: null,
      raw: null,
      dec: null,
      day: null,
      time: null,
      ts: null,
    });
    expect(third).toMatchObject({ ts: '2024-02-29 10:20:30.123', l: 7 });
  });

  it('refuses bad records with all reasons, and appends none of them', async () => {
    await rest.emulator.createTable({ table: 'picky' }, SCHEMA);
    const records = [{ s: 'good' }, { s: null, i: 1.5, x: 1 }, { s: 'a', l: 'b', dec: '1.234' }];
    await expect(rest.emulator.produce({ table: 'picky' }, records)).rejects.toThrow(
      [
        "cannot produce to 'picky':",
        "row 1: no column 'x'",
        "row 1: 's' must not be null",
        "row 1: 'i': expected a value for INT, got 1.5",
        'row 2: \'l\': expected a value for BIGINT, got "b"',
        'row 2: \'dec\': expected a value for DECIMAL(6, 2), got "1.234"',
      ].join('\n'),
    );
    expect(await rest.emulator.rows({ table: 'picky' })).toEqual([]);
  });

  it('has the columns of its key first', async () => {
    const key = { type: 'record', name: 'k', fields: [{ name: 'id', type: 'long' }] };
    const value = { type: 'record', name: 'v', fields: [{ name: 'v', type: 'string' }] };
    await rest.emulator.createTable({ table: 'keyed' }, value, { key });
    await rest.emulator.createTable({ table: 'unkeyed' }, value, { key: null });
    await rest.emulator.createTable({ table: 'plain' }, value);
    await rest.emulator.produce({ table: 'keyed' }, [{ id: 1, v: 'x' }]);
    expect(await rest.emulator.rows({ table: 'keyed' })).toEqual([{ id: 1, v: 'x' }]);
    const current = { 'sql.current-database': 'first' };
    expect(await rest.query('DESCRIBE keyed', current)).toEqual([
      ['id', 'BIGINT', 'NULL', 'BUCKET KEY'],
      ['v', 'STRING', 'NOT NULL', ''],
    ]);
    expect(await rest.query('DESCRIBE unkeyed', current)).toEqual([['v', 'STRING', 'NOT NULL', '']]);
    expect(await rest.query('DESCRIBE plain', current)).toEqual([
      ['key', 'BYTES', 'NULL', 'BUCKET KEY'],
      ['v', 'STRING', 'NOT NULL', ''],
    ]);
  });

  it('belongs to one database, named by id or name, the first by default', async () => {
    await rest.emulator.createTable({ database: 'lkc-2', table: 'same' }, 'string');
    await rest.emulator.createTable({ table: 'same' }, 'string');
    await rest.emulator.produce({ database: 'second', table: 'same' }, [{ val: 'x' }]);
    expect(await rest.emulator.rows({ table: 'same' })).toEqual([]);
    expect(await rest.emulator.rows({ database: 'second', table: 'same' })).toEqual([{ key: null, val: 'x' }]);
  });

  it('is refused where it is already, where it cannot be, and where it is not', async () => {
    await rest.emulator.createTable({ table: 'here' }, 'string');
    await expect(rest.emulator.createTable({ table: 'here' }, 'string')).rejects.toThrow(
      "table 'here' already exists in 'first'",
    );
    await expect(rest.emulator.createTable({ database: 'x', table: 'y' }, 'string')).rejects.toThrow(
      "no database 'x': expected one of first (lkc-1), second (lkc-2)",
    );
    await expect(rest.emulator.rows({ table: 'Here' })).rejects.toThrow("no table 'Here' in database 'first'");
    const value = { type: 'record', name: 'v', fields: [{ name: 'key', type: 'string' }] };
    await expect(rest.emulator.createTable({ table: 'clash' }, value)).rejects.toThrow(
      "column 'key' is in the key and in the value",
    );
  });
});

describe('the next version of a schema', () => {
  const fields = [{ name: 'a', type: 'int' }] as const;
  const record = (more: readonly unknown[]) => ({ type: 'record', name: 'r', fields: [...fields, ...more] });
  const b = { name: 'b', type: ['null', 'string'], default: null };
  const c = { name: 'c', type: 'string', default: "it's" };

  it('adds columns, with their defaults where they were not written, and disturbs no job', async () => {
    const { emulator } = rest;
    const current = { 'sql.current-database': 'first' };
    await emulator.createTable({ table: 'source' }, record([]), { key: null });
    await emulator.createTable({ table: 'grows' }, record([]), { key: null });
    await rest.run('INSERT INTO grows SELECT a FROM source', current);
    await emulator.produce({ table: 'source' }, [{ a: 1 }]);
    await emulator.settle();
    await emulator.evolveTable({ table: 'grows' }, record([b, c]));
    await emulator.produce({ table: 'source' }, [{ a: 2 }]);
    await emulator.produce({ table: 'grows' }, [{ a: 3, b: 'x', c: 'y' }]);
    await emulator.settle();
    expect((await emulator.rows({ table: 'grows' })).sort((x, y) => Number(x['a']) - Number(y['a']))).toEqual([
      { a: 1, b: null, c: "it's" },
      { a: 2, b: null, c: "it's" },
      { a: 3, b: 'x', c: 'y' },
    ]);
    expect(await rest.query('DESCRIBE grows', current)).toEqual([
      ['a', 'INT', 'NOT NULL', ''],
      ['b', 'STRING', 'NULL', ''],
      ['c', 'STRING', 'NOT NULL', ''],
    ]);
  });

  it('is refused where readers or writers could not follow', async () => {
    const { emulator } = rest;
    await emulator.createTable({ table: 'stays' }, record([b]));
    const next = {
      type: 'record',
      name: 'r',
      fields: [
        { name: 'a', type: 'string' },
        { name: 'd', type: 'int' },
      ],
    };
    await expect(emulator.evolveTable({ table: 'stays' }, next)).rejects.toThrow(
      [
        "the schema of 'stays' cannot be the next one:",
        "- 'b' is missing; removing a field is not supported here",
        "- 'a' was INT, and cannot become another type",
        "- 'd' is new, and needs a default",
      ].join('\n'),
    );
    await rest.run("CREATE TABLE `in-json` (a INT) WITH ('value.format' = 'json-registry')", {
      'sql.current-database': 'first',
    });
    await expect(emulator.evolveTable({ table: 'in-json' }, next)).rejects.toThrow('written in json-registry');
  });
});
