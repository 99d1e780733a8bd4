import { define } from '../functions/define';
import { call, pattern } from '../functions/form';

const double = (name: string) => define({ form: call(name), takes: ['number'], gives: 'DOUBLE' });

const rounded = (name: string) =>
  define({
    form: pattern(`${name}({0})`, `${name}({0} TO {1})`),
    takes: ['moment', 'roundingUnit?'],
    alone: 'number',
    gives: 'whole',
  });

/** Methods of a number. Source: Confluent's documentation, "Numeric functions". */
export const NUMERIC = {
  /**
   * The number, or the interval, without its sign.
   *
   * @example col('a').abs() // ABS(`a`)
   */
  abs: define({ form: call('ABS'), takes: ['number'], gives: 'same' }),
  /**
   * -1, 0 or 1, in the type of the number.
   *
   * @example col('a').sign() // SIGN(`a`)
   */
  sign: define({ form: call('SIGN'), takes: ['number'], gives: 'same' }),
  /**
   * The smallest whole number that is not less; of a moment, with a unit, the first moment of the next such unit.
   *
   * @example col('a').ceil() // CEIL(`a`)
   */
  ceil: rounded('CEIL'),
  /**
   * The largest whole number that is not greater; of a moment, with a unit, the first moment of the unit that it is in.
   *
   * @example col('a').floor('DAY') // FLOOR(`a` TO DAY)
   */
  floor: rounded('FLOOR'),
  /**
   * The nearest number with this many digits after the point, none by default; halves go away from zero.
   *
   * @example col('a').round(2) // ROUND(`a`, 2)
   */
  round: define({ form: call('ROUND'), takes: ['number', 'int?'], gives: 'rounded' }),
  /**
   * The number, cut off after this many digits after the point, none by default.
   *
   * @example col('a').truncate(2) // TRUNCATE(`a`, 2)
   */
  truncate: define({ form: call('TRUNCATE'), takes: ['number', 'int?'], gives: 'rounded' }),
  /**
   * e to the power of the number.
   *
   * @example col('a').exp() // EXP(`a`)
   */
  exp: double('EXP'),
  /**
   * The natural logarithm.
   *
   * @example col('a').ln() // LN(`a`)
   */
  ln: double('LN'),
  /**
   * The logarithm to base 10.
   *
   * @example col('a').log10() // LOG10(`a`)
   */
  log10: double('LOG10'),
  /**
   * The logarithm to base 2.
   *
   * @example col('a').log2() // LOG2(`a`)
   */
  log2: double('LOG2'),
  /**
   * The square root; NaN of a negative number.
   *
   * @example col('a').sqrt() // SQRT(`a`)
   */
  sqrt: double('SQRT'),
  /**
   * The natural logarithm, or the one to this base.
   *
   * @example col('a').log(3) // LOG(3, `a`)
   */
  log: define({ form: pattern('LOG({0})', 'LOG({1}, {0})'), takes: ['number', 'number?'], gives: 'DOUBLE' }),
  /**
   * The number to this power.
   *
   * @example col('a').power(2) // POWER(`a`, 2)
   */
  power: define({ form: call('POWER'), takes: ['number', 'number'], gives: 'DOUBLE' }),
  /**
   * A whole number in binary digits, as text.
   *
   * @example col('a').bin() // BIN(`a`)
   */
  bin: define({ form: call('BIN'), takes: ['integer'], gives: 'STRING' }),
  /**
   * A whole number, or the bytes of a text in UTF-8, in hexadecimal digits, as text.
   *
   * @example col('a').hex() // HEX(`a`)
   */
  hex: define({ form: call('HEX'), takes: ['integerOrText'], gives: 'STRING' }),
  /**
   * The bytes of a text of hexadecimal digits; NULL where it is none.
   *
   * @example col('a').unhex() // UNHEX(`a`)
   */
  unhex: define({ form: call('UNHEX'), takes: ['text'], gives: 'BYTES', nulls: 'always' }),
} as const;

/** Functions of numbers, and numbers that come by themselves. */
export const NUMERIC_FUNCTIONS = {
  /**
   * The number pi.
   *
   * @example pi() // PI()
   */
  pi: define({ form: call('PI'), takes: [], gives: 'DOUBLE', nulls: 'never' }),
  /**
   * The base of natural logarithms.
   *
   * @example e() // E()
   */
  e: define({ form: call('E'), takes: [], gives: 'DOUBLE', nulls: 'never' }),
  /**
   * A random number from 0 to 1 for each row; with a seed, the numbers are the same in each run.
   *
   * @example rand(7) // RAND(7)
   */
  rand: define({ form: call('RAND'), takes: ['int?'], gives: 'DOUBLE', isDeterministic: false }),
  /**
   * A random whole number for each row, from 0 to below the bound; of two arguments, the first is a seed.
   *
   * @example randInteger(10) // RAND_INTEGER(10)
   */
  randInteger: define({ form: call('RAND_INTEGER'), takes: ['int', 'int?'], gives: 'INT', isDeterministic: false }),
  /**
   * A random UUID for each row.
   *
   * @example uuid() // UUID()
   */
  uuid: define({ form: call('UUID'), takes: [], gives: 'CHAR(36)', nulls: 'never', isDeterministic: false }),
} as const;
