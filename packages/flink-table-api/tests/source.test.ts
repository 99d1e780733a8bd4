import { buildApp, type Column, col, DataTypes, defineApp, renderStatement, type Source, sink, table } from '../src';
import { startText } from '../src/sources/start';
import { problemsOf } from './problems';
import { columns } from './tables';

const target = sink('sold').column('id', DataTypes.BIGINT());
const appOf = (orders: Source) =>
  defineApp({
    name: 'sold',
    sources: { orders },
    sink: target,
    query: (tables) => tables.orders.select(col('id')).insertInto(target),
  });
const TABLE: readonly Column[] = [
  { name: 'id', type: DataTypes.BIGINT().notNull() },
  ...columns({ note: 'STRING', at: 'TIMESTAMP_LTZ(3)' }),
];
const pathOf = (name: string) => ['cat', 'db', name];
const built = (orders: Source, actual = TABLE) => buildApp(appOf(orders), pathOf, () => actual);

it('reads a table of the event’s database, or one with a name of three parts', () => {
  const sql = (orders: Source) => renderStatement(pathOf, built(orders)).split('\n').at(-1);
  expect(sql(table('a.b'))).toBe('FROM `cat`.`db`.`a.b`');
  expect(sql(table(['examples', 'market`place', 'orders']))).toBe('FROM `examples`.`market``place`.`orders`');
});

it('takes a table whose columns take no null as they are declared', () => {
  const declared = table('shops', { id: DataTypes.BIGINT().notNull() });
  expect(renderStatement(pathOf, built(declared, columns({ id: 'BIGINT NOT NULL' })))).toContain(
    'FROM `cat`.`db`.`shops`',
  );
  expect(problemsOf(() => built(declared, columns({ id: 'BIGINT' })))).toHaveLength(1);
});

it('asks for a table with three parts by all of them', () => {
  const asked: string[] = [];
  buildApp(appOf(table(['examples', 'market', 'orders'])), pathOf, (name) => {
    asked.push(name);
    return TABLE;
  });
  expect(asked).toEqual(['examples/market/orders']);
});

it('gives the table hints beside its name', () => {
  const hinted = table('orders')
    .hints({ 'scan.bounded.mode': 'latest-offset' })
    .hints({ 'kafka.consumer.isolation-level': 'read-uncommitted' });
  expect(renderStatement(pathOf, built(hinted)).split('\n').at(-1)).toBe(
    "FROM `cat`.`db`.`orders` /*+ OPTIONS('scan.bounded.mode' = 'latest-offset', 'kafka.consumer.isolation-level' = 'read-uncommitted') */",
  );
});

describe('declared columns', () => {
  const id = DataTypes.BIGINT().notNull();

  it('are all that the app sees of the table, in their order', () => {
    const [insert] = built(table('orders', { note: DataTypes.STRING(), id }));
    const [scan] = 'input' in insert.query ? [insert.query.input] : [];
    expect(scan?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['note STRING', 'id BIGINT NOT NULL']);
  });

  it('must be there, with the same type and the same NULL', () => {
    const declared = table('orders', {
      id: DataTypes.BIGINT(),
      note: DataTypes.BYTES(),
      at: DataTypes.TIMESTAMP_LTZ(3),
      weight: DataTypes.INT(),
    });
    expect(problemsOf(() => built(declared))).toEqual([
      "the column 'id' is BIGINT NOT NULL, but the app declares BIGINT; add .notNull()",
      "the column 'note' is STRING, but the app declares BYTES",
      "the column 'weight' INT is missing; the table has 'id', 'note', 'at'",
    ]);
  });

  it('are what the app may name', () => {
    const wrong = defineApp({
      name: 'sold',
      sources: { orders: table('orders', { id }) },
      sink: target,
      // @ts-expect-error -- 'note' is not declared
      query: ({ orders }) => orders.filter(col('note').isNotNull()).insertInto(target),
    });
    expect(() => buildApp(wrong, pathOf, () => TABLE)).toThrow('it has no column "note"');
  });
});

it('knows the system column of every table, and what its rows mean', () => {
  const meaning = { changelogMode: 'upsert', primaryKey: ['id'], timeAttribute: 'at' } as const;
  const keyed = target.primaryKey('id');
  const app = defineApp({
    name: 'sold',
    sources: { orders: table('orders') },
    sink: keyed,
    query: ({ orders }) => orders.select(col('id')).insertInto(keyed),
  });
  const [insert] = buildApp(
    app,
    pathOf,
    () => TABLE,
    () => meaning,
  );
  const [scan] = 'input' in insert.query ? [insert.query.input] : [];
  expect(scan).toMatchObject({
    kind: 'scan',
    changelogMode: 'upsert',
    primaryKey: ['id'],
    timeAttributes: ['at'],
    hidden: [{ name: '$rowtime' }],
  });
});

it.each([
  ['earliest', 'earliest'],
  ['latest', 'latest'],
  [{ timestamp: new Date(1_700_000_000_000) }, 'timestamp:1700000000000'],
  [{ timestamp: 5 }, 'timestamp:5'],
  [{ offsets: { 1: 7, 0: 42 } }, 'partition:0,offset:42;partition:1,offset:7'],
] as const)('says the start %j in one word', (start, word) => {
  expect(startText(start)).toBe(word);
  expect(() => appOf(table('orders').startsAt(start))).not.toThrow();
});

it('keeps where it starts out of the SQL, for that is where it starts once', () => {
  expect(renderStatement(pathOf, built(table('orders').startsAt('latest')))).not.toContain('OPTIONS');
});

const HERE = 'the source "orders": ';

it.each<[string, Source, string[]]>([
  ['a blank name', table(' '), ['the name of a source is blank']],
  ['half a place', table(['', 'db', 'orders']), [`${HERE}its catalog or its database is blank: give both, or neither`]],
  ['no columns', table('orders', {}), [`${HERE}it declares no column`]],
  [
    'the system column',
    table('orders', { $rowtime: DataTypes.TIMESTAMP_LTZ(3).notNull() }),
    [`${HERE}column "$rowtime" is part of every table; do not declare it`],
  ],
  [
    'a start of another word',
    table('orders').startsAt('now' as 'latest'),
    [`${HERE}it starts at "now": expected earliest or latest`],
  ],
  [
    'a start at no moment',
    table('orders').startsAt({ timestamp: new Date(Number.NaN) }),
    [`${HERE}it starts at the timestamp NaN: expected milliseconds since 1970-01-01`],
  ],
  [
    'a start at half an offset, and at none',
    table('orders').startsAt({ offsets: { 0: 1.5 } }),
    [`${HERE}it starts in partition 0 at 1.5: expected whole numbers of 0 or more`],
  ],
  [
    'the offsets of nothing',
    table('orders').startsAt({ offsets: {} }),
    [`${HERE}it starts at offsets, but names no partition`],
  ],
  [
    'a start among the hints',
    table('orders').hints({ 'scan.startup.mode': 'latest-offset' } as object),
    [
      `${HERE}the hint "scan.startup.mode" says where reading starts: use .startsAt(…), which later statements ` +
        'do not ' +
        'repeat',
    ],
  ],
  [
    'a hint of what becomes of rows that cannot be read',
    table('orders').hints({ 'error-handling.mode': 'ignore' } as object),
    [`${HERE}the hint "error-handling.mode" belongs to the table: its owner sets it with ALTER TABLE, for all readers`],
  ],
  [
    'a hint that is misspelled',
    table('orders').hints({ 'scan.bounded.mod': 'unbounded' } as object),
    [
      `${HERE}option "scan.bounded.mod" is not known; did you mean "scan.bounded.mode"? If the option is newer ` +
        'than this version, use .uncheckedOption("scan.bounded.mod", …), which passes it on unchecked',
    ],
  ],
])('refuses %s', (_, invalid, problems) => {
  expect(problemsOf(() => appOf(invalid))).toEqual(problems);
});

it('refuses two tables of one name, wherever they are: how far one is read is told by that name', () => {
  const both = { here: table('orders'), there: table(['cat', 'old', 'orders']) };
  expect(
    problemsOf(() =>
      defineApp({ name: 'sold', sources: both, sink: target, query: ({ here }) => here.insertInto(target) }),
    ),
  ).toEqual([
    'it names the source "orders" twice, in two places: how far a table was read is known only by its name, so ' +
      'another ' +
      'app has to read one of them',
  ]);
});
