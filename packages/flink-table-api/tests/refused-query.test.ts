import { col, count, DataTypes, lit, Over, sink, sqlQuery, type Table, Tumble, unionAll } from '../src';
import { refusals } from '../src/refusals/refusals';
import { problemsOf } from './problems';
import { customers, orders } from './tables/orders';

const [id, customer, at, name] = [col('id'), col('customer'), col('at'), col('name')];
const MOMENT = DataTypes.TIMESTAMP_LTZ(3);
const log = sink('log').column('id', DataTypes.BIGINT());
const timed = orders.select(id, customer, col('$rowtime').as('at'));
const byTime = Over.partitionBy(customer).orderBy(at);
const refused = ({ relation }: Table): readonly string[] => refusals(relation);

it('tells under a heading of its own what cannot run, though it fits the sink', () => {
  expect(() => orders.select(id).orderBy(id).insertInto(log)).toThrow(
    "the query for the sink 'log' cannot run:\n" +
      '  - all rows are put in the order of `id` ASC, but a stream has no end: the order must begin with a time attribute, ' +
      'ascending; or take the first rows with fetch(…)',
  );
});

it('tells it together with what does not fit the sink', () => {
  const counted = orders.groupBy(customer).select(count().as('id')).orderBy(id);
  expect(problemsOf(() => counted.insertInto(log))).toEqual([
    "the query changes rows that it wrote before (aggregates are kept for each key, and change with each row; an order in time keeps its rows until the watermark has passed them), but the sink 'log' is append: give the sink a key, of its first columns, with .primaryKey(…), or use .changelogMode('retract')",
    'all rows are put in the order of `id` ASC, but a stream has no end: the order must begin with a time attribute, ascending; or take the first rows with fetch(…)',
  ]);
});

it('tells once what is in two parts of a query', () => {
  const last = timed.select(id, count().over(Over.orderBy(at.desc())).as('n'));
  expect(refused(unionAll([last, last.filter(id.isNotNull())]))).toEqual([
    'COUNT(*) OVER (ORDER BY `at` DESC) is in descending order, but Flink takes only ascending order in a stream; for the first rows of each key, or the last by time, use topN(…) or deduplicate(…)',
  ]);
});

// What Flink says of them depends on what is not known here, or on what it leaves out.
it.each<[string, Table]>([
  ['a time that SQL gives', sqlQuery({ at: MOMENT })`SELECT 1`.window(Tumble.over(lit(1).hours()).on(at))],
  ['an order by SQL', sqlQuery({ at: MOMENT })`SELECT 1`.orderBy(at)],
  [
    'rows of SQL that may only be added',
    sqlQuery({ at: MOMENT })`SELECT 1`.window(Tumble.over(lit(1).hours()).on(at)).select(
      count()
        .over(Over.orderBy(col('window_time')))
        .as('n'),
    ),
  ],
  [
    'the first row in an order',
    timed.deduplicate(Over.partitionBy(customer).orderBy(id)).select(count().over(byTime).as('n')),
  ],
  [
    'a value that nothing reads',
    timed
      .select(id, count().over(Over.orderBy(at.desc())).as('n'))
      .groupBy(id)
      .select(id, count().as('n')),
  ],
  ['an order that is a part of a query', orders.orderBy(id).groupBy(customer).select(count().as('n'))],
  ['an order of a search', orders.whereIn(customer, customers.orderBy(name).select(name))],
])('does not refuse %s', (_, table) => {
  expect(refused(table)).toEqual([]);
});
