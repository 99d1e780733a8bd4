import { define } from '../functions/define';
import { call } from '../functions/form';

/**
 * Functions that have a value in an order of rows only: `over` tells it. Source: Confluent's documentation, "Aggregate
 * functions" and "OVER aggregation queries".
 */
const beside = (name: string) =>
  define({
    form: call(name),
    takes: ['any', 'integer?', 'any?'],
    gives: 'same',
    nulls: 2,
    agree: 'default',
    constants: [1],
    over: 'window',
  });

const rank = (name: string, gives: 'BIGINT' | 'DOUBLE') =>
  define({ form: call(name), takes: [], gives, nulls: 'never', over: 'window' });

/** Methods of a value. */
export const WINDOW_METHODS = {
  /**
   * The value of the row before, or of this many rows before. Where there is none, NULL, or the third argument, which
   * must have the value's type.
   *
   * @example col('a').lag(1).over(Over.orderBy(col('b'))) // LAG(`a`, 1) OVER (ORDER BY `b`)
   */
  lag: beside('LAG'),
  /**
   * The value of the row after, or of this many rows after, otherwise as `lag`. Flink refuses it in a stream.
   *
   * @example col('a').lead(1, 0).over(Over.orderBy(col('b'))) // LEAD(`a`, 1, 0) OVER (ORDER BY `b`)
   */
  lead: beside('LEAD'),
} as const;

/** Functions of a row's place. */
export const WINDOW_FUNCTIONS = {
  /**
   * The number of the row, from 1.
   *
   * @example rowNumber().over(Over.partitionBy(col('a')).orderBy(col('b').desc())) // ROW_NUMBER() OVER (PARTITION BY `a` ORDER BY `b` DESC)
   */
  rowNumber: rank('ROW_NUMBER', 'BIGINT'),
  /**
   * The number of the row; equal rows have the same number, and leave a gap.
   *
   * @example rank().over(Over.orderBy(col('b'))) // RANK() OVER (ORDER BY `b`)
   */
  rank: rank('RANK', 'BIGINT'),
  /**
   * The number of the row; equal rows have the same number, and leave no gap.
   *
   * @example denseRank().over(Over.orderBy(col('b'))) // DENSE_RANK() OVER (ORDER BY `b`)
   */
  denseRank: rank('DENSE_RANK', 'BIGINT'),
  /**
   * The rank as a share of all rows, from 0 to 1. Flink refuses it in a stream.
   *
   * @example percentRank().over(Over.orderBy(col('b'))) // PERCENT_RANK() OVER (ORDER BY `b`)
   */
  percentRank: rank('PERCENT_RANK', 'DOUBLE'),
  /**
   * The share of rows that are not after this one. Flink refuses it in a stream.
   *
   * @example cumeDist().over(Over.orderBy(col('b'))) // CUME_DIST() OVER (ORDER BY `b`)
   */
  cumeDist: rank('CUME_DIST', 'DOUBLE'),
  /**
   * The number of the row's part, from 1, if the rows are divided into this many parts. Flink refuses it in a stream.
   *
   * @example ntile(4).over(Over.orderBy(col('b'))) // NTILE(4) OVER (ORDER BY `b`)
   */
  ntile: define({
    form: call('NTILE'),
    takes: ['integer'],
    gives: 'BIGINT',
    nulls: 'never',
    constants: [0],
    over: 'window',
  }),
} as const;
