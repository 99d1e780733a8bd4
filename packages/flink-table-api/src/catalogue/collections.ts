import { define } from '../functions/define';
import { call, pattern } from '../functions/form';

/**
 * Collections and what makes them. Source: Confluent's documentation, "Collection functions", and Flink's
 * BuiltInFunctionDefinitions for what the results can be.
 */
const ofMap = (name: string, gives: 'keys' | 'values' | 'entries') =>
  define({ form: call(name), takes: ['map'], gives });

/** Methods of an array, a map or a multiset. */
export const COLLECTIONS = {
  /**
   * The element at a place, counted from 1, or the value of a key; NULL where there is none.
   *
   * @example col('a').at(1) // `a`[1]
   */
  at: define({
    form: pattern('{0!}[{1}]'),
    takes: ['arrayOrMap', 'any'],
    gives: 'item',
    nulls: 'always',
    agree: 'key',
  }),
  /**
   * The number of elements.
   *
   * @example col('a').cardinality() // CARDINALITY(`a`)
   */
  cardinality: define({ form: call('CARDINALITY'), takes: ['collection'], gives: 'INT' }),
  /**
   * The only element; NULL where there is none. More than one fails the statement.
   *
   * @example col('a').element() // ELEMENT(`a`)
   */
  element: define({ form: call('ELEMENT'), takes: ['array'], gives: 'element' }),
  /**
   * The keys of a map, in no order.
   *
   * @example col('a').mapKeys() // MAP_KEYS(`a`)
   */
  mapKeys: ofMap('MAP_KEYS', 'keys'),
  /**
   * The values of a map, in no order.
   *
   * @example col('a').mapValues() // MAP_VALUES(`a`)
   */
  mapValues: ofMap('MAP_VALUES', 'values'),
  /**
   * The entries of a map, in no order: rows of a `key` and a `value`.
   *
   * @example col('a').mapEntries() // MAP_ENTRIES(`a`)
   */
  mapEntries: ofMap('MAP_ENTRIES', 'entries'),
  /**
   * Several maps as one; if several have a key, the last value counts.
   *
   * @example col('a').mapUnion(col('b')) // MAP_UNION(`a`, `b`)
   */
  mapUnion: define({ form: call('MAP_UNION'), takes: ['map', 'map', 'map...'], gives: 'common', agree: 'common' }),
} as const;

/** What makes arrays, maps and rows. */
export const COLLECTION_FUNCTIONS = {
  /**
   * An array of values with a type in common. An array of none is written `lit([], DataTypes.ARRAY(DataTypes.INT()))`.
   *
   * @example array(col('a'), 'x') // ARRAY[`a`, 'x']
   */
  array: define({
    form: pattern('ARRAY[{0,...}]'),
    takes: ['any', 'any...'],
    gives: 'array',
    nulls: 'never',
    agree: 'common',
  }),
  /**
   * A map of keys and values in turn.
   *
   * @example map('x', col('a')) // MAP['x', `a`]
   */
  map: define({
    form: pattern('MAP[{0,...}]'),
    takes: ['any', 'any', 'any...'],
    gives: 'map',
    nulls: 'never',
    agree: 'pairs',
  }),
  /**
   * A row of values. Its fields have no names until it is cast, or written into a column.
   *
   * @example row(col('a'), 'x') // ROW(`a`, 'x')
   */
  row: define({ form: call('ROW'), takes: ['any', 'any...'], gives: 'row', nulls: 'never' }),
  /**
   * A map from an array of keys and an array of as many values.
   *
   * @example mapFromArrays(col('a'), col('b')) // MAP_FROM_ARRAYS(`a`, `b`)
   */
  mapFromArrays: define({ form: call('MAP_FROM_ARRAYS'), takes: ['array', 'array'], gives: 'zipped' }),
} as const;
