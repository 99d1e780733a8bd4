import type { FlinkType } from '../sql';
import { physicalType } from './cast';
import { widerNumber } from './type-rules';
import type { Typed } from './typed';
import { widened, wrapped } from './wrap-around';

/** Integers divide to an integer, cut to its whole part, and not by zero; what is left has the type of the divisor. */
export function divideIntegers(operator: '/' | '%', left: Typed, right: Typed): Typed {
  const wider = widerNumber(left.type, right.type);
  const type = operator === '/' ? wider : right.type;
  const nullable = left.nullable || right.nullable;
  const sql = operator === '/' ? quotient(left, right, wider) : rest(left, right, wider);
  return { sql: unlessZero(left, right, type, '/ by zero', `CAST(${sql} AS ${physicalType(type)})`), type, nullable };
}

/** `sql`, where the divisor is not 0; NULL divided by 0 is NULL. The message is of SQL, or text. */
export function unlessZero(left: Typed, right: Typed, type: FlinkType, message: string, sql: string): string {
  if (right.constant !== undefined && Number(right.constant) !== 0) return sql;
  const quoted = message.startsWith('(') ? message : `'${message}'`;
  const failure = `CAST(error(${quoted}) AS ${physicalType(type)})`;
  const zero = left.nullable ? `CASE WHEN ${left.sql} IS NOT NULL THEN ${failure} END` : failure;
  return `(CASE WHEN ${right.sql} = 0 THEN ${zero} ELSE ${sql} END)`;
}

/** The least integer divided by -1 is itself; of the others only BIGINT has no wider type that divides as fast. */
function quotient(left: Typed, right: Typed, wider: FlinkType): string {
  if (wider.root !== 'BIGINT') return wrapped(`(${widened(left.sql, wider)} // ${right.sql})`, wider);
  const divided = `(CAST(${left.sql} AS BIGINT) // CAST(${right.sql} AS BIGINT))`;
  if (right.constant !== undefined && right.constant !== '-1') return divided;
  return `CASE WHEN ${right.sql} = -1 THEN ${wrapped(`(-${widened(left.sql, wider)})`, wider)} ELSE ${divided} END`;
}

/** Divided by -1 leaves nothing, as divided by 1 does, which cannot overflow. */
function rest(left: Typed, right: Typed, wider: FlinkType): string {
  const divisor =
    right.constant === undefined || right.constant === '-1'
      ? `CASE WHEN ${right.sql} = -1 THEN 1 ELSE ${right.sql} END`
      : right.sql;
  return `(CAST(${left.sql} AS ${wider.root}) % CAST(${divisor} AS ${wider.root}))`;
}
