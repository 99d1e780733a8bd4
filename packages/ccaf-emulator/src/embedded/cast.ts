import { type FlinkType, MAX_LENGTH, sameType, shortTypeName } from '../sql';
import { type Cast, fitBytes, fitLength, physicalType } from './cast-parts';
import { booleanToNumber, numberToNumber, numberToText } from './number-cast';
import { fromText } from './text-cast';
import {
  timestampToDate,
  timestampToText,
  timestampToTime,
  timestampToTimestamp,
  timeToText,
  timeToTime,
  timeToTimestamp,
} from './time-cast';
import { type Family, familyOf } from './type-rules';

/**
 * The engine's SQL for Flink's `CAST(sql AS to)`, or `undefined` where Flink has no such cast. A value that cannot be
 * converted fails the statement, as in Flink; with `lenient` (TRY_CAST) it is NULL.
 */
export function castSql(sql: string, from: FlinkType, to: FlinkType, lenient = false): string | undefined {
  if (sameType(from, to)) return sql;
  if (from.root === 'NULL') return `CAST(NULL AS ${physicalType(to)})`;
  const [source, target] = [familyOf(from), familyOf(to)];
  const convert = source === target ? SAME_FAMILY[target] : CONVERSIONS[`${source}->${target}`];
  return convert?.(sql, { from, to, lenient });
}

type Convert = (sql: string, cast: Cast) => string | undefined;

const SAME_FAMILY: Readonly<Partial<Record<Family, Convert>>> = {
  character: (sql, { to }) => fitLength(sql, to),
  binary: (sql, { to }) => fitBytes(sql, to),
  numeric: numberToNumber,
  time: timeToTime,
  timestamp: timestampToTimestamp,
};

const plain: Convert = (sql, { to }) => `CAST(${sql} AS ${physicalType(to)})`;

const CONVERSIONS: Readonly<Record<string, Convert>> = {
  'character->boolean': fromText,
  'character->numeric': fromText,
  'character->date': fromText,
  'character->time': fromText,
  'character->timestamp': fromText,
  'character->binary': (sql, { to }) => ('length' in to && to.length === MAX_LENGTH ? `encode(${sql})` : undefined),
  // Bytes as text are escaped by DuckDB, but for ASCII; those that are no UTF-8 become U+FFFD in Flink.
  'binary->character': (sql, { to }) => {
    const escaped = `CAST(${sql} AS VARCHAR)`;
    const read = `flink_utf8(${sql}, ${'length' in to ? to.length : MAX_LENGTH}, ${to.root === 'CHAR'})`;
    return `CASE WHEN contains(${escaped}, '\\') THEN ${read} ELSE ${fitLength(escaped, to)} END`;
  },
  'boolean->character': (sql, { to }) => fitLength(`upper(CAST(${sql} AS VARCHAR))`, to),
  'boolean->numeric': booleanToNumber,
  'numeric->boolean': (sql) => `(${sql} <> 0)`,
  'numeric->character': numberToText,
  'date->character': (sql, { to }) => fitLength(`strftime(${sql}, '%Y-%m-%d')`, to),
  'date->timestamp': plain,
  'timestamp->date': timestampToDate,
  'timestamp->time': timestampToTime,
  'timestamp->character': timestampToText,
  'time->character': timeToText,
  'time->timestamp': timeToTimestamp,
};

export { physicalType };

/** The message for a cast that is not there. */
export function castProblem(from: FlinkType, to: FlinkType): string {
  return `Cast function cannot convert value of type ${shortTypeName(from)} to type ${shortTypeName(to)} (in this emulator).`;
}
