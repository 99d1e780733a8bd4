import { define } from '../functions/define';
import { call, pattern } from '../functions/form';

/**
 * Aggregates: one value of the rows of a group, of a window, or of the rows around a row with `over`. NULL does not count,
 * unless an entry says so; where nothing is left, the result is NULL, of a count zero.
 *
 * Source: Confluent's documentation, "Aggregate functions" and "Collection functions". What can be
 * NULL without GROUP BY, or with FILTER, is what Flink 2.3 says of each, by trying.
 */
const statistic = (name: string) =>
  define({ form: call(name), takes: ['number'], gives: 'average', nulls: 'any or no rows', over: 'group' });

const chosen = (name: string) =>
  define({ form: call(name), takes: ['ordered'], gives: 'same', nulls: 'any or no rows', over: 'group' });

const atAnEnd = (name: string) =>
  define({ form: call(name), takes: ['any'], gives: 'same', nulls: 'any or no rows', over: 'group' });

/** Of a value, how many are not NULL; of nothing, how many rows there are. */
export const count = define({
  form: pattern('COUNT(*)', 'COUNT({0})'),
  takes: ['any?'],
  gives: 'BIGINT',
  nulls: 'never',
  over: 'group',
});

const varSamp = statistic('VAR_SAMP');

/** Methods of a value. */
export const AGGREGATES = {
  /**
   * The number of values that are not NULL. The function `count()` counts rows.
   *
   * @example col('a').count() // COUNT(`a`)
   */
  count,
  /**
   * The sum, in the type of the values: a sum of INT stays INT and wraps around, so cast to BIGINT first. A sum of DECIMAL
   * has 38 digits.
   *
   * @example col('a').sum() // SUM(`a`)
   */
  sum: define({ form: call('SUM'), takes: ['number'], gives: 'total', nulls: 'any or no rows', over: 'group' }),
  /**
   * The sum, or zero where there is nothing to add.
   *
   * @example col('a').sum0() // $SUM0(`a`)
   */
  sum0: define({
    form: call('$SUM0'),
    takes: ['number'],
    gives: 'total',
    nulls: 'never',
    over: 'group',
    isUndocumented: true,
  }),
  /**
   * The average, in the type of the values: an average of INT is an INT, so cast to DOUBLE first. One of DECIMAL has 38
   * digits, at least 6 of them after the point.
   *
   * @example col('a').avg() // AVG(`a`)
   */
  avg: statistic('AVG'),
  /**
   * The least value.
   *
   * @example col('a').min() // MIN(`a`)
   */
  min: chosen('MIN'),
  /**
   * The greatest value.
   *
   * @example col('a').max() // MAX(`a`)
   */
  max: chosen('MAX'),
  /**
   * The first value that came.
   *
   * @example col('a').firstValue() // FIRST_VALUE(`a`)
   */
  firstValue: atAnEnd('FIRST_VALUE'),
  /**
   * The last value that came.
   *
   * @example col('a').lastValue() // LAST_VALUE(`a`)
   */
  lastValue: atAnEnd('LAST_VALUE'),
  /**
   * The standard deviation of all values.
   *
   * @example col('a').stddevPop() // STDDEV_POP(`a`)
   */
  stddevPop: statistic('STDDEV_POP'),
  /**
   * The standard deviation of a sample.
   *
   * @example col('a').stddevSamp() // STDDEV_SAMP(`a`)
   */
  stddevSamp: statistic('STDDEV_SAMP'),
  /**
   * The variance of all values.
   *
   * @example col('a').varPop() // VAR_POP(`a`)
   */
  varPop: statistic('VAR_POP'),
  /**
   * The variance of a sample.
   *
   * @example col('a').varSamp() // VAR_SAMP(`a`)
   */
  varSamp,
  /** See {@link varSamp}. */
  variance: varSamp,
  /**
   * Texts joined, with a comma between them unless another separator is given; in the type of the texts, so cast a CHAR.
   *
   * @example col('a').listAgg('; ') // LISTAGG(`a`, '; ')
   */
  listAgg: define({
    form: call('LISTAGG'),
    takes: ['text', 'text?'],
    gives: 'same',
    constants: [1],
    over: 'group',
  }),
  /**
   * All values, each with how often it came.
   *
   * @example col('a').collect() // COLLECT(`a`)
   */
  collect: define({ form: call('COLLECT'), takes: ['any'], gives: 'multiset of same', nulls: 'never', over: 'group' }),
  /**
   * All values as an array, NULL among them unless `'IGNORE NULLS'` is given.
   *
   * @example col('a').arrayAgg('IGNORE NULLS') // ARRAY_AGG(`a` IGNORE NULLS)
   */
  arrayAgg: define({
    form: pattern('ARRAY_AGG({0})', 'ARRAY_AGG({0} {1})'),
    takes: ['any', 'nullTreatment?'],
    gives: 'array of same',
    over: 'group',
  }),
  /**
   * The value below which this share of the values is, from 0 to 1; of an array of shares, an array. The third argument is
   * how often each value counts.
   *
   * @example col('a').percentile(0.5) // PERCENTILE(`a`, 0.5)
   */
  percentile: define({
    form: call('PERCENTILE'),
    takes: ['number', 'numberOrNumbers', 'integer?'],
    gives: 'percentile',
    nulls: 'always',
    over: 'group',
  }),
} as const;
