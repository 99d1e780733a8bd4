import { define } from '../functions/define';
import { infix, LEVEL, prefix } from '../functions/form';

/** Calculations. Source: Confluent's documentation, "Numeric functions". */
export const ARITHMETIC = {
  /**
   * `+`. A sum of integers that does not fit their wider type wraps around, one of DECIMALs with over 38 digits is NULL.
   *
   * @example col('a').plus(1) // `a` + 1
   */
  plus: define({ form: infix('+', LEVEL.sum), takes: ['summand', 'summand'], gives: 'sum', agree: 'numbers' }),
  /**
   * `-`. Integers wrap around, as in a sum.
   *
   * @example col('a').minus(1) // `a` - 1
   */
  minus: define({ form: infix('-', LEVEL.sum), takes: ['summand', 'summand'], gives: 'difference', agree: 'numbers' }),
  /**
   * `*`. Integers wrap around, as in a sum.
   *
   * @example col('a').times(2) // `a` * 2
   */
  times: define({ form: infix('*', LEVEL.product), takes: ['numberOrInterval', 'number'], gives: 'product' }),
  /**
   * `/`. Integers divide to an integer, 7 / 2 to 3. A division by zero fails the statement, unless a side is FLOAT or
   * DOUBLE: then it is infinite, or NaN. NULL divided by zero is NULL.
   *
   * @example col('a').dividedBy(2) // `a` / 2
   */
  dividedBy: define({ form: infix('/', LEVEL.product), takes: ['number', 'number'], gives: 'quotient' }),
  /**
   * `%`: the remainder of a division of integers or DECIMALs, with the sign of the first.
   *
   * @example col('a').mod(2) // `a` % 2
   */
  mod: define({ form: infix('%', LEVEL.product), takes: ['exact', 'exact'], gives: 'remainder' }),
  /**
   * `-`, of one value.
   *
   * @example col('a').negative() // -`a`
   */
  negative: define({ form: prefix('-', LEVEL.sign), takes: ['numberOrInterval'], gives: 'same' }),
} as const;
