import { define } from '../functions/define';
import { call, pattern } from '../functions/form';

/**
 * Arrays, maps and rows. Source: Confluent's documentation, "Collection functions", and Flink's BuiltInFunctionDefinitions
 * for what the results can be.
 */
const withElement = (name: string) =>
  define({ form: call(name), takes: ['array', 'any'], gives: 'extended', agree: 'element' });

const ofArrays = (name: string) =>
  define({ form: call(name), takes: ['array', 'array', 'array...'], gives: 'common', agree: 'common' });

const pairOfArrays = (name: string) =>
  define({ form: call(name), takes: ['array', 'array'], gives: 'common', agree: 'common' });

const extreme = (name: string) => define({ form: call(name), takes: ['array'], gives: 'element', nulls: 'always' });

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
   * How many elements there are.
   *
   * @example col('a').cardinality() // CARDINALITY(`a`)
   */
  cardinality: define({ form: call('CARDINALITY'), takes: ['collection'], gives: 'INT' }),
  /**
   * The only element; NULL where there is none, and more than one fail the statement.
   *
   * @example col('a').element() // ELEMENT(`a`)
   */
  element: define({ form: call('ELEMENT'), takes: ['array'], gives: 'element' }),
  /**
   * TRUE where the array has such an element; NULL can be looked for.
   *
   * @example col('a').arrayContains('x') // ARRAY_CONTAINS(`a`, 'x')
   */
  arrayContains: define({
    form: call('ARRAY_CONTAINS'),
    takes: ['array', 'any'],
    gives: 'BOOLEAN',
    nulls: 0,
    agree: 'element',
  }),
  /**
   * The place of the first such element, from 1; 0 where there is none.
   *
   * @example col('a').arrayPosition('x') // ARRAY_POSITION(`a`, 'x')
   */
  arrayPosition: define({ form: call('ARRAY_POSITION'), takes: ['array', 'any'], gives: 'INT', agree: 'element' }),
  /**
   * The array with one element more, at its end.
   *
   * @example col('a').arrayAppend('x') // ARRAY_APPEND(`a`, 'x')
   */
  arrayAppend: withElement('ARRAY_APPEND'),
  /**
   * The array with one element more, at its beginning.
   *
   * @example col('a').arrayPrepend('x') // ARRAY_PREPEND(`a`, 'x')
   */
  arrayPrepend: withElement('ARRAY_PREPEND'),
  /**
   * The array without such elements.
   *
   * @example col('a').arrayRemove('x') // ARRAY_REMOVE(`a`, 'x')
   */
  arrayRemove: define({
    form: call('ARRAY_REMOVE'),
    takes: ['array', 'any'],
    gives: 'same',
    nulls: 0,
    agree: 'element',
  }),
  /**
   * The array with equal elements once.
   *
   * @example col('a').arrayDistinct() // ARRAY_DISTINCT(`a`)
   */
  arrayDistinct: define({ form: call('ARRAY_DISTINCT'), takes: ['array'], gives: 'same' }),
  /**
   * The array from its end.
   *
   * @example col('a').arrayReverse() // ARRAY_REVERSE(`a`)
   */
  arrayReverse: define({ form: call('ARRAY_REVERSE'), takes: ['array'], gives: 'same' }),
  /**
   * The elements from a place on, to a place that may follow, both included and counted from 1, or from the end by negative
   * numbers.
   *
   * @example col('a').arraySlice(2, 3) // ARRAY_SLICE(`a`, 2, 3)
   */
  arraySlice: define({ form: call('ARRAY_SLICE'), takes: ['array', 'int', 'int?'], gives: 'same' }),
  /**
   * The array in ascending order with NULL first; FALSE is for descending with NULL last, and a third argument says whether
   * NULL comes first.
   *
   * @example col('a').arraySort(false) // ARRAY_SORT(`a`, FALSE)
   */
  arraySort: define({ form: call('ARRAY_SORT'), takes: ['array', 'boolean?', 'boolean?'], gives: 'same' }),
  /**
   * What is in one of two arrays, equal elements once.
   *
   * @example col('a').arrayUnion(col('b')) // ARRAY_UNION(`a`, `b`)
   */
  arrayUnion: pairOfArrays('ARRAY_UNION'),
  /**
   * What is in the first array and not in the second.
   *
   * @example col('a').arrayExcept(col('b')) // ARRAY_EXCEPT(`a`, `b`)
   */
  arrayExcept: pairOfArrays('ARRAY_EXCEPT'),
  /**
   * What is in both arrays, equal elements once.
   *
   * @example col('a').arrayIntersect(col('b')) // ARRAY_INTERSECT(`a`, `b`)
   */
  arrayIntersect: pairOfArrays('ARRAY_INTERSECT'),
  /**
   * Arrays one after the other.
   *
   * @example col('a').arrayConcat(col('b')) // ARRAY_CONCAT(`a`, `b`)
   */
  arrayConcat: ofArrays('ARRAY_CONCAT'),
  /**
   * The greatest element; NULL where there is none.
   *
   * @example col('a').arrayMax() // ARRAY_MAX(`a`)
   */
  arrayMax: extreme('ARRAY_MAX'),
  /**
   * The least element; NULL where there is none.
   *
   * @example col('a').arrayMin() // ARRAY_MIN(`a`)
   */
  arrayMin: extreme('ARRAY_MIN'),
  /**
   * Texts joined with a text between them; NULL is left out, unless a text for it follows.
   *
   * @example col('a').arrayJoin(', ') // ARRAY_JOIN(`a`, ', ')
   */
  arrayJoin: define({ form: call('ARRAY_JOIN'), takes: ['arrayOfText', 'text', 'text?'], gives: 'STRING' }),
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
   * Maps in one; of a key that several have, the last value stays.
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
   * A row of values, whose fields have no names until it is cast, or written into a column.
   *
   * @example row(col('a'), 'x') // ROW(`a`, 'x')
   */
  row: define({ form: call('ROW'), takes: ['any', 'any...'], gives: 'row', nulls: 'never' }),
  /**
   * A map of an array of keys and an array of as many values.
   *
   * @example mapFromArrays(col('a'), col('b')) // MAP_FROM_ARRAYS(`a`, `b`)
   */
  mapFromArrays: define({ form: call('MAP_FROM_ARRAYS'), takes: ['array', 'array'], gives: 'zipped' }),
} as const;
