import { define } from '../functions/define';
import { chain, comparison, infix, LEVEL, prefix, suffix } from '../functions/form';
import type { Group } from '../functions/group';

/** Comparisons, conditions and tests for NULL. Source: Confluent's documentation, "Comparison functions". */
const compare = <const G extends Group>(operator: string, of: G) =>
  define({ form: infix(operator, LEVEL.comparison), takes: [of, of], gives: 'BOOLEAN', agree: 'comparable' });

const isEqual = compare('=', 'equatable');
const isNotEqual = compare('<>', 'equatable');
const isGreater = compare('>', 'comparable');
const isGreaterOrEqual = compare('>=', 'comparable');
const isLess = compare('<', 'comparable');
const isLessOrEqual = compare('<=', 'comparable');

const test = (operator: string) => define({ form: suffix(operator), takes: ['any'], gives: 'BOOLEAN', nulls: 'never' });

const testOfCondition = (operator: string) =>
  define({ form: suffix(operator), takes: ['boolean'], gives: 'BOOLEAN', nulls: 'never' });

const among = (operator: string) =>
  define({
    form: comparison(`{0-} ${operator} ({1,...})`),
    takes: ['equatable', 'equatable', 'equatable...'],
    gives: 'BOOLEAN',
    agree: 'comparable',
  });

const within = (operator: string) =>
  define({
    form: comparison(`{0-} ${operator} {1-} AND {2-}`),
    takes: ['comparable', 'comparable', 'comparable'],
    gives: 'BOOLEAN',
    agree: 'comparable',
  });

/** Methods of a value. */
export const COMPARISON = {
  /**
   * `=`: NULL where one side is NULL, even if both are.
   *
   * @example col('a').isEqual(1) // `a` = 1
   */
  isEqual,
  /** See {@link isEqual}. */
  eq: isEqual,
  /**
   * `<>`: NULL where one side is NULL; to keep such rows, add `.or(x.isNull())`.
   *
   * @example col('a').isNotEqual(1) // `a` <> 1
   */
  isNotEqual,
  /** See {@link isNotEqual}. */
  neq: isNotEqual,
  /**
   * `>`.
   *
   * @example col('a').isGreater(1) // `a` > 1
   */
  isGreater,
  /** See {@link isGreater}. */
  gt: isGreater,
  /**
   * `>=`.
   *
   * @example col('a').isGreaterOrEqual(1) // `a` >= 1
   */
  isGreaterOrEqual,
  /** See {@link isGreaterOrEqual}. */
  gte: isGreaterOrEqual,
  /**
   * `<`.
   *
   * @example col('a').isLess(1) // `a` < 1
   */
  isLess,
  /** See {@link isLess}. */
  lt: isLess,
  /**
   * `<=`.
   *
   * @example col('a').isLessOrEqual(1) // `a` <= 1
   */
  isLessOrEqual,
  /** See {@link isLessOrEqual}. */
  lte: isLessOrEqual,
  /**
   * TRUE between two values, both of them included.
   *
   * @example col('a').between(1, 9) // `a` BETWEEN 1 AND 9
   */
  between: within('BETWEEN'),
  /**
   * TRUE below the first value and above the second.
   *
   * @example col('a').notBetween(1, 9) // `a` NOT BETWEEN 1 AND 9
   */
  notBetween: within('NOT BETWEEN'),
  /**
   * TRUE where the value is one of these.
   *
   * @example col('a').in(1, 2) // `a` IN (1, 2)
   */
  in: among('IN'),
  /**
   * TRUE where the value is none of these; NULL where one of them is NULL and the value none of the others.
   *
   * @example col('a').notIn(1, 2) // `a` NOT IN (1, 2)
   */
  notIn: among('NOT IN'),
  /**
   * TRUE where the value is NULL; never NULL itself.
   *
   * @example col('a').isNull() // `a` IS NULL
   */
  isNull: test('IS NULL'),
  /**
   * TRUE where the value is not NULL; never NULL itself.
   *
   * @example col('a').isNotNull() // `a` IS NOT NULL
   */
  isNotNull: test('IS NOT NULL'),
  /**
   * TRUE where both are equal, or both are NULL; never NULL itself.
   *
   * @example col('a').isNotDistinctFrom(1) // `a` IS NOT DISTINCT FROM 1
   */
  isNotDistinctFrom: define({
    form: infix('IS NOT DISTINCT FROM', LEVEL.comparison),
    takes: ['any', 'any'],
    gives: 'BOOLEAN',
    nulls: 'never',
    agree: 'comparable',
  }),
  /**
   * TRUE where the values differ; two NULLs do not differ. Never NULL itself.
   *
   * @example col('a').isDistinctFrom(1) // `a` IS DISTINCT FROM 1
   */
  isDistinctFrom: define({
    form: infix('IS DISTINCT FROM', LEVEL.comparison),
    takes: ['any', 'any'],
    gives: 'BOOLEAN',
    nulls: 'never',
    agree: 'comparable',
  }),
  /**
   * TRUE where both conditions hold.
   *
   * @example col('a').isNull().and(col('b').isNull()) // `a` IS NULL AND `b` IS NULL
   */
  and: define({ form: chain('AND', LEVEL.and), takes: ['boolean', 'boolean', 'boolean...'], gives: 'BOOLEAN' }),
  /**
   * TRUE where at least one condition holds.
   *
   * @example col('a').isNull().or(col('b').isNull()) // `a` IS NULL OR `b` IS NULL
   */
  or: define({ form: chain('OR', LEVEL.or), takes: ['boolean', 'boolean', 'boolean...'], gives: 'BOOLEAN' }),
  /**
   * TRUE where the condition is FALSE; NULL stays NULL, as in Java. (Python's `~` is `isNotTrue`.)
   *
   * @example col('a').isNull().not() // NOT (`a` IS NULL)
   */
  not: define({ form: prefix('NOT', LEVEL.not), takes: ['boolean'], gives: 'BOOLEAN' }),
  /**
   * TRUE where the condition is TRUE; FALSE where it is NULL.
   *
   * @example col('a').isTrue() // `a` IS TRUE
   */
  isTrue: testOfCondition('IS TRUE'),
  /**
   * TRUE where the condition is FALSE; FALSE where it is NULL.
   *
   * @example col('a').isFalse() // `a` IS FALSE
   */
  isFalse: testOfCondition('IS FALSE'),
  /**
   * TRUE where the condition is FALSE or NULL.
   *
   * @example col('a').isNotTrue() // `a` IS NOT TRUE
   */
  isNotTrue: testOfCondition('IS NOT TRUE'),
  /**
   * TRUE where the condition is TRUE or NULL.
   *
   * @example col('a').isNotFalse() // `a` IS NOT FALSE
   */
  isNotFalse: testOfCondition('IS NOT FALSE'),
} as const;
