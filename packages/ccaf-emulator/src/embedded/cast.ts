import { type FlinkType, isNested, MAX_LENGTH, sameType, shortTypeName } from '../sql';
import { textToBoolean, textToDate, textToInteger, textToNumber, textToTime, textToTimestamp } from './text-cast';
import { type Family, familyOf, isInteger } from './type-rules';

/** The engine's type that stores a Flink type. Both timestamp types are stored as UTC wall-clock time. */
export function physicalType(type: FlinkType): string {
  // The JSON of what the API returns.
  if (isNested(type)) return 'VARCHAR';
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return 'VARCHAR';
    case 'BINARY':
    case 'VARBINARY':
      return 'BLOB';
    case 'DECIMAL':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'TIME_WITHOUT_TIME_ZONE':
      return 'TIME';
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return 'TIMESTAMP';
    case 'NULL':
      return 'INTEGER';
    default:
      return type.root;
  }
}

/**
 * The engine's SQL for Flink's `CAST(sql AS to)`, or `undefined` where the two would differ or Flink has no such cast.
 * A value that cannot be converted fails the statement, as in Flink; with `lenient` (TRY_CAST) it is NULL.
 */
export function castSql(sql: string, from: FlinkType, to: FlinkType, lenient = false): string | undefined {
  if (sameType(from, to)) return sql;
  if (from.root === 'NULL') return `CAST(NULL AS ${physicalType(to)})`;
  const [source, target] = [familyOf(from), familyOf(to)];
  const convert = source === target ? SAME_FAMILY[target] : CONVERSIONS[`${source}->${target}`];
  return convert?.(sql, { from, to, lenient });
}

interface Cast {
  readonly from: FlinkType;
  readonly to: FlinkType;
  readonly lenient: boolean;
}

type Convert = (sql: string, cast: Cast) => string | undefined;

const plain = (sql: string, { to, lenient }: Cast): string =>
  `${lenient ? 'TRY_CAST' : 'CAST'}(${sql} AS ${physicalType(to)})`;

const SAME_FAMILY: Readonly<Partial<Record<Family, Convert>>> = {
  character: (sql, { to }) => fitLength(sql, to),
  // Cutting bytes to a length has no equal here.
  binary: (sql, { to, from }) => ('length' in to && 'length' in from && to.length >= from.length ? sql : undefined),
  // For an integer Flink cuts the fraction off, the engine would round.
  numeric: (sql, cast) =>
    cast.to.root === 'DECIMAL'
      ? toDecimal(sql, cast)
      : plain(isInteger(cast.to) && !isInteger(cast.from) ? `trunc(${sql})` : sql, cast),
  time: (sql) => sql,
  timestamp: (sql, { to }) => truncateTimestamp(sql, to),
};

const CONVERSIONS: Readonly<Record<string, Convert>> = {
  'character->boolean': textToBoolean,
  'character->numeric': (sql, cast) => (isInteger(cast.to) ? textToInteger(sql, cast) : textToNumber(sql, cast)),
  'character->date': textToDate,
  'character->time': textToTime,
  'character->timestamp': (sql, cast) => truncateTimestamp(textToTimestamp(sql, cast), cast.to),
  'character->binary': (sql, { to }) => ('length' in to && to.length === MAX_LENGTH ? `encode(${sql})` : undefined),
  'binary->character': (sql, { to, lenient }) => (lenient ? undefined : fitLength(`decode(${sql})`, to)),
  'boolean->character': (sql, { to }) => fitLength(`upper(CAST(${sql} AS VARCHAR))`, to),
  'boolean->numeric': plain,
  'numeric->boolean': (sql, cast) => (isInteger(cast.from) ? plain(sql, cast) : undefined),
  // Java writes floating-point numbers in another form.
  'numeric->character': (sql, { to, from }) =>
    from.root === 'FLOAT' || from.root === 'DOUBLE' ? undefined : fitLength(`CAST(${sql} AS VARCHAR)`, to),
  'date->character': (sql, { to }) => fitLength(`CAST(${sql} AS VARCHAR)`, to),
  'date->timestamp': plain,
  'timestamp->date': plain,
  'timestamp->time': plain,
  'timestamp->character': (sql, { to, from }) => fitLength(timestampText(sql, from), to),
  'time->character': (sql, { to, from }) =>
    'precision' in from && from.precision === 0 ? fitLength(`CAST(${sql} AS VARCHAR)`, to) : undefined,
};

/** CHAR(n) is cut and filled with spaces, VARCHAR(n) is cut. */
function fitLength(sql: string, to: FlinkType): string {
  if (to.root === 'CHAR') return `rpad(${sql}, ${to.length}, ' ')`;
  return 'length' in to && to.length < MAX_LENGTH ? `left(${sql}, ${to.length})` : sql;
}

/**
 * A number that does not fit a DECIMAL is NULL in Flink, and a floating-point number is rounded as it is written.
 *
 * Source: DecimalDataUtils#castFrom (BigDecimal.valueOf) and DecimalData#fromBigDecimal.
 */
function toDecimal(sql: string, { from, to }: Cast): string {
  const isFloat = from.root === 'FLOAT' || from.root === 'DOUBLE';
  return `TRY_CAST(${isFloat ? `CAST(CAST(${sql} AS DOUBLE) AS VARCHAR)` : sql} AS ${physicalType(to)})`;
}

function truncateTimestamp(sql: string, to: FlinkType): string {
  const digits = 'precision' in to ? to.precision : 6;
  if (digits >= 6) return sql;
  const unit = 10 ** (6 - digits);
  return `make_timestamp(CAST(floor(epoch_us(${sql}) / ${unit}) AS BIGINT) * ${unit})`;
}

/** `2024-01-31 10:20:30.500` with as many digits as the type has. */
function timestampText(sql: string, from: FlinkType): string {
  const digits = 'precision' in from ? from.precision : 6;
  const whole = `strftime(${sql}, '%Y-%m-%d %H:%M:%S')`;
  return digits === 0 ? whole : `${whole} || '.' || left(strftime(${sql}, '%f'), ${digits})`;
}

/** The message for a cast that is not there. */
export function castProblem(from: FlinkType, to: FlinkType): string {
  return `Cast function cannot convert value of type ${shortTypeName(from)} to type ${shortTypeName(to)} (in this emulator).`;
}
