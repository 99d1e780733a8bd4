import type { FlinkType } from '../sql';
import { type Cast, physicalType } from './cast-parts';
import { floorTimestamp } from './time-cast';

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
      return usualOr(
        sql,
        ' *(-?[0-9]{1,18})(\\.[0-9]*)? *',
        to,
        inType(call('integer', [sql, BITS[to.root]], cast), to),
      );
    case 'DECIMAL': {
      const slow = inType(call('decimal', [sql, to.precision, to.scale], cast), to);
      // A zero before the point counts as a digit: where the type has none there, Flink refuses it.
      return to.precision === to.scale ? slow : usualOr(sql, '(-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?)', to, slow);
    }
    case 'FLOAT':
    case 'DOUBLE':
      return usualOr(
        sql,
        '(-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][+-]?[0-9]{1,3})?)',
        to,
        inType(call('floating', [sql], cast), to),
      );
    case 'DATE':
      return usualOr(sql, `(${DATE})( .*)?`, to, call('date', [sql], cast));
    case 'TIME_WITHOUT_TIME_ZONE':
      return usualOr(
        sql,
        `(${TIME}${to.precision === 0 ? '' : `(\\.[0-9]{1,${to.precision}})?`})`,
        to,
        call('time', [sql, to.precision], cast),
      );
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return coalesce(
        floorTimestamp(usual(sql, `(${DATE}( ${TIME}(\\.[0-9]{1,6})?)?)`, to), to.precision),
        call('timestamp', [sql, to.precision], cast),
      );
    default:
      return undefined;
  }
}

const BITS = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64 } as const;

/** What the first brackets of a form hold, read by DuckDB; NULL where a text is not of that form, or has no value. */
const usual = (sql: string, form: string, to: FlinkType): string =>
  `TRY_CAST(regexp_extract(${sql}, '^${form}$', 1) AS ${physicalType(to)})`;

const coalesce = (fast: string, slow: string): string => `coalesce(${fast}, ${slow})`;

const usualOr = (sql: string, form: string, to: FlinkType, slow: string): string =>
  coalesce(usual(sql, form, to), slow);

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
