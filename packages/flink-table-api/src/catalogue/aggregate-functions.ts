import { define } from '../functions/define';
import { call, pattern } from '../functions/form';
import { count } from './aggregates';

/** Aggregates of more than one value, or of none. Source: Confluent's documentation, "Aggregate functions" and "JSON functions". */
const column = (name: string) =>
  define({
    form: call(name),
    takes: ['any', 'any...'],
    gives: 'BIGINT',
    nulls: 'never',
    over: 'group',
    isNeverOver: true,
  });

/** Aggregates that stand by themselves. */
export const AGGREGATE_FUNCTIONS = {
  /** The number of rows; with a value, the number of rows in which it is not NULL. */
  count,
  /**
   * A JSON object as text: a key and a value of each row, where `'NULL'` keeps values that are NULL and `'ABSENT'` leaves them
   * out. Not for OVER.
   *
   * @example jsonObjectAgg('ABSENT', col('a'), col('b')) // JSON_OBJECTAGG(KEY `a` VALUE `b` ABSENT ON NULL)
   */
  jsonObjectAgg: define({
    form: pattern('JSON_OBJECTAGG(KEY {1} VALUE {2} {0} ON NULL)'),
    takes: ['onNull', 'text', 'jsonable'],
    gives: 'VARCHAR(2000)',
    nulls: 'never',
    over: 'group',
    isNeverOver: true,
  }),
  /**
   * A JSON array as text: a value of each row, where `'NULL'` keeps values that are NULL and `'ABSENT'` leaves them out. Not
   * for OVER.
   *
   * @example jsonArrayAgg('NULL', col('a')) // JSON_ARRAYAGG(`a` NULL ON NULL)
   */
  jsonArrayAgg: define({
    form: pattern('JSON_ARRAYAGG({1} {0} ON NULL)'),
    takes: ['onNull', 'jsonable'],
    gives: 'VARCHAR(2000)',
    nulls: 'never',
    over: 'group',
    isNeverOver: true,
  }),
  /**
   * 1 in the rows of a grouping set that has no such key, and 0 in the others.
   *
   * @example grouping(col('a')) // GROUPING(`a`)
   */
  grouping: column('GROUPING'),
  /**
   * `grouping` of several keys, as the digits of a binary number.
   *
   * @example groupingId(col('a'), col('b')) // GROUPING_ID(`a`, `b`)
   */
  groupingId: column('GROUPING_ID'),
  /**
   * A number that distinguishes grouping sets with the same keys.
   *
   * @example groupId() // GROUP_ID()
   */
  groupId: define({
    form: call('GROUP_ID'),
    takes: [],
    gives: 'BIGINT',
    nulls: 'never',
    over: 'group',
    isNeverOver: true,
  }),
} as const;
