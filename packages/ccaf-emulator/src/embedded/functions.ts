import type { FlinkType } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { analyzeAggregate, isAggregate } from './aggregates';
import { comparable } from './comparable';
import { comparisonSql } from './comparison';
import { firstOf } from './evaluation-order';
import { analyze, commonType, condition, type ExpressionContext } from './expression';
import { requireScalars } from './nested';
import type { Call, SqlFunction } from './sql-function';
import { STRING_FUNCTIONS } from './string-functions';
import { familyOf, isInteger } from './type-rules';
import { cannotApply, castTo, requireTyped, type Typed } from './typed';
import { unknownFunction } from './unknown-function';
import { signed } from './wrap-around';

/** Calls one of the functions whose meaning is the same in Flink and in the engine, or is made the same here. */
export function analyzeCall(call: Call, context: ExpressionContext): Typed {
  if (isAggregate(call.name)) return analyzeAggregate(call, context);
  const definition = FUNCTIONS[call.name];
  if (definition === undefined) throw unknownFunction(call, context);
  const [least, most] = definition.arity;
  const count = call.arguments.length;
  if (count < least || count > most || call.star || call.distinct) {
    const expected = least === most ? `${least}` : `${least} to ${most === Infinity ? 'any number of' : most}`;
    throw new ValidationError(
      `Invalid number of arguments to function '${call.name}'. Was expecting ${expected} arguments`,
      call.span,
    );
  }
  const args = call.arguments.map((argument) => analyze(argument, context));
  if (!definition.takesNull) requireTyped(args, call);
  return definition.render(args, call, context);
}

const absolute: SqlFunction = {
  arity: [1, 1],
  render: (args, call) => {
    const [value] = args;
    if (value === undefined || familyOf(value.type) !== 'numeric') throw cannotApply(call.name, args, call);
    return signed('abs', value);
  },
};

const withoutFraction = (type: FlinkType): FlinkType => (type.root === 'DECIMAL' ? { ...type, scale: 0 } : type);
const rounding = (name: 'ceil' | 'floor'): SqlFunction => ({
  arity: [1, 1],
  render: (args, call) => {
    const [value] = args;
    if (value === undefined || familyOf(value.type) !== 'numeric') throw cannotApply(call.name, args, call);
    const type = withoutFraction(value.type);
    if (isInteger(type)) return value;
    const sql =
      type.root === 'DECIMAL'
        ? `CAST(${name}(${value.sql}) AS DECIMAL(${type.precision}, 0))`
        : `${name}(${value.sql})`;
    return { sql, type, nullable: value.nullable };
  },
});

const coalesce: SqlFunction = {
  arity: [1, Infinity],
  takesNull: true,
  render: (args, call) => {
    const common = commonType(args, call);
    // Unlike CASE, COALESCE takes the wider one of FLOAT and DOUBLE.
    const type = common.root === 'FLOAT' ? (args.find((arg) => arg.type.root === 'DOUBLE')?.type ?? common) : common;
    requireTyped([{ type }], call);
    const last = args.findIndex(({ nullable }) => !nullable);
    // Flink leaves out what comes behind a value that is never NULL.
    const read = last === -1 ? args : args.slice(0, last + 1);
    const sql = firstOf(read.map((arg) => castTo(arg, type, call)));
    return { sql, type, nullable: args.every((arg) => arg.nullable) };
  },
};

const nullIf: SqlFunction = {
  arity: [2, 2],
  takesNull: true,
  render: (args, call) => {
    const [value] = args;
    requireScalars('NULLIF of', args, call);
    if (value === undefined || value.type.root === 'NULL')
      throw new ValidationError('ELSE clause or at least one THEN clause must be non-NULL', call.span);
    const [left, right] = comparable('=', args, call);
    const sql = `(CASE WHEN ${comparisonSql('=', left, right)} THEN NULL ELSE ${value.sql} END)`;
    return { sql, type: value.type, nullable: true };
  },
};

const ifFunction: SqlFunction = {
  arity: [3, 3],
  render: (args, call, context) => {
    const [when] = call.arguments;
    const [, yes, no] = args;
    if (when === undefined || yes === undefined || no === undefined) throw new TypeError('IF has three arguments');
    const { sql } = condition(when, context, 'IF');
    const type = commonType([yes, no], call);
    const alternatives = `THEN ${castTo(yes, type, call)} ELSE ${castTo(no, type, call)}`;
    return { sql: `(CASE WHEN ${sql} ${alternatives} END)`, type, nullable: args.some((arg) => arg.nullable) };
  },
};

/** The seconds from 0000-01-01 to the end of 9999; everything else is NULL. Source: org.apache.flink.table.utils.DateTimeUtils. */
const [MIN_EPOCH, MAX_EPOCH] = [-62_167_219_200n, 253_402_300_799n];

/** From seconds or milliseconds since 1970; what Flink makes of text depends on its version. */
const toTimestampLtz: SqlFunction = {
  arity: [2, 2],
  render: (args, call) => {
    const [value] = args;
    const precision = args[1]?.constant;
    if (value === undefined || !isInteger(value.type) || (precision !== '0' && precision !== '3')) {
      throw notSupported('TO_TIMESTAMP_LTZ of anything but an integer and the precision 0 or 3', call.span);
    }
    const units = precision === '0' ? 1n : 1000n;
    const inRange = `${value.sql} BETWEEN ${MIN_EPOCH * units} AND ${MAX_EPOCH * units + units - 1n}`;
    const sql = `make_timestamp(CASE WHEN ${inRange} THEN CAST(${value.sql} AS BIGINT) * ${1_000_000n / units} END)`;
    return { sql, type: { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }, nullable: true };
  },
};

export const FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  ...STRING_FUNCTIONS,
  ABS: absolute,
  CEIL: rounding('ceil'),
  CEILING: rounding('ceil'),
  COALESCE: coalesce,
  FLOOR: rounding('floor'),
  IF: ifFunction,
  IFNULL: { ...coalesce, arity: [2, 2] },
  NULLIF: nullIf,
  TO_TIMESTAMP_LTZ: toTimestampLtz,
};
