import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator } from '../src';
import { DataFilesError, type ExpectedSink, readDataFolder } from '../src/data-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, ...lines: readonly (string | object)[]): void =>
  writeFileSync(
    join(folder, file),
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );

const record = (fields: Readonly<Record<string, unknown>>): object => ({
  type: 'record',
  name: 'r',
  fields: Object.entries(fields).map(([name, type]) => ({ name, type })),
});

/** The problems of the folder, without the folder's own path. */
function problems(sinks?: readonly ExpectedSink[]): readonly string[] {
  try {
    readDataFolder(folder, sinks);
  } catch (error) {
    if (error instanceof DataFilesError) return error.problems.map((one) => one.replaceAll(`${folder}/`, ''));
    throw error;
  }
  return [];
}

const DECIMAL = { type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 };
const EVERYTHING = record({
  text: 'string',
  big: 'long',
  price: DECIMAL,
  day: { type: 'int', logicalType: 'date' },
  time: { type: 'int', logicalType: 'time-millis' },
  at: { type: 'long', logicalType: 'timestamp-millis' },
  wall: { type: 'long', logicalType: 'local-timestamp-micros' },
  raw: 'bytes',
  rate: 'double',
  tags: { type: 'array', items: 'string' },
  counts: { type: 'map', values: 'int' },
  inner: record({ a: ['null', 'int'] }),
  either: ['null', 'string', 'long'],
});
const HELD = {
  ...{ text: 'a', big: 9007199254740993n, price: '12.50', day: '2026-01-31', time: '10:20:30.0', rate: 1.5 },
  ...{ at: '2026-01-31 09:20:30.500', wall: '2026-01-31 10:20:30.000001', raw: Buffer.from('ok'), tags: ['x'] },
  ...{ counts: { x: 1 }, inner: { a: 7 }, either: { string: 'e', long: null } },
};

it.each([
  [
    'as people write it',
    {
      ...{ text: 'a', big: '9007199254740993', price: 12.5, day: '2026-01-31', time: '10:20:30', rate: 1.5 },
      ...{ at: '2026-01-31T10:20:30.5+01:00', wall: '2026-01-31T10:20:30.000001', raw: 'ok', tags: ['x'] },
      ...{ counts: { x: 1 }, inner: { a: 7 }, either: { string: 'e' } },
    },
  ],
  [
    'in Avro’s own units and encoding',
    {
      ...{
        text: 'a',
        big: '9007199254740993',
        price: { bytes: '\u0004\u00e2' },
        day: 20484,
        time: 37_230_000,
        rate: 1.5,
      },
      ...{ at: 1_769_851_230_500, wall: 1_769_854_830_000_001, raw: { hex: '6f6b' }, tags: ['x'] },
      ...{ counts: { x: 1 }, inner: { a: { int: 7 } }, either: { string: 'e' } },
    },
  ],
])('reads rows %s, and a topic gives them back', async (_, row) => {
  write('events.avsc', EVERYTHING);
  write('events.jsonl', '', row, '');
  const { topics } = readDataFolder(folder);
  const [topic] = topics;
  expect(topic?.rows).toEqual([{ key: null, ...HELD }]);
  const emulator = await startEmulator();
  await emulator.createTable({ table: 'events' }, topic?.value);
  await emulator.produce({ table: 'events' }, topic?.rows ?? []);
  expect(await emulator.rows({ table: 'events' })).toEqual(topic?.rows);
  await emulator.close();
});

it('takes a schema of the keys, whose columns come first and may be left out, and defaults of fields', () => {
  write('orders.avsc', { type: 'record', name: 'o', fields: [{ name: 'pieces', type: 'int', default: 1 }] });
  write('orders.key.avsc', record({ id: 'string' }));
  write('orders.jsonl', { id: 'A' }, { pieces: 2 });
  write('README.md', 'left alone');
  const [topic] = readDataFolder(folder).topics;
  expect(topic).toMatchObject({ name: 'orders', key: { name: 'r' } });
  expect(topic?.rows).toEqual([
    { id: 'A', pieces: 1 },
    { id: null, pieces: 2 },
  ]);
});

it('has no key where the value has a field of that name, and no rows where there is no file of them', () => {
  write('orders.json', record({ key: 'string' }));
  expect(readDataFolder(folder).topics).toEqual([
    { name: 'orders', value: record({ key: 'string' }), key: null, rows: [] },
  ]);
});

it('reads what a sink must hold by the types of the sink, and refuses what no app writes', () => {
  write('sums.expected.jsonl', { total: 3 });
  const total = { name: 'total', type: { root: 'DECIMAL', precision: 4, scale: 1 }, nullable: true } as const;
  expect([...readDataFolder(folder, [{ table: 'sums', columns: [total] }]).expected]).toEqual([
    ['sums', [{ total: '3.0' }]],
  ]);
  const whole = { ...total, type: { root: 'BIGINT' } } as const;
  write('sums.expected.jsonl', { total: 3.5 });
  expect(problems([{ table: 'sums', columns: [whole] }])).toEqual([
    "sums.expected.jsonl: its columns and types are those of the sink 'sums' in the app",
    "sums.expected.jsonl:1: 'total': expected a whole number, beyond 2^53 as a text, for BIGINT, got 3.5",
  ]);
  expect(problems([{ table: 'totals', columns: [] }])).toEqual([
    "sums.expected.jsonl:1: no app writes 'sums': expected 'totals'",
  ]);
});

it('tells everything that is wrong with all files at once, each with its line', () => {
  write('a.avsc', '{', '  "type": "record", "name": "a",', '  "fields": [{"name": "x", "type": "money"}]', '}');
  write('b.avsc', '{', '  "type": }');
  write('c.jsonl', { x: 1 });
  write('d.json', { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
  write('e.json', [{ id: 1 }]);
  write(
    'f.avsc',
    record({
      id: 'int',
      price: ['null', DECIMAL],
      inner: ['null', record({ at: { type: 'int', logicalType: 'date' } })],
    }),
  );
  write('f.jsonl', '{"id": 1', { id: 'x', price: 'cheap' }, [1], { inner: { at: '2026-02-30' } }, { id: 2, idd: 3 });
  write('g.avsc', record({ id: 'int' }));
  write('g.json', record({ id: 'int' }));
  write('g.key.avsc', record({ id: 'int' }));
  expect(problems()).toEqual([
    "g.json:1: g.avsc also defines 'g': keep one of them",
    "a.avsc:3: 'x': there is no Avro type 'money'",
    expect.stringMatching(/^b\.avsc:2: expected JSON: Unexpected token/),
    'c.jsonl:1: there is no schema beside it: expected c.avsc',
    'd.json:1: expected an Avro schema, got a JSON Schema, whose topics cannot be read from files; write it as Avro',
    'e.json:1: expected an Avro schema, got a list; put rows into a file that ends in .jsonl, one a line',
    expect.stringMatching(/^f\.jsonl:1: expected JSON: .*; a row is one JSON object on one line$/),
    'f.jsonl:2: \'id\': expected a whole number for INT, got "x"',
    `f.jsonl:2: 'price': expected a number of at most 15 digits, or a text such as "12.50", for DECIMAL(10, 2), got "cheap"`,
    'f.jsonl:3: expected one JSON object, got [1]',
    "f.jsonl:4: 'id': expected a whole number for INT, which is not nullable, got nothing",
    `f.jsonl:4: 'inner.at': expected a text such as "2026-01-31", or a number of days for DATE, got "2026-02-30"`,
    "f.jsonl:5: 'idd': expected one of the fields key, id, price, inner, got 3",
    "g.json:1: 'id' is in the key of 'g', too",
  ]);
});

it('reads files that begin with a byte order mark, and leaves folders alone', () => {
  write('orders.avsc', `\ufeff${JSON.stringify(record({ id: 'int' }))}`);
  write('orders.jsonl', '\ufeff{"id": 1}');
  mkdirSync(join(folder, 'old.avsc'));
  expect(readDataFolder(folder).topics.map(({ name, rows }) => [name, rows])).toEqual([
    ['orders', [{ key: null, id: 1 }]],
  ]);
});

it('refuses what would become another value: no UTF-8, a FLOAT that is too big, bytes that do not fill their type', () => {
  const pair = { type: 'fixed', name: 'pair', size: 2 };
  write('a.avsc', record({ rate: ['null', 'float'], pair: ['null', pair] }));
  write('a.jsonl', { rate: 1e39 }, { rate: 'Infinity', pair: { hex: '0001' } }, { pair: { hex: '00' } });
  write('b.avsc', record({ id: 'string' }));
  writeFileSync(join(folder, 'b.jsonl'), Buffer.from('{"id": "\xff"}', 'latin1'));
  write('c d.avsc', record({ id: 'string' }));
  expect(problems()).toEqual([
    "c d.avsc:1: 'c d' is not a valid topic name: expected 1 to 249 ASCII letters, digits, '.', '_' and '-'.",
    `a.jsonl:1: 'rate': expected a number, or "NaN", "Infinity" or "-Infinity" for FLOAT, got 1e+39`,
    `a.jsonl:3: 'pair': expected a text, or {"hex": "…"} or {"base64": "…"} for BINARY(2), got {"hex":"00"}`,
    'b.jsonl:1: expected a text in UTF-8',
  ]);
});

it('takes of an enum the symbols of its schema alone, wherever it is used', () => {
  const size = { type: 'enum', name: 'size', symbols: ['SMALL', 'LARGE'] };
  write('a.avsc', record({ size, other: ['null', 'size'], all: { type: 'array', items: 'size' } }));
  write('a.jsonl', { size: 'SMALL', other: 'LARGE', all: [] }, { size: 'small', other: 'HUGE', all: ['SMALL', ''] });
  expect(problems()).toEqual([
    'a.jsonl:2: \'size\': expected one of the symbols SMALL, LARGE, got "small"',
    'a.jsonl:2: \'other\': expected one of the symbols SMALL, LARGE, got "HUGE"',
    'a.jsonl:2: \'all[1]\': expected one of the symbols SMALL, LARGE, got ""',
  ]);
});

it('says of a field that is always null what to make of it', () => {
  write('a.avsc', record({ id: 'int', nothing: 'null' }));
  expect(problems()).toEqual([
    `a.avsc:1: 'nothing': null alone has no column type; make it a union such as ["null", "string"]`,
  ]);
});

it('says that a folder is not there', () => {
  expect(() => readDataFolder(join(folder, 'none'))).toThrow(
    /^the files in .*none cannot be used:\nthere is no such folder$/,
  );
});
