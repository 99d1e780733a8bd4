import { Rest } from './rest';

const address = {
  type: 'record',
  name: 'Address',
  fields: [
    { name: 'street', type: 'string' },
    { name: 'number', type: ['null', 'int'] },
  ],
};
const schema = {
  type: 'record',
  name: 'Order',
  fields: [
    { name: 'id', type: 'long' },
    { name: 'tags', type: { type: 'array', items: ['null', 'string'] } },
    {
      name: 'prices',
      type: ['null', { type: 'map', values: { type: 'bytes', logicalType: 'decimal', precision: 6, scale: 2 } }],
    },
    { name: 'address', type: ['null', address] },
    { name: 'payment', type: ['null', 'string', { type: 'array', items: 'bytes' }] },
    { name: 'counts', type: ['null', { type: 'map', values: 'int', 'flink.type': 'multiset' }] },
  ],
};
const full = {
  id: 1,
  tags: ['red', null, 'a "quoted" one'],
  prices: { net: '10.50', gross: '12.60' },
  address: { street: 'Main St', number: 7 },
  payment: { string: null, array: [Buffer.from('ok')] },
  counts: { red: 2 },
};
const empty = {
  id: 2,
  tags: [],
  prices: null,
  address: { street: 'Side St', number: null },
  payment: null,
  counts: {},
};
const NAME = { table: 'orders' };

let rest: Rest;
beforeAll(async () => {
  rest = await Rest.start();
  await rest.emulator.createTable(NAME, schema, { key: null });
  await rest.emulator.produce(NAME, [full, empty]);
});
afterAll(() => rest.emulator.close());

it('gives back what was produced', async () => {
  expect(await rest.emulator.rows(NAME)).toEqual([full, empty]);
});

it('answers values that hold others as lists of texts, and their types as a tree', async () => {
  const { name, status } = await rest.run('SELECT tags, prices, address, payment, counts FROM orders WHERE id = 1', {
    'sql.snapshot.mode': 'now',
  });
  const text = { type: 'VARCHAR', nullable: true, length: 2_147_483_647 };
  const types = [
    { type: 'ARRAY', nullable: false, element_type: text },
    {
      type: 'MAP',
      nullable: true,
      key_type: { ...text, nullable: false },
      value_type: { type: 'DECIMAL', nullable: false, precision: 6, scale: 2 },
    },
    {
      type: 'ROW',
      nullable: true,
      fields: [
        { name: 'street', field_type: { ...text, nullable: false } },
        { name: 'number', field_type: { type: 'INTEGER', nullable: true } },
      ],
    },
  ];
  expect(status.traits?.schema).toMatchObject({
    columns: [...types.map((type) => ({ type })), { name: 'payment' }, { name: 'counts' }],
  });
  expect((await rest.pages(name)).rows).toEqual([
    [
      ['red', null, 'a "quoted" one'],
      [
        ['net', '10.50'],
        ['gross', '12.60'],
      ],
      ['Main St', '7'],
      [null, ["x'6f6b'"]],
      [['red', '2']],
    ],
  ]);
});

it('hands them on into a sink that a statement declares, and shows them as JSON by names', async () => {
  await rest.run(
    'CREATE TABLE copies (id BIGINT, where_to ROW<s STRING, n INT>, tags STRING ARRAY, prices MAP<STRING, DECIMAL(6, 2)>)',
  );
  await rest.run('INSERT INTO copies SELECT id, address, tags, prices FROM orders');
  await rest.emulator.settle();
  expect(await rest.emulator.rows({ table: 'copies' })).toEqual([
    { id: 1, where_to: { s: 'Main St', n: 7 }, tags: full.tags, prices: full.prices },
    { id: 2, where_to: { s: 'Side St', n: null }, tags: [], prices: null },
  ]);
  const { inspection } = rest.emulator;
  const table = inspection.tables().find(({ name }) => name === 'copies');
  const [row] = await inspection.rows(table?.id ?? '', { from: 0, to: 1 });
  expect(row?.slice(0, -1)).toEqual([
    '1',
    '{"s":"Main St","n":7}',
    '["red",null,"a \\"quoted\\" one"]',
    '{"net":"10.50","gross":"12.60"}',
  ]);
});

it('spells their types out in the information schema, and as Flink does in SHOW CREATE TABLE', async () => {
  await rest.run('CREATE TABLE spelled (a ARRAY<ROW<x INT NOT NULL, y MAP<STRING, INT>>> NOT NULL, m INT MULTISET)');
  const { name } = await rest.run(
    "SELECT DATA_TYPE, FULL_DATA_TYPE FROM INFORMATION_SCHEMA.`COLUMNS` WHERE TABLE_NAME = 'spelled' AND IS_HIDDEN = 'NO'",
  );
  expect((await rest.pages(name)).rows).toEqual([
    ['ARRAY', 'ARRAY<ROW<`x` INT NOT NULL, `y` MAP<VARCHAR(2147483647), INT>>>'],
    ['MULTISET', 'MULTISET<INT>'],
  ]);
});

it.each([
  ['SELECT 1 FROM orders WHERE tags = tags', "'=' of ARRAY<STRING> is not supported"],
  ['SELECT 1 FROM orders WHERE address IN (address)', "'IN' of ROW<`street` STRING NOT NULL, `number` INT> is not"],
  ['SELECT address.street FROM orders', "'street' of the ROW 'address' is not supported"],
  ['SELECT o.address.street FROM orders AS o', "'street' of the ROW 'address' is not supported"],
  ['SELECT CAST(tags AS STRING) FROM orders', 'A cast of ARRAY<STRING> is not supported'],
  ['SELECT CAST(id AS ARRAY<BIGINT>) FROM orders', 'A cast of ARRAY<BIGINT> is not supported'],
  ['SELECT NULLIF(tags, tags) FROM orders', 'NULLIF of ARRAY<STRING> is not supported'],
  ['SELECT COALESCE(tags, prices) FROM orders', 'A CASE or COALESCE with ARRAY<STRING> is not supported'],
  [
    'SELECT tags FROM orders UNION ALL SELECT prices FROM orders',
    'A UNION ALL of another type and ARRAY<STRING> is not',
  ],
  [
    'INSERT INTO narrow SELECT tags FROM orders',
    "Writing ARRAY<STRING> into the sink column 'tags' of type ARRAY<INT>",
  ],
  ['INSERT INTO strict SELECT tags FROM orders', "'tags' of type ARRAY<STRING NOT NULL> is not supported"],
  ['INSERT INTO narrow SELECT prices FROM orders', "Incompatible types for sink column 'tags' at position 0."],
])('says that it does not do %s', async (sql, reason) => {
  await rest.run('CREATE TABLE IF NOT EXISTS narrow (tags ARRAY<INT>)');
  await rest.run('CREATE TABLE IF NOT EXISTS strict (tags ARRAY<STRING NOT NULL>)');
  expect(await rest.refusal(sql)).toContain(reason);
});

it.each([
  ['SELECT DISTINCT tags FROM orders', 'DISTINCT of ARRAY<STRING>'],
  ['SELECT tags, COUNT(*) FROM orders GROUP BY tags', 'GROUP BY of ARRAY<STRING>'],
  ['SELECT tags FROM orders ORDER BY tags', 'ORDER BY of ARRAY<STRING>'],
  ['SELECT MAX(tags) FROM orders', 'MAX of ARRAY<STRING>'],
  ['SELECT COUNT(DISTINCT tags) FROM orders', 'COUNT DISTINCT of ARRAY<STRING>'],
])('says that it does not do %s in a query that ends', async (sql, reason) => {
  expect(await rest.refusal(sql, { 'sql.snapshot.mode': 'now' })).toContain(`${reason} is not supported`);
});

it.each([
  [{ ...full, tags: 'red' }, '\'tags\': expected a list for ARRAY<STRING>, got "red"'],
  [{ ...full, tags: ['red', 7] }, "'tags': at [1]: expected a value for STRING, got 7"],
  [{ ...full, address: { street: null } }, "'address': at street: expected a value for STRING NOT NULL, got null"],
  [{ ...full, address: { town: 'x' } }, "'address': no field 'town' in ROW<`street` STRING NOT NULL, `number` INT>"],
  [{ ...full, prices: { net: '1.234' } }, `'prices': at ["net"]: expected a value for DECIMAL(6, 2), got "1.234"`],
  [{ ...full, prices: ['net'] }, "'prices': expected an object, or a list of pairs, for MAP<STRING NOT NULL, DECIMAL"],
])('says where a produced value does not fit: %j', async (row, problem) => {
  await expect(rest.emulator.produce(NAME, [row])).rejects.toThrow(problem);
});

it('has the default of a field that a later schema adds, in the rows that are there', async () => {
  const before = { type: 'record', name: 'r', fields: [{ name: 'id', type: 'int' }] };
  const tags = { name: 'tags', type: { type: 'array', items: 'string' }, default: ['none'] };
  await rest.emulator.createTable({ table: 'later' }, before, { key: null });
  await rest.emulator.produce({ table: 'later' }, [{ id: 1 }]);
  await rest.emulator.evolveTable({ table: 'later' }, { ...before, fields: [...before.fields, tags] });
  expect(await rest.emulator.rows({ table: 'later' })).toEqual([{ id: 1, tags: ['none'] }]);
});
