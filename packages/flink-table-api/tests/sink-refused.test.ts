import { col, DataTypes, existing, type Sink, type SinkOptions, sink } from '../src';
import { checkSink } from '../src/sinks/check-sink';
import { problemsOf } from './problems';

const text = DataTypes.STRING();
const at = DataTypes.TIMESTAMP_LTZ(3);
const base = sink('t').column('a', text).column('b', text).column('at', at);
/** What a program says that TypeScript did not check. */
const unchecked = (options: Readonly<Record<string, unknown>>): SinkOptions => options as SinkOptions;
const METADATA = 'headers, timestamp, leader-epoch, offset, partition, raw-key, raw-value, timestamp-type, topic';

it.each<[string, Sink, string[]]>([
  ['an unknown column as its key', (base as Sink).primaryKey('z'), ['its primary key is "z", which is not a column']],
  ['a key column twice', base.primaryKey('a', 'a'), ['its primary key is "a" twice']],
  ['a key of no columns', base.primaryKey(), ['its primary key is no column']],
  [
    'a key that does not come first',
    base.primaryKey('b'),
    ['the columns of the primary key b must be its first columns, in this order'],
  ],
  [
    'an upsert sink that is distributed by less than its key',
    base.primaryKey('a', 'b').distributedBy(['a'], { buckets: 2 }),
    [
      'it is distributed by a, but its primary key is a, b; an upsert table is distributed by its primary key: ' +
        'leave out .distributedBy(…), or use .distributedInto(…)',
    ],
  ],
  [
    'an append sink that is distributed by more than its key',
    base.primaryKey('a').distributedBy(['a', 'b'], { buckets: 2 }).changelogMode('append'),
    [
      'it is distributed by a, b, but its primary key is a; a table with the changelog mode append is distributed by its ' +
        'primary key or a part of it',
    ],
  ],
  [
    'upserts without a key',
    base.changelogMode('upsert'),
    ['its changelog mode is upsert, which needs a primary key: add .primaryKey(…), or use another mode'],
  ],
  ['no buckets', base.distributedInto(0), ['buckets must be a whole number of 1 or more, got 0']],
  [
    'metadata that a record has not',
    base.columnByMetadata('part', DataTypes.INT(), { from: 'partitions' as 'partition', virtual: true }),
    [
      `column "part" is the metadata "partitions", which is unknown; expected one of ${METADATA}; did you mean ` +
        '"partition"?',
    ],
  ],
  [
    'metadata that nobody writes, and that is not virtual',
    base.columnByMetadata('offset', DataTypes.BIGINT()),
    ['column "offset" is the metadata "offset", which cannot be written; add { virtual: true }'],
  ],
  [
    'metadata with the name of a column',
    base.columnByMetadata('a', text, { from: 'topic', virtual: true }),
    ['column "a" is declared twice'],
  ],
  [
    'a computed column of one that is not there',
    base.columnByExpression('c', col('z') as never),
    ['the computed column "c" reads "z", which is not a column that it can read; expected one of "a", "b", "at"'],
  ],
  [
    'a computed column of a computed one',
    base.columnByExpression('c', col('a')).columnByExpression('d', col('c')),
    ['the computed column "d" reads "c", which is not a column that it can read; expected one of "a", "b", "at"'],
  ],
  [
    'a column that only an expression can be',
    base.column('c', DataTypes.INTERVAL_DAY_SECOND()),
    ['column "c" is INTERVAL DAY(2) TO SECOND(6), a type that no table can store'],
  ],
  [
    'a computed column of several rows',
    base.columnByExpression('c', col('a').count() as never),
    ['the computed column "c": it is computed from one row, so it cannot have an aggregate or a window'],
  ],
  [
    'a watermark for no column',
    (base as Sink).watermark('z', col('z')),
    ['its watermark is for "z", which is not a column'],
  ],
  [
    'a watermark for a text',
    base.watermark('a', col('a')),
    ['its watermark is for "a" STRING, but must be for a TIMESTAMP(3) or TIMESTAMP_LTZ(3)'],
  ],
  [
    'a watermark that is no time',
    base.watermark('at', col('a')),
    ['its watermark is for "at" TIMESTAMP_LTZ(3), but its expression gives STRING'],
  ],
  [
    'an option that is misspelled',
    base.options(unchecked({ 'kafka.retention.tme': '1 d' })),
    [
      'option "kafka.retention.tme" is not known; did you mean "kafka.retention.time"? If the option is newer ' +
        'than this version, use .uncheckedOption("kafka.retention.tme", …), which passes it on unchecked',
    ],
  ],
  [
    'an option with another value',
    base.options(unchecked({ 'kafka.cleanup-policy': 'keep' })),
    ['option "kafka.cleanup-policy" must be one of delete, compact, delete-compact, got "keep"'],
  ],
  [
    'an option that is known, unchecked',
    base.uncheckedOption('kafka.retention.time', 'x'),
    [
      'option "kafka.retention.time" is a known option: set it with .option("kafka.retention.time", …), which checks it',
    ],
  ],
  [
    'an option that takes another one',
    base.options({ 'scan.startup.mode': 'timestamp', 'scan.bounded.mode': 'specific-offsets' }),
    [
      'option "scan.startup.mode" is timestamp, which also needs the option "scan.startup.timestamp-millis"',
      'option "scan.bounded.mode" is specific-offsets, which also needs the option ' +
        '"scan.bounded.specific-offsets"',
    ],
  ],
  [
    'an option of another format',
    base.valueFormat('json-registry').option('value.avro-registry.schema-context', '.lab'),
    ['option "value.avro-registry.schema-context" needs the value format avro-registry, got json-registry'],
  ],
  [
    'a prefix of keys that are values, too',
    base.options({ 'key.fields-prefix': 'k_', 'value.fields-include': 'all' }),
    ['option "key.fields-prefix" needs "value.fields-include" to be except-key, got all'],
  ],
  [
    'a compacted topic without a key',
    base.option('kafka.cleanup-policy', 'compact'),
    ['its topic is compacted (compact), which needs a key: add .primaryKey(…) or .distributedBy(…)'],
  ],
  [
    'a likeness that is said twice, or not known',
    base.like('u', { columns: {}, including: ['OPTIONS', 'INDEXES' as 'ALL'], excluding: ['OPTIONS'] }),
    [
      'it is created like another table, with OPTIONS named twice',
      '"INDEXES" cannot be taken from another table; expected one of ALL, CONSTRAINTS, PARTITIONS, GENERATED, ' +
        'METADATA, OPTIONS, WATERMARKS',
    ],
  ],
  [
    'a likeness of somebody else’s table',
    existing('t')
      .column('b', text)
      .like('u', { columns: { a: text } }),
    ["it is somebody else's, so it cannot be created like another table"],
  ],
  [
    'half a place',
    sink(['shops', ' ', 't']).column('a', text),
    ['its catalog or its database is blank: give both, or neither'],
  ],
])('refuses %s', (_, invalid, problems) => {
  expect(problemsOf(() => checkSink(invalid.properties))).toEqual(problems);
});

it('refuses a computed column whose types do not go together, in the words of the expression', () => {
  const [problem] = problemsOf(() => checkSink(base.columnByExpression('c', col('a').plus(col('at'))).properties));
  expect(problem).toMatch(/^the computed column "c": .*`a` \+ `at`/);
});
