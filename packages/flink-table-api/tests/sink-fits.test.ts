import { DataTypes, fitOf, sink } from '../src';

const plain = sink('totals').column('id', DataTypes.BIGINT()).column('total', DataTypes.BIGINT());
const keyed = plain.primaryKey('id');
const updating = { changes: 'updating', upsertKey: ['id'], reasons: ['it counts by id'] } as const;
const fits = { problems: [], warnings: [] };

it.each([
  ['append, into a sink without a key', plain, { changes: 'append' } as const],
  ['append, into an upsert sink', keyed, { changes: 'append' } as const],
  ['append, into an append sink with a key', keyed.changelogMode('append'), { changes: 'append' } as const],
  ['updating, into a retract sink', plain.changelogMode('retract'), updating],
  [
    'updating, into a retract sink of another key',
    keyed.changelogMode('retract'),
    { ...updating, upsertKey: ['total'] },
  ],
  ['updating, into an upsert sink of the same key', keyed, updating],
])('takes a query that is %s', (_, into, query) => {
  expect(fitOf(into.properties, query)).toEqual(fits);
});

it('refuses an updating query where rows are only added, and says why it updates', () => {
  expect(fitOf(plain.properties, updating)).toEqual({
    problems: [
      "the query changes rows that it wrote before (it counts by id), but the sink 'totals' is append: give the " +
        "sink a key, of its first columns, with .primaryKey('id'), or use .changelogMode('retract')",
    ],
    warnings: [],
  });
  expect(fitOf(plain.properties, { changes: 'updating' }).problems).toEqual([
    "the query changes rows that it wrote before, but the sink 'totals' is append: give the sink a key, of its first columns, with " +
      ".primaryKey(…), or use .changelogMode('retract')",
  ]);
});

it('refuses an updating query into a sink with a key whose rows are only added', () => {
  expect(fitOf(keyed.changelogMode('append').properties, updating).problems).toEqual([
    "the query changes rows that it wrote before (it counts by id), but the sink 'totals' is append: leave out " +
      ".changelogMode('append'), so that rows of the same key replace each other",
  ]);
});

it.each([
  [['total'], "by 'total'"],
  [['id', 'total'], "by 'id', 'total'"],
  [undefined, 'by no known key'],
])('warns of a query whose upsert key is %j where the primary key is another', (upsertKey, said) => {
  expect(fitOf(keyed.properties, { changes: 'updating', ...(upsertKey && { upsertKey }) })).toEqual({
    problems: [],
    warnings: [
      `the query changes rows ${said}, but the sink 'totals' has the primary key 'id': Flink keeps all of its ` +
        'rows as state, ' +
        'to know the last row of each key, and that state is large. Use the same key for both, if you can',
    ],
  });
});

it('minds neither the order of a key’s columns, nor that the sink’s has more of them', () => {
  const two = plain.primaryKey('id', 'total');
  expect(fitOf(two.properties, updating)).toEqual(fits);
  expect(fitOf(two.properties, { changes: 'updating', upsertKey: ['total', 'id'] })).toEqual(fits);
});
