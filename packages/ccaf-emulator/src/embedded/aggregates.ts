import type { Expression, FlinkType } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { physicalType } from './cast';
import { analyze, type ExpressionContext } from './expression';
import { requireScalars } from './nested';
import { familyOf, isInteger } from './type-rules';
import { BIGINT, cannotApply, requireTyped, type Typed } from './typed';
import { wrapped } from './wrap-around';

type Call = Extract<Expression, { kind: 'call' }>;

export const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'SUM', 'MIN', 'MAX', 'AVG']);

export const isAggregate = (name: string): boolean => AGGREGATES.has(name);

/** Whether an expression calls an aggregate function anywhere. */
export function hasAggregate(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if ('kind' in node && node.kind === 'call' && 'name' in node && AGGREGATES.has(String(node.name))) return true;
  return Object.values(node).some(hasAggregate);
}

/** COUNT, SUM, MIN, MAX or AVG over the rows of a bounded query; SUM and AVG keep the type of their argument. */
export function analyzeAggregate(call: Call, context: ExpressionContext): Typed {
  const { aggregates } = context;
  if (aggregates === undefined || aggregates.inside) {
    throw new ValidationError(`Aggregate expression '${call.name}' is not allowed here`, call.span);
  }
  if (call.star) {
    if (call.name !== 'COUNT') throw new ValidationError(`'*' is only allowed in COUNT(*)`, call.span);
    return { sql: 'count(*)', type: BIGINT, nullable: false };
  }
  const [argument, ...others] = call.arguments;
  if (argument === undefined || others.length > 0) {
    throw new ValidationError(
      `Invalid number of arguments to function '${call.name}'. Was expecting 1 arguments`,
      call.span,
    );
  }
  const value = analyze(argument, { ...context, aggregates: { ...aggregates, inside: true } });
  requireTyped([value], call);
  requireCountable(call, value);
  const sql = call.distinct ? `DISTINCT ${value.sql}` : value.sql;
  if (call.name === 'COUNT') return { sql: `count(${sql})`, type: BIGINT, nullable: false };
  if (call.name === 'MIN' || call.name === 'MAX')
    return { sql: `${call.name}(${sql})`, type: value.type, nullable: true };
  if (familyOf(value.type) !== 'numeric') throw cannotApply(call.name, [value], call);
  return call.name === 'SUM' ? sum(sql, value.type) : average(sql, value.type, call);
}

/** @throws {ValidationError} for values that hold others, of which only their number is known here */
function requireCountable({ name, distinct, span }: Call, value: Typed): void {
  if (distinct || name !== 'COUNT') requireScalars(`${name}${distinct ? ' DISTINCT' : ''} of`, [value], { span });
}

function sum(sql: string, argument: FlinkType): Typed {
  if (isInteger(argument)) return { sql: wrapped(`sum(${sql})`, argument), type: argument, nullable: true };
  const type: FlinkType = argument.root === 'DECIMAL' ? { ...argument, precision: 38 } : argument;
  return { sql: `CAST(sum(${sql}) AS ${physicalType(type)})`, type, nullable: true };
}

function average(sql: string, type: FlinkType, call: Call): Typed {
  if (type.root === 'DECIMAL') throw notSupported('AVG of DECIMAL', call.span);
  // Flink's AVG of integers is an integer, of a sum that is a BIGINT.
  const mean = isInteger(type) ? `${wrapped(`sum(${sql})`, BIGINT)} // count(${sql})` : `avg(${sql})`;
  return { sql: `CAST(${mean} AS ${physicalType(type)})`, type, nullable: true };
}
