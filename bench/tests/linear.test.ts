import type { Expression, Predicate, Table } from 'flink-table-api';
import { blockCounter } from './blocks-run';

/*
 * What a query costs grows with the query: twice as many steps are at most 2.2 times the work, to build them, to say what
 * they mean, and to render them. Counted, not timed.
 */

const counter = blockCounter('/flink-table-api/src/', () => {
  let loaded: typeof import('flink-table-api') | undefined;
  jest.isolateModules(() => {
    loaded = require('flink-table-api');
  });
  return loaded as typeof import('flink-table-api');
});
const {
  col,
  count,
  DataTypes,
  Over,
  renderRelation,
  Table: AnyTable,
  traitsOf,
  Tumble,
  lit,
  unionAll,
} = counter.loaded;

afterAll(() => counter.close());

const HIDDEN = [{ name: '$rowtime', type: DataTypes.TIMESTAMP_LTZ(3) }];
const scan = (name: string, ...names: readonly string[]): Table =>
  new AnyTable({
    kind: 'scan',
    path: ['cat', 'db', name],
    hidden: HIDDEN,
    columns: names.map((column) => ({ name: column, type: DataTypes.INT() })),
  });

const stock = scan('stock', 'a', 'b', 'c');
const other = (index: number): Table => scan(`other_${index}`, 'c', 'b', 'a');
const wide = (columns: number): Table => scan('wide', ...Array.from({ length: columns }, (_, index) => `c${index}`));

/** The same step, so many times. */
function repeat<T>(steps: number, start: T, step: (before: T, index: number) => T): T {
  let built = start;
  for (let index = 0; index < steps; index += 1) built = step(built, index);
  return built;
}

type Value = Expression<string, never>;

const sum = (terms: number): Value =>
  repeat<Value>(terms, col('c0'), (before, index) => before.plus(col(`c${index + 1}`)));

const eitherOr = (conditions: number): Predicate<'a'> =>
  repeat<Predicate<'a'>>(conditions, col('a').gt(0), (before, index) =>
    before.and(col('a').lt(index)).or(col('a').isNull()),
  );

const casts = (types: number): Expression<'a'> =>
  repeat<Expression<'a'>>(types, col('a'), (before) => before.cast(DataTypes.BIGINT()));

const best = Over.partitionBy(col('a')).orderBy(col('b').desc());
const ofFive = Tumble.over(lit(5).minutes()).on(col('$rowtime'));

type Shape = readonly [title: string, make: (steps: number) => Table];

const SHAPES: readonly Shape[] = [
  ['filters', (n) => repeat(n, stock, (table, index) => table.filter(col('a').gt(index)))],
  ['projections', (n) => repeat(n, stock, (table) => table.select(col('a'), col('b')))],
  [
    'projections, each around the one before',
    (n) => repeat(n, stock, (table) => table.select(col('a').plus(1).as('a'), col('a').as('b'))),
  ],
  [
    'filters of what is computed',
    (n) => repeat(n, stock, (table, index) => table.select(col('a').plus(1).as('a')).filter(col('a').gt(index))),
  ],
  ['groups of groups', (n) => repeat(n, stock, (table) => table.groupBy(col('a')).select(col('a'), count().as('b')))],
  [
    'conditions of groups',
    (n) =>
      repeat(n, stock.groupBy(col('a')).select(col('a'), count().as('b')), (table, index) =>
        table.filter(col('b').gt(index)),
      ),
  ],
  ['places within places', (n) => repeat(n, stock, (table) => table.topN(3, best, 'place').select(col('a'), col('b')))],
  ['limits', (n) => repeat(n, stock, (table) => table.distinct().limit(10))],
  ['tables that are united one by one', (n) => repeat(n, stock, (table, index) => table.unionAll(other(index)))],
  [
    'tables that are united at once',
    (n) => unionAll(Array.from({ length: n }, (_, index) => other(index).filter(col('a').gt(1)))),
  ],
  ['sets, from the left', (n) => repeat(n, stock, (table, index) => table.union(other(index)))],
  ['sets, from the right', (n) => repeat(n, stock, (table, index) => other(index).minus(table))],
  [
    'searches in tables',
    (n) => repeat(n, stock, (table, index) => table.whereIn(col('a'), other(index).select(col('b')))),
  ],
  [
    'searches in searches',
    (n) => repeat(n, stock.select(col('a')), (table) => stock.whereIn(col('a'), table).select(col('a'))),
  ],
  [
    'windows of windows',
    (n) => repeat(n, stock, (table) => table.window(ofFive).select(col('window_time').as('$rowtime'), col('a'))),
  ],
  [
    'columns, in another order',
    (n) =>
      unionAll([
        wide(n),
        wide(n).select(
          ...wide(n)
            .columns.toReversed()
            .map((name) => col(name)),
        ),
      ]),
  ],
  ['columns that are dropped', (n) => wide(n + 1).dropColumns(...wide(n).columns.map((name) => col(name)))],
  [
    'columns that are added',
    (n) => stock.addOrReplaceColumns(...wide(n).columns.map((name, index) => lit(index).as(name))),
  ],
  ['terms of a sum', (n) => wide(n + 1).select(sum(n).as('sum'))],
  [
    'terms of a sum, in a group',
    (n) =>
      wide(n + 1)
        .groupBy(...wide(n + 1).columns.map((name) => col(name)))
        .select(sum(n).as('sum')),
  ],
  ['conditions', (n) => stock.filter(eitherOr(n))],
  ['casts', (n) => stock.select(casts(n).as('number'))],
];

const STEPS = 40;

/** At night each part of the work is counted by itself; to count takes longer than the work. */
const IS_THOROUGH = process.env['TEST_THOROUGH'] === 'true';

/** What it takes to build a query, to say what it means, and to render it. */
function blocksFor(make: (steps: number) => Table, steps: number): readonly number[] {
  let table = stock;
  const parts = [
    () => {
      table = make(steps);
    },
    () => traitsOf(table.relation),
    () => renderRelation(table.relation),
  ];
  if (IS_THOROUGH) return parts.map((part) => counter.blocksOf(part));
  return [counter.blocksOf(() => parts.map((part) => part()))];
}

it.each(SHAPES)('takes twice the work for twice the %s', (_, make) => {
  const [once, twice] = [blocksFor(make, STEPS), blocksFor(make, 2 * STEPS)];
  for (const [index, blocks] of once.entries()) expect((twice[index] ?? 0) / blocks).toBeLessThanOrEqual(2.2);
});

it('takes twice the work for twice the joins; to build one, it takes the columns of all before it', () => {
  const blocksOf = (steps: number): number => {
    const { relation } = repeat<Table>(steps, stock, (table, index) =>
      table.join(scan(`other_${index}`, `k${index}`), col('a').eq(col(`k${index}`))),
    );
    return counter.blocksOf(() => [traitsOf(relation), renderRelation(relation)]);
  };
  expect(blocksOf(2 * STEPS) / blocksOf(STEPS)).toBeLessThanOrEqual(2.2);
});
