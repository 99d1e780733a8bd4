import { DataTypes, type InvalidAppError, renderCreateTable, type Sink, sink } from '../src';
import { checkSink } from '../src/sink';

const problemsOf = (invalid: Sink): readonly string[] => {
  try {
    checkSink(invalid.properties);
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
      'CREATE TABLE IF NOT EXISTS `cat`.`db`.`notes` (',
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
  expect(renderCreateTable(['t'], sink('t').column('a', text))).toBe(
    'CREATE TABLE IF NOT EXISTS `t` (\n  `a` STRING\n)',
  );
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
    ['buckets must be an integer from 1, got 0.5'],
  ],
  [
    'an unknown key',
    (sink('t').column('a', text) as unknown as Sink).distributedBy(['z'], { buckets: 1 }),
    ['it is distributed by "z", which is not a column'],
  ],
])('refuses %s', (_, invalid, problems) => {
  expect(problemsOf(invalid)).toEqual(problems);
});
