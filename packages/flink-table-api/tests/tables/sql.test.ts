import {
  col,
  count,
  DataTypes,
  lit,
  Over,
  type QueryTraits,
  renderRelation,
  rowInterval,
  Session,
  Slide,
  sqlQuery,
  type Table,
  Tumble,
  traitsOf,
} from '../../src';
import { customers, orders } from './orders';

/** The SQL of a table in one line: what is a line of its own, `render.test.ts` and the examples show. */
const sql = ({ relation }: Table): string => renderRelation(relation).replace(/\s*\n\s*/g, ' ');

const FIVE = Tumble.over(lit(5).minutes()).on(col('$rowtime'));
const ids = orders.select(col('id'));
const union = orders.select(col('$rowtime').as('at')).unionAll(customers.select(col('$rowtime').as('at')));

it.each<[string, Table, string]>([
  [
    'a filter before a select, in one SELECT',
    orders.filter(col('amount').gt(1)).select(col('id'), col('customer').upperCase().as('who')),
    'SELECT `id`, UPPER(`customer`) AS `who` FROM `orders` WHERE `amount` > 1',
  ],
  [
    'a filter of what is computed, around it',
    orders.select(col('customer').upperCase().as('who')).filter(col('who').isNotNull()),
    'SELECT `who` FROM ( SELECT UPPER(`customer`) AS `who` FROM `orders` ) AS `rows` WHERE `who` IS NOT NULL',
  ],
  [
    'a filter of what is computed between others, as far inside as it goes',
    orders
      .select(col('id'), col('amount').times(2).as('b'))
      .filter(col('id').gt(1))
      .filter(col('b').gt(2))
      .filter(col('id').lt(9)),
    'SELECT `id`, `b` FROM ( SELECT `id`, `amount` * 2 AS `b` FROM `orders` WHERE `id` > 1 ) AS `rows` WHERE `b` > 2 AND `id` < 9',
  ],
  [
    'a condition behind another',
    orders
      .select(col('id').as('n'))
      .filter(col('n').gt(1).or(col('n').isNull()))
      .filter(col('n').lt(9)),
    'SELECT `id` AS `n` FROM `orders` WHERE (`id` > 1 OR `id` IS NULL) AND `id` < 9',
  ],
  [
    'what is computed once and read twice, computed once',
    orders.select(col('amount').times(2).as('b')).select(col('b').as('c'), col('b').as('d')),
    'SELECT `b` AS `c`, `b` AS `d` FROM ( SELECT `amount` * 2 AS `b` FROM `orders` ) AS `rows`',
  ],
  [
    'columns that are added, replaced, renamed and dropped',
    orders
      .addOrReplaceColumns(col('amount').times(2).as('amount'), lit('web').as('channel'))
      .renameColumns(col('id').as('order_id'))
      .dropColumns(col('tags'), col('paid')),
    "SELECT `id` AS `order_id`, `customer`, `amount` * 2 AS `amount`, 'web' AS `channel` FROM `orders`",
  ],
  [
    'groups, with HAVING',
    orders.groupBy(col('customer')).select(col('customer'), col('amount').sum().as('total')).filter(col('total').gt(5)),
    'SELECT `customer`, SUM(`amount`) AS `total` FROM `orders` GROUP BY `customer` HAVING SUM(`amount`) > 5',
  ],
  [
    'one group of all rows',
    orders.filter(col('paid')).select(count().as('n'), col('customer').count().distinct().as('buyers')),
    'SELECT COUNT(*) AS `n`, COUNT(DISTINCT `customer`) AS `buyers` FROM `orders` WHERE `paid`',
  ],
  [
    'windows, in groups',
    orders.window(FIVE).groupBy(col('window_start'), col('window_end')).select(col('window_end'), count().as('n')),
    "SELECT `window_end`, COUNT(*) AS `n` FROM TABLE(TUMBLE( TABLE `orders`, DESCRIPTOR(`$rowtime`), INTERVAL '5' MINUTE )) GROUP BY `window_start`, `window_end`",
  ],
  [
    'sliding windows, whose slide comes before their size',
    customers.window(Slide.over(lit(10).minutes()).every(lit(5).minutes()).on(col('$rowtime'))),
    "SELECT `name`, `city`, `window_start`, `window_end`, `window_time` FROM TABLE(HOP( TABLE `customers`, DESCRIPTOR(`$rowtime`), INTERVAL '5' MINUTE, INTERVAL '10' MINUTE ))",
  ],
  [
    'sessions of keys, over what was filtered',
    customers
      .filter(col('city').isNotNull())
      .window(Session.withGap(lit(1).hours()).on(col('$rowtime'), col('name')))
      .select(col('name'), col('window_start')),
    "SELECT `name`, `window_start` FROM TABLE(SESSION( ( SELECT `name`, `city`, `$rowtime` FROM `customers` WHERE `city` IS NOT NULL ) PARTITION BY `name`, DESCRIPTOR(`$rowtime`), INTERVAL '1' HOUR ))",
  ],
  [
    'windows of several tables, in a SELECT of its own',
    union.window(Tumble.over(lit(5).minutes()).on(col('at'))).select(col('window_end')),
    "SELECT `window_end` FROM TABLE(TUMBLE( ( SELECT `at` FROM ( SELECT `$rowtime` AS `at` FROM `orders` UNION ALL SELECT `$rowtime` AS `at` FROM `customers` ) AS `rows` ), DESCRIPTOR(`at`), INTERVAL '5' MINUTE ))",
  ],
  [
    'windows in SQL, of several tables and of one',
    sqlQuery({
      a: DataTypes.TIMESTAMP(3),
    })`SELECT a FROM TUMBLE(${union}, DESCRIPTOR(${col('at')}), ${lit(5).minutes()}), (${union})`,
    "SELECT a FROM TUMBLE(( SELECT `at` FROM ( SELECT `$rowtime` AS `at` FROM `orders` UNION ALL SELECT `$rowtime` AS `at` FROM `customers` ) AS `rows` ), DESCRIPTOR(`at`), INTERVAL '5' MINUTE), (( SELECT `$rowtime` AS `at` FROM `orders` UNION ALL SELECT `$rowtime` AS `at` FROM `customers` ))",
  ],
  [
    'windows of what is several queries in SQL',
    sqlQuery({ at: DataTypes.TIMESTAMP_LTZ(3) })`SELECT a FROM b UNION SELECT c FROM d`
      .window(Tumble.over(lit(5).minutes()).on(col('at')))
      .select(col('window_end')),
    "SELECT `window_end` FROM TABLE(TUMBLE( ( SELECT `at` FROM ( SELECT a FROM b UNION SELECT c FROM d ) AS `rows` ), DESCRIPTOR(`at`), INTERVAL '5' MINUTE ))",
  ],
  [
    'a join of tables',
    orders.join(customers, col('customer').eq(col('name'))).select(col('id'), col('city')),
    'SELECT `id`, `city` FROM `orders` JOIN `customers` ON `customer` = `name`',
  ],
  [
    'a join whose condition is that of the filter behind it',
    orders
      .join(customers)
      .where(col('customer').eq(col('name')))
      .select(col('id'), col('city')),
    'SELECT `id`, `city` FROM `orders` JOIN `customers` ON `customer` = `name`',
  ],
  [
    'an outer join of queries',
    ids.as('n').leftOuterJoin(customers.filter(col('city').isNull()), col('n').eq(1).and(col('name').isNotNull())),
    'SELECT `n`, `name`, `city` FROM ( SELECT `id` AS `n` FROM `orders` ) AS `rows` LEFT JOIN ( SELECT `name`, `city` FROM `customers` WHERE `city` IS NULL ) AS `rows_2` ON `n` = 1 AND `name` IS NOT NULL',
  ],
  [
    'a join with the version of a time',
    orders.temporalJoin(customers, orders.rowtime, col('customer').eq(col('name')), 'LEFT').select(col('id')),
    'SELECT `id` FROM `orders` LEFT JOIN `customers` FOR SYSTEM_TIME AS OF `orders`.`$rowtime` ON `customer` = `name`',
  ],
  [
    'rows that are in another table, and rows that are not',
    ids.whereIn(col('id'), ids).whereNotIn(col('id'), ids.limit(1)),
    'SELECT `id` FROM `orders` WHERE `id` IN ( SELECT `id` FROM `orders` ) AND `id` NOT IN ( SELECT `id` FROM `orders` FETCH NEXT 1 ROWS ONLY )',
  ],
  [
    'the elements of an array',
    orders.unnest(col('tags'), ['tag']).select(col('id'), col('tag')),
    'SELECT `id`, `tag` FROM `orders` CROSS JOIN UNNEST(`tags`) AS `rows` (`tag`)',
  ],
  [
    'sets of sets, each a query of its own',
    ids.union(ids).minusAll(ids.intersect(ids)),
    'SELECT `id` FROM ( SELECT `id` FROM `orders` UNION SELECT `id` FROM `orders` ) AS `rows` EXCEPT ALL SELECT `id` FROM ( SELECT `id` FROM `orders` INTERSECT SELECT `id` FROM `orders` ) AS `rows`',
  ],
  [
    'sets of one kind, one after the other',
    ids.union(ids).union(ids).minus(ids).minus(ids),
    'SELECT `id` FROM ( SELECT `id` FROM `orders` UNION SELECT `id` FROM `orders` UNION SELECT `id` FROM `orders` ) AS `rows` EXCEPT SELECT `id` FROM `orders` EXCEPT SELECT `id` FROM `orders`',
  ],
  [
    'the first rows of an order, by what a column was called before',
    orders.select(col('id').as('n')).orderBy(col('n').desc()).offset(2).fetch(3),
    'SELECT `id` AS `n` FROM `orders` ORDER BY `id` DESC OFFSET 2 ROWS FETCH NEXT 3 ROWS ONLY',
  ],
  [
    'the first groups, by an aggregate that has the name of its column',
    orders
      .groupBy(col('customer'))
      .select(col('customer'), col('amount').sum().as('amount'))
      .orderBy(col('amount').desc())
      .fetch(3),
    'SELECT `customer`, SUM(`amount`) AS `amount` FROM `orders` GROUP BY `customer` ORDER BY `amount` DESC FETCH NEXT 3 ROWS ONLY',
  ],
  [
    'an order by names that were swapped',
    customers.select(col('name').as('city'), col('city').as('name')).orderBy(col('name')),
    'SELECT `name` AS `city`, `city` AS `name` FROM `customers` ORDER BY `name`',
  ],
  [
    'an order by what a name hides, by its table',
    customers.orderBy(col('name'), col('city').upperCase()).select(col('city').as('name'), lit(1).as('city')),
    'SELECT `city` AS `name`, 1 AS `city` FROM `customers` ORDER BY `customers`.`name`, UPPER(`customers`.`city`)',
  ],
  [
    'an order by a constant, by its name and not by its place',
    orders.select(col('id'), lit(2).as('two')).orderBy(col('two')),
    'SELECT `id`, 2 AS `two` FROM `orders` ORDER BY `two`',
  ],
  [
    'a filter behind a value over rows, around it',
    orders.select(col('id'), count().over(Over.orderBy(orders.rowtime)).as('n')).filter(col('id').gt(1)),
    'SELECT `id`, `n` FROM ( SELECT `id`, COUNT(*) OVER (ORDER BY `$rowtime`) AS `n` FROM `orders` ) AS `rows` WHERE `id` > 1',
  ],
  [
    'a search behind a value over rows, around it',
    orders.select(col('id'), count().over(Over.orderBy(orders.rowtime)).as('n')).whereIn(col('id'), ids),
    'SELECT `id`, `n` FROM ( SELECT `id`, COUNT(*) OVER (ORDER BY `$rowtime`) AS `n` FROM `orders` ) AS `rows` WHERE `id` IN ( SELECT `id` FROM `orders` )',
  ],
  [
    'a value over values over rows, around them',
    orders.select(orders.rowtime.as('at'), count().over(Over.orderBy(orders.rowtime)).as('n')).select(
      col('n')
        .max()
        .over(Over.orderBy(col('at')))
        .as('most'),
    ),
    'SELECT MAX(`n`) OVER (ORDER BY `at`) AS `most` FROM ( SELECT `$rowtime` AS `at`, COUNT(*) OVER (ORDER BY `$rowtime`) AS `n` FROM `orders` ) AS `rows`',
  ],
  [
    'a constant beside the one row of all rows, around it',
    orders.select(count().as('n')).select(lit('x').as('k')),
    "SELECT 'x' AS `k` FROM ( SELECT COUNT(*) AS `n` FROM `orders` ) AS `rows`",
  ],
  [
    'a search for what is compared, in brackets',
    orders.select(col('id')).whereIn(col('id').gt(1), orders.select(col('paid'))),
    'SELECT `id` FROM `orders` WHERE (`id` > 1) IN ( SELECT `paid` FROM `orders` )',
  ],
  [
    'rows that are distinct, in an order',
    ids.distinct().orderBy(col('id')),
    'SELECT `id` FROM ( SELECT DISTINCT `id` FROM `orders` ) AS `rows` ORDER BY `id`',
  ],
  [
    'a value over the rows before',
    orders.select(
      col('id'),
      col('amount')
        .sum()
        .over(Over.partitionBy(col('customer')).orderBy(orders.rowtime).preceding(rowInterval(2)))
        .as('s'),
    ),
    'SELECT `id`, SUM(`amount`) OVER (PARTITION BY `customer` ORDER BY `$rowtime` ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS `s` FROM `orders`',
  ],
  [
    'the first rows of each key',
    customers.topN(2, Over.partitionBy(col('city')).orderBy(col('name').desc()), 'place'),
    'SELECT `name`, `city`, `place` FROM ( SELECT `name`, `city`, ROW_NUMBER() OVER (PARTITION BY `city` ORDER BY `name` DESC) AS `place` FROM `customers` ) AS `rows` WHERE `place` <= 2',
  ],
  [
    'the last row of each key',
    customers.deduplicate(Over.partitionBy(col('name')).orderBy(customers.rowtime.desc())),
    'SELECT `name`, `city` FROM ( SELECT `name`, `city`, ROW_NUMBER() OVER (PARTITION BY `name` ORDER BY `$rowtime` DESC) AS `row_number` FROM `customers` ) AS `rows` WHERE `row_number` = 1',
  ],
])('says %s', (_, table, expected) => {
  expect(sql(table)).toBe(expected);
});

const often = <T>(start: T, step: (before: T) => T): T => Array.from({ length: 2_000 }).reduce<T>(step, start);

it('says 2,000 filters, unions and sets in as many lines, however long the chain is', () => {
  const linesOf = ({ relation }: Table): number => renderRelation(relation).split('\n').length;
  expect(linesOf(often(ids, (table) => table.filter(col('id').gt(1))))).toBe(2_003);
  expect(linesOf(often(ids, (table) => table.unionAll(ids)))).toBe(2_001 * 4 - 1);
  expect(linesOf(often(ids, (table) => table.union(ids)))).toBe(2_001 * 4 - 1);
});

const KEEPS = "sqlQuery is not told 'isStateful', so it counts as keeping state";
const CHANGES = "sqlQuery is not told 'changes', so it counts as changing its rows";

it.each<[string, QueryTraits, readonly string[]]>([
  ['nothing', {}, [KEEPS, CHANGES]],
  ['that it keeps no state', { isStateful: false }, [CHANGES]],
  ['that it only adds rows', { changes: 'append' }, [KEEPS]],
  ['that it keeps state', { changes: 'updating', isStateful: true }, ['its SQL is declared to keep state']],
  ['all', { changes: 'append', isStateful: false }, []],
])('tells why SQL counts as it does of which is said %s', (_, said, expected) => {
  const { relation } = sqlQuery({ id: DataTypes.INT() }, said)`SELECT id FROM ${ids}`;
  expect(traitsOf(relation).reasons).toEqual(expected);
});

it('tells of SQL what the queries in it keep', () => {
  const { relation } = sqlQuery({ id: DataTypes.INT() }, { changes: 'append', isStateful: false })`${ids.distinct()}`;
  expect(traitsOf(relation)).toMatchObject({ isStateful: true, reasons: ['DISTINCT keeps all rows'] });
});

it('knows the traits of 2,000 steps, and tells each reason once', () => {
  const { reasons } = traitsOf(often(ids, (table) => table.distinct().filter(col('id').gt(1))).relation);
  expect(reasons).toEqual(['DISTINCT keeps all rows']);
});
