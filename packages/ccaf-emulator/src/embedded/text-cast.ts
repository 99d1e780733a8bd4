import type { FlinkType } from '../sql';
import { type Cast, physicalType } from './cast-parts';

const DATE = '[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}';
const TIME = '([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}';

/**
 * A text read as another type. DuckDB reads what has the usual form, as fast as it can, and a function that reads as Flink
 * does the rest, whatever it makes of it.
 */
export function fromText(sql: string, cast: Cast): string | undefined {
  const { to } = cast;
  switch (to.root) {
    case 'BOOLEAN':
      return toBoolean(sql, cast);
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
      return usualOr(sql, '-?[0-9]{1,18}', to, inType(call('integer', [sql, BITS[to.root]], cast), to));
    case 'DECIMAL': {
      const slow = inType(call('decimal', [sql, to.precision, to.scale], cast), to);
      // A zero before the point counts as a digit: where the type has none there, Flink refuses it.
      return to.precision === to.scale ? slow : usualOr(sql, '-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?', to, slow);
    }
    case 'FLOAT':
    case 'DOUBLE':
      return usualOr(sql, '-?[0-9]{1,18}(\\.[0-9]{1,18})?', to, inType(call('floating', [sql], cast), to));
    case 'DATE':
      return usualOr(sql, DATE, to, call('date', [sql], cast));
    case 'TIME_WITHOUT_TIME_ZONE':
      return usualOr(sql, `${TIME}${fraction(to, 3)}`, to, call('time', [sql, to.precision], cast));
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return usualOr(sql, `${DATE}( ${TIME}${fraction(to, 6)})?`, to, call('timestamp', [sql, to.precision], cast));
    default:
      return undefined;
  }
}

const BITS = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64 } as const;

const fraction = ({ precision }: { readonly precision: number }, most: number): string =>
  precision === 0 ? '' : `(\\.[0-9]{1,${Math.min(precision, most)}})?`;

/** What has no such form is an empty text to DuckDB, which no type can be read from. */
function usualOr(sql: string, form: string, to: FlinkType, slow: string): string {
  return `coalesce(TRY_CAST(regexp_extract(${sql}, '^${form}$') AS ${physicalType(to)}), ${slow})`;
}

const inType = (sql: string, to: FlinkType): string => `CAST(${sql} AS ${physicalType(to)})`;

const call = (name: string, args: readonly (string | number)[], { lenient }: Cast): string =>
  `${lenient ? 'try_' : ''}flink_${name}(${args.join(', ')})`;

function toBoolean(sql: string, { lenient }: Cast): string {
  const failure = lenient ? 'NULL' : `CAST(error('Cannot parse ''' || ${sql} || ''' as BOOLEAN.') AS BOOLEAN)`;
  return (
    `CASE WHEN ${sql} IS NULL THEN NULL WHEN lower(${sql}) IN ('true', 't', 'yes', 'y', '1') THEN TRUE ` +
    `WHEN lower(${sql}) IN ('false', 'f', 'no', 'n', '0') THEN FALSE ELSE ${failure} END`
  );
}
