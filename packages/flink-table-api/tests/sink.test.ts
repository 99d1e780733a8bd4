import { DataTypes, type InvalidAppError, renderAlterTable, renderCreateTable, type Sink, sink } from '../src';
import { checkNewSink, checkSink } from '../src/sinks/check-sink';

const problemsOf = (invalid: Sink, check = checkSink): readonly string[] => {
  try {
    check(invalid.properties);
  } catch (error) {
    return (error as InvalidAppError).problems;
  }
  return [];
};
const text = DataTypes.STRING();

it('renders the table with its distribution and formats', () => {
  const notes = sink('notes')
    .column('id', DataTypes.BIGINT().notNull())
    .column('note', text)
    .distributedBy(['id'], { buckets: 3 })
    .keyFormat('avro-registry')
    .valueFormat('json-registry');
  expect(renderCreateTable(['cat', 'db', 'notes'], notes)).toBe(
    [
      'CREATE TABLE `cat`.`db`.`notes` (',
      '  `id` BIGINT NOT NULL,',
      '  `note` STRING',
      ')',
      'DISTRIBUTED BY HASH(`id`) INTO 3 BUCKETS',
      'WITH (',
      "  'key.format' = 'avro-registry',",
      "  'value.format' = 'json-registry'",
      ')',
    ].join('\n'),
  );
});

it('renders a table that leaves distribution and formats to the server', () => {
  expect(renderCreateTable(['t'], sink('t').column('a', text))).toBe('CREATE TABLE `t` (\n  `a` STRING\n)');
});

it('renders the options of a table where it is created, and where they are changed', () => {
  const kept = sink('t')
    .column('a', text)
    .option('kafka.retention.time', '14 d')
    .option('kafka.max-message-size', '4 mb');
  expect(renderCreateTable(['t'], kept)).toBe(
    [
      'CREATE TABLE `t` (',
      '  `a` STRING',
      ')',
      'WITH (',
      "  'kafka.retention.time' = '14 d',",
      "  'kafka.max-message-size' = '4 mb'",
      ')',
    ].join('\n'),
  );
  expect(renderAlterTable(['c', 'd', 't'], { options: { 'kafka.retention.time': '14 d' } })).toEqual([
    "ALTER TABLE `c`.`d`.`t` SET (\n  'kafka.retention.time' = '14 d'\n)",
  ]);
});

it('leaves the sink that a method is called on as it was', () => {
  const base = sink('t').column('a', text);
  base.column('b', text).keyFormat('raw');
  expect(base.columns).toEqual(['a']);
  expect(base.properties.keyFormat).toBeUndefined();
});

it('accepts keys that come first, in their order', () => {
  expect(problemsOf(sink('t').column('a', text).column('b', text).distributedBy(['a'], { buckets: 1 }))).toEqual([]);
});

it.each<[string, Sink, string[]]>([
  ['no columns', sink('t'), ['it has no columns']],
  ['a blank name', sink(' ').column('a', text), ['the name of the table is blank']],
  ['a blank column', sink('t').column(' ', text), ['a column has a blank name']],
  [
    'the system column',
    sink('t').column('$rowtime', DataTypes.TIMESTAMP_LTZ(3)),
    ['column "$rowtime" is part of every table; do not declare it'],
  ],
  ['a repeated column', sink('t').column('a', text).column('a', text), ['column "a" is declared twice']],
  ['no keys', sink('t').column('a', text).distributedBy([], { buckets: 1 }), ['it is distributed by no column']],
  [
    'keys in another order',
    sink('t').column('a', text).column('b', text).distributedBy(['b', 'a'], { buckets: 1 }),
    ['the distribution keys b, a must be its first columns, in this order'],
  ],
  [
    'half a bucket',
    sink('t').column('a', text).distributedBy(['a'], { buckets: 0.5 }),
    ['buckets must be a whole number of 1 or more, got 0.5'],
  ],
  [
    'an unknown key',
    (sink('t').column('a', text) as unknown as Sink).distributedBy(['z'], { buckets: 1 }),
    ['it is distributed by "z", which is not a column'],
  ],
])('refuses %s', (_, invalid, problems) => {
  expect(problemsOf(invalid)).toEqual(problems);
});

const A_TOPIC = '1 to 249 characters of a-z, A-Z, 0-9, ., _ and -, but not . or .. alone';

it.each([
  ['a b', '"a b"'],
  ['größe', '"größe"'],
  ['..', '".."'],
  ['x'.repeat(250), '250 characters'],
])('refuses a name that Kafka does not take for a topic: %s', (name, got) => {
  expect(problemsOf(sink(name).column('a', text))).toEqual([
    `the name of the table must be valid for a Kafka topic: ${A_TOPIC}, got ${got}`,
  ]);
});

it('takes any name that Kafka takes for a topic', () => {
  for (const name of ['Orders.v2_new-1', '...', 'x'.repeat(249)]) {
    expect(problemsOf(sink(name).column('a', text))).toEqual([]);
  }
});

const odd = sink('t').column('parcel-no', text).column('größe', text).column('at', DataTypes.TIME(6));

it('refuses fields that a declared format does not take, all at once, in the key and in the value', () => {
  const keyed = odd.distributedBy(['parcel-no'], { buckets: 1 });
  const rule = 'where a name is a letter or _, followed by letters, digits or _ (A to Z only)';
  expect(problemsOf(keyed.keyFormat('avro-registry').valueFormat('proto-registry'))).toEqual([
    `column "parcel-no" cannot be a field of its key in avro-registry, ${rule}`,
    `column "größe" cannot be a field of its value in proto-registry, ${rule}`,
  ]);
  expect(problemsOf(keyed.keyFormat('json-registry').valueFormat('json-registry'))).toEqual([
    'column "at" is TIME(6), but json-registry takes at most TIME(3)',
  ]);
});

it('judges a sink without declared formats by those that the server takes, once the table is to be created', () => {
  expect(problemsOf(odd)).toEqual([]);
  const rule = 'where a name is a letter or _, followed by letters, digits or _ (A to Z only)';
  expect(problemsOf(odd.distributedBy(['parcel-no'], { buckets: 1 }), checkNewSink)).toEqual([
    `column "parcel-no" cannot be a field of its key in avro-registry, ${rule}`,
    `column "größe" cannot be a field of its value in avro-registry, ${rule}`,
    'column "at" is TIME(6), but avro-registry takes at most TIME(3)',
  ]);
});

describe('the raw format', () => {
  const two = sink('t').column('a', text).column('b', DataTypes.DECIMAL(5, 2));

  it('takes one column as the value, and one as the key', () => {
    expect(problemsOf(sink('t').column('a', text).valueFormat('raw'))).toEqual([]);
    const keyed = two.column('c', text).distributedBy(['a'], { buckets: 1 });
    expect(problemsOf(keyed.keyFormat('raw').valueFormat('json-registry'))).toEqual([]);
  });

  it('takes neither several columns nor none, and no type without a binary form of its own', () => {
    expect(problemsOf(two.valueFormat('raw'))).toEqual([
      'its value is written as raw, which takes exactly one column, got 2: "a", "b"',
      'column "b" is DECIMAL(5, 2), but raw takes only text, bytes, BOOLEAN, whole numbers, FLOAT and DOUBLE',
    ]);
    const keyed = sink('t').column('a', text).column('b', text).distributedBy(['a', 'b'], { buckets: 1 });
    expect(problemsOf(keyed.keyFormat('raw').valueFormat('raw'))).toEqual([
      'its key is written as raw, which takes exactly one column, got 2: "a", "b"',
      'its value is written as raw, which takes exactly one column, got none',
    ]);
  });
});

it('refuses a key format without a key', () => {
  expect(problemsOf(sink('t').column('a', text).keyFormat('avro-registry'))).toEqual([
    'it has a key format, but no key: add .distributedBy(…), or leave out the format',
  ]);
});
