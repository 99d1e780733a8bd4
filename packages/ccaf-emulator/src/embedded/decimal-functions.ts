import { INTEGER, VARCHAR } from '@duckdb/node-api';
import {
  add,
  compare,
  type Decimal,
  divide,
  formatDecimal,
  multiply,
  negative,
  parseDecimal,
  remainder,
} from './exact-decimal';
import type { ScalarFunction } from './scalar-functions';

/** A calculation with two decimals, written out, whose result has a precision and a scale, or is NULL. */
const calculation = (name: string, of: (a: Decimal, b: Decimal) => Decimal): ScalarFunction => ({
  name,
  parameters: [VARCHAR, VARCHAR, INTEGER, INTEGER],
  returns: VARCHAR,
  call: ([a, b, precision, scale]) =>
    formatDecimal(of(parseDecimal(String(a)), parseDecimal(String(b))), Number(precision), Number(scale)),
});

/** DECIMAL beyond the 38 digits that DuckDB calculates with. */
export const DECIMAL_FUNCTIONS: readonly ScalarFunction[] = [
  calculation('decimal_add', add),
  calculation('decimal_subtract', (a, b) => add(a, negative(b))),
  calculation('decimal_multiply', multiply),
  calculation('decimal_divide', divide),
  calculation('decimal_remainder', remainder),
  {
    name: 'decimal_compare',
    parameters: [VARCHAR, VARCHAR],
    returns: INTEGER,
    call: ([a, b]) => compare(parseDecimal(String(a)), parseDecimal(String(b))),
  },
];
