import { define } from '../functions/define';
import { call } from '../functions/form';

const double = (name: string) => define({ form: call(name), takes: ['number'], gives: 'DOUBLE' });

/** Methods of an angle, or of what belongs to one. Source: Confluent's documentation, "Numeric functions". */
export const TRIGONOMETRY = {
  /**
   * The sine of an angle in radians.
   *
   * @example col('a').sin() // SIN(`a`)
   */
  sin: double('SIN'),
  /**
   * The cosine of an angle in radians.
   *
   * @example col('a').cos() // COS(`a`)
   */
  cos: double('COS'),
  /**
   * The tangent of an angle in radians.
   *
   * @example col('a').tan() // TAN(`a`)
   */
  tan: double('TAN'),
  /**
   * The cotangent of an angle in radians.
   *
   * @example col('a').cot() // COT(`a`)
   */
  cot: double('COT'),
  /**
   * The angle in radians with this sine.
   *
   * @example col('a').asin() // ASIN(`a`)
   */
  asin: double('ASIN'),
  /**
   * The angle in radians with this cosine.
   *
   * @example col('a').acos() // ACOS(`a`)
   */
  acos: double('ACOS'),
  /**
   * The angle in radians with this tangent.
   *
   * @example col('a').atan() // ATAN(`a`)
   */
  atan: double('ATAN'),
  /**
   * The hyperbolic sine.
   *
   * @example col('a').sinh() // SINH(`a`)
   */
  sinh: double('SINH'),
  /**
   * The hyperbolic cosine.
   *
   * @example col('a').cosh() // COSH(`a`)
   */
  cosh: double('COSH'),
  /**
   * The hyperbolic tangent.
   *
   * @example col('a').tanh() // TANH(`a`)
   */
  tanh: double('TANH'),
  /**
   * Radians as degrees.
   *
   * @example col('a').degrees() // DEGREES(`a`)
   */
  degrees: double('DEGREES'),
  /**
   * Degrees as radians.
   *
   * @example col('a').radians() // RADIANS(`a`)
   */
  radians: double('RADIANS'),
} as const;

/** Functions of two numbers. */
export const TRIGONOMETRY_FUNCTIONS = {
  /**
   * The angle in radians of the point with this y and x; cast a DECIMAL to DOUBLE first.
   *
   * @example atan2(col('y'), col('x')) // ATAN2(`y`, `x`)
   */
  atan2: define({ form: call('ATAN2'), takes: ['inexact', 'inexact'], gives: 'DOUBLE' }),
} as const;
