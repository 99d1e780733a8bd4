import {
  BIGINT,
  BLOB,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  INTEGER,
  TIME,
  TIMESTAMP,
  VARCHAR,
} from '@duckdb/node-api';
import type { ScalarFunction } from './scalar-functions';
import { plainText, readBigDecimal, rounded } from './texts/big-decimal';
import { CastError } from './texts/cast-error';
import { readDate } from './texts/date';
import { fits, readDecimal } from './texts/decimal';
import { floatText } from './texts/float-text';
import { readFloating } from './texts/floating';
import { readInteger } from './texts/integer';
import { readTime } from './texts/time';
import { readTimestamp } from './texts/timestamp';
import { readUtf8 } from './texts/utf8';

const FUNCTIONS: readonly ScalarFunction[] = [
  {
    name: 'flink_integer',
    parameters: [VARCHAR, INTEGER],
    returns: BIGINT,
    call: ([text, bits]) => readInteger(String(text), Number(bits)),
  },
  {
    name: 'flink_decimal',
    parameters: [VARCHAR, INTEGER, INTEGER],
    returns: VARCHAR,
    call: ([text, precision, scale]) =>
      readDecimal(String(text), { precision: Number(precision), scale: Number(scale) }),
  },
  { name: 'flink_floating', parameters: [VARCHAR], returns: VARCHAR, call: ([text]) => readFloating(String(text)) },
  {
    name: 'flink_date',
    parameters: [VARCHAR],
    returns: DATE,
    call: ([text]) => new DuckDBDateValue(readDate(String(text))),
  },
  {
    name: 'flink_time',
    parameters: [VARCHAR, INTEGER],
    returns: TIME,
    call: ([text, precision]) => new DuckDBTimeValue(BigInt(readTime(String(text), Number(precision))) * 1000n),
  },
  {
    name: 'flink_timestamp',
    parameters: [VARCHAR, INTEGER],
    returns: TIMESTAMP,
    call: ([text, precision]) => new DuckDBTimestampValue(readTimestamp(String(text), Number(precision))),
  },
  {
    name: 'flink_float_text',
    parameters: [DOUBLE, BOOLEAN],
    returns: VARCHAR,
    call: ([value, isDouble]) => floatText(Number(value), isDouble === true ? 'DOUBLE' : 'FLOAT'),
  },
  {
    name: 'flink_float_decimal',
    parameters: [DOUBLE, INTEGER, INTEGER],
    returns: VARCHAR,
    call: ([value, precision, scale]) => floatDecimal(Number(value), Number(precision), Number(scale)),
  },
  {
    name: 'flink_utf8',
    parameters: [BLOB, INTEGER, BOOLEAN],
    returns: VARCHAR,
    call: ([value, length, isFilled]) => readUtf8((value as DuckDBBlobValue).bytes, Number(length), isFilled === true),
  },
];

/** A floating-point number as a DECIMAL: rounded as it is written, NULL where it does not fit. */
function floatDecimal(value: number, precision: number, scale: number): string | null {
  const unscaled = rounded(readBigDecimal(floatText(value, 'DOUBLE')), scale);
  return fits(unscaled, { precision }) ? plainText(unscaled, scale) : null;
}

/** As `try_<name>`, a function is NULL for what cannot be converted. */
const lenient = ({ name, call, ...rest }: ScalarFunction): ScalarFunction => ({
  ...rest,
  name: `try_${name}`,
  call: (args) => {
    try {
      return call(args);
    } catch (error) {
      if (error instanceof CastError) return null;
      throw error;
    }
  },
});

/** What casts need that DuckDB has not, or has otherwise than Flink; each of them also as `try_<name>`. */
export const CAST_FUNCTIONS: readonly ScalarFunction[] = FUNCTIONS.flatMap((one) => [one, lenient(one)]);
