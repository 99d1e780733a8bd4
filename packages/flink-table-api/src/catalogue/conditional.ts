import { define } from '../functions/define';
import { call, cases, pattern } from '../functions/form';

/** Choices between values. Source: Confluent's documentation, "Conditional functions". */
const ifThenElse = define({
  form: pattern('CASE WHEN {0} THEN {1} ELSE {2} END'),
  takes: ['boolean', 'any', 'any'],
  gives: 'common from 1',
  nulls: 'any from 1',
  agree: 'common from 1',
});

const greatest = (name: string) =>
  define({ form: call(name), takes: ['comparable', 'comparable...'], gives: 'common', agree: 'common' });

const isOf = (name: string) => define({ form: call(name), takes: ['text'], gives: 'BOOLEAN', nulls: 'never' });

/** Methods of a value. */
export const CONDITIONAL = {
  /**
   * The first value where the condition is TRUE, otherwise the second. (Java's `then`, which would make a promise of it.)
   *
   * @example col('a').gt(1).ifThenElse('many', 'one') // CASE WHEN `a` > 1 THEN 'many' ELSE 'one' END
   */
  ifThenElse,
  /**
   * The value, or this one where it is NULL.
   *
   * @example col('a').ifNull(0) // IFNULL(`a`, 0)
   */
  ifNull: define({ form: call('IFNULL'), takes: ['any', 'any'], gives: 'common', nulls: 'all', agree: 'common' }),
  /**
   * The value, or NULL where it equals this one.
   *
   * @example col('a').nullIf('') // NULLIF(`a`, '')
   */
  nullIf: define({
    form: call('NULLIF'),
    takes: ['equatable', 'equatable'],
    gives: 'same',
    nulls: 'always',
    agree: 'comparable',
  }),
  /**
   * The type of the value, as text. A very long type is shortened, unless TRUE is given.
   *
   * @example col('a').typeOf() // TYPEOF(`a`)
   */
  typeOf: define({
    form: call('TYPEOF'),
    takes: ['any', 'boolean?'],
    gives: 'STRING',
    nulls: 'always',
    constants: [1],
  }),
  /**
   * TRUE where a text has letters only; FALSE where it is NULL.
   *
   * @example col('a').isAlpha() // IS_ALPHA(`a`)
   */
  isAlpha: isOf('IS_ALPHA'),
  /**
   * TRUE where a text can be read as a number; FALSE where it is NULL.
   *
   * @example col('a').isDecimal() // IS_DECIMAL(`a`)
   */
  isDecimal: isOf('IS_DECIMAL'),
  /**
   * TRUE where a text has digits only; FALSE where it is NULL.
   *
   * @example col('a').isDigit() // IS_DIGIT(`a`)
   */
  isDigit: isOf('IS_DIGIT'),
} as const;

/** Functions of conditions and values. */
export const CONDITIONAL_FUNCTIONS = {
  /**
   * The first value where the condition is TRUE, otherwise the second; for more of them there is `caseWhen`.
   *
   * @example ifThenElse(col('a').gt(1), 'many', 'one') // CASE WHEN `a` > 1 THEN 'many' ELSE 'one' END
   */
  ifThenElse,
  /**
   * The first of the values that is not NULL.
   *
   * @example coalesce(col('a'), col('b'), 0) // COALESCE(`a`, `b`, 0)
   */
  coalesce: define({
    form: call('COALESCE'),
    takes: ['any', 'any...'],
    gives: 'common',
    nulls: 'all',
    agree: 'common',
  }),
  /**
   * The greatest of the values; NULL where one of them is NULL.
   *
   * @example greatest(col('a'), col('b')) // GREATEST(`a`, `b`)
   */
  greatest: greatest('GREATEST'),
  /**
   * The least of the values; NULL where one of them is NULL.
   *
   * @example least(col('a'), col('b')) // LEAST(`a`, `b`)
   */
  least: greatest('LEAST'),
} as const;

/** CASE, with signatures of its own in `expressions/case.ts`: the value of ELSE comes before the branches. */
export const CASE_CONSTRUCTS = {
  /**
   * The value of the first condition that is TRUE; without `otherwise`, NULL where there is none.
   *
   * @example
   * caseWhen(col('a').gt(9), 'many').when(col('a').gt(1), 'some').otherwise('one') //
   * CASE WHEN `a` > 9 THEN 'many' WHEN `a` > 1 THEN 'some' ELSE 'one' END
   */
  caseWhen: define({
    form: cases(0),
    takes: ['any', 'boolean...', 'any...'],
    gives: 'branches',
    nulls: 'never',
    agree: 'branches',
  }),
  /**
   * The result of the first value that equals the given one; without `otherwise`, NULL where there is none.
   *
   * @example
   * caseOf(col('a')).when('x', 1).when('y', 2).otherwise(0) //
   * CASE `a` WHEN 'x' THEN 1 WHEN 'y' THEN 2 ELSE 0 END
   */
  caseOf: define({
    form: cases(1),
    takes: ['any', 'any', 'any...'],
    gives: 'branches from 1',
    nulls: 'never',
    agree: 'branches from 1',
  }),
} as const;
