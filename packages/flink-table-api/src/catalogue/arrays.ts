import { define } from '../functions/define';
import { call } from '../functions/form';

/**
 * Functions of arrays. Source: Confluent's documentation, "Collection functions", and Flink's BuiltInFunctionDefinitions for
 * what the results can be.
 */
const withElement = (name: string) =>
  define({ form: call(name), takes: ['array', 'any'], gives: 'extended', agree: 'element' });

const ofArrays = (name: string) =>
  define({ form: call(name), takes: ['array', 'array', 'array...'], gives: 'common', agree: 'common' });

const pairOfArrays = (name: string) =>
  define({ form: call(name), takes: ['array', 'array'], gives: 'common', agree: 'common' });

const extreme = (name: string) => define({ form: call(name), takes: ['array'], gives: 'element', nulls: 'always' });

/** Methods of an array. */
export const ARRAYS = {
  /**
   * TRUE where the array has this element, which may be NULL.
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
   * The place of the first such element, counted from 1; 0 where there is none.
   *
   * @example col('a').arrayPosition('x') // ARRAY_POSITION(`a`, 'x')
   */
  arrayPosition: define({ form: call('ARRAY_POSITION'), takes: ['array', 'any'], gives: 'INT', agree: 'element' }),
  /**
   * The array with one more element at its end.
   *
   * @example col('a').arrayAppend('x') // ARRAY_APPEND(`a`, 'x')
   */
  arrayAppend: withElement('ARRAY_APPEND'),
  /**
   * The array with one more element at its beginning.
   *
   * @example col('a').arrayPrepend('x') // ARRAY_PREPEND(`a`, 'x')
   */
  arrayPrepend: withElement('ARRAY_PREPEND'),
  /**
   * The array without elements like this one.
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
   * The array with equal elements only once.
   *
   * @example col('a').arrayDistinct() // ARRAY_DISTINCT(`a`)
   */
  arrayDistinct: define({ form: call('ARRAY_DISTINCT'), takes: ['array'], gives: 'same' }),
  /**
   * The array in reverse order.
   *
   * @example col('a').arrayReverse() // ARRAY_REVERSE(`a`)
   */
  arrayReverse: define({ form: call('ARRAY_REVERSE'), takes: ['array'], gives: 'same' }),
  /**
   * The elements from a place on, or to a second place; both are included. Places count from 1, negative ones from the
   * end.
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
   * The elements of both arrays, equal ones only once.
   *
   * @example col('a').arrayUnion(col('b')) // ARRAY_UNION(`a`, `b`)
   */
  arrayUnion: pairOfArrays('ARRAY_UNION'),
  /**
   * The elements of the first array that are not in the second.
   *
   * @example col('a').arrayExcept(col('b')) // ARRAY_EXCEPT(`a`, `b`)
   */
  arrayExcept: pairOfArrays('ARRAY_EXCEPT'),
  /**
   * The elements that are in both arrays, equal ones only once.
   *
   * @example col('a').arrayIntersect(col('b')) // ARRAY_INTERSECT(`a`, `b`)
   */
  arrayIntersect: pairOfArrays('ARRAY_INTERSECT'),
  /**
   * Several arrays, one after the other.
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
   * Texts joined, with a text between them; NULL is left out, unless you give a text for it.
   *
   * @example col('a').arrayJoin(', ') // ARRAY_JOIN(`a`, ', ')
   */
  arrayJoin: define({ form: call('ARRAY_JOIN'), takes: ['arrayOfText', 'text', 'text?'], gives: 'STRING' }),
} as const;
