import { type Expression, type FlinkType, fullTypeName } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { castProblem, castSql } from './cast';
import { requireScalars } from './nested';

/** An expression with its Flink type, in the engine's SQL. */
export interface Typed {
  readonly sql: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  /** What stands in the statement itself: a text, or the digits of a number, with its sign. */
  readonly constant?: string;
}

export const BOOLEAN: FlinkType = { root: 'BOOLEAN' };
export const INTEGER: FlinkType = { root: 'INTEGER' };
export const BIGINT: FlinkType = { root: 'BIGINT' };

/** The expression converted to a type. */
export function castTo(value: Typed, type: FlinkType, at: Expression, lenient = false): string {
  const sql = castSql(value.sql, value.type, type, lenient);
  if (sql === undefined) requireScalars('A cast of', [value, { type }], at);
  if (sql === undefined) throw new ValidationError(castProblem(value.type, type), at.span);
  return sql;
}

/** A string in the engine's SQL. */
export function quoteLiteral(value: string, at?: Expression): string {
  if (value.includes('\0')) throw new ValidationError('A string with a NUL character is not supported here.', at?.span);
  return `'${value.replaceAll("'", "''")}'`;
}

/** @throws {ValidationError} for a NULL where Flink asks for its type: it has to be written as `CAST(NULL AS …)` */
export function requireTyped(values: readonly Pick<Typed, 'type'>[], at: Expression): void {
  if (values.some(({ type }) => type.root === 'NULL')) throw new ValidationError("Illegal use of 'NULL'", at.span);
}

/** The error for arguments of the wrong type, as Flink words it. */
export function cannotApply(operator: string, args: readonly Typed[], at: Expression): ValidationError {
  const types = args.map(({ type }) => `<${calciteName(type)}>`);
  const form = formOf(operator, types);
  return new ValidationError(`Cannot apply '${operator}' to arguments of type '${form}'.`, at.span);
}

function formOf(operator: string, types: readonly string[]): string {
  const isSymbol = /^(\W+|NOT|AND|OR|IS .*)$/.test(operator);
  if (!isSymbol) return `${operator}(${types.join(', ')})`;
  if (types.length > 1) return types.join(` ${operator} `);
  return operator.startsWith('IS ') ? `${types.join()} ${operator}` : `${operator}${types.join()}`;
}

/** A type as the validator of Flink names it. */
const calciteName = (type: FlinkType): string =>
  fullTypeName(type)
    .replace(/^INT$/, 'INTEGER')
    .replace(/^TIMESTAMP_LTZ/, 'TIMESTAMP_WITH_LOCAL_TIME_ZONE');
