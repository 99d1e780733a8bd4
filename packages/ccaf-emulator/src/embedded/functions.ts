import { type Expression, type FlinkType, MAX_LENGTH, STRING } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { analyzeAggregate, isAggregate } from './aggregates';
import { concatenate } from './arithmetic';
import { analyze, commonType, condition, type ExpressionContext } from './expression';
import { requireScalars } from './nested';
import { familyOf, isInteger, leastRestrictive } from './type-rules';
import { cannotApply, castTo, INTEGER, type Typed } from './typed';
import { unknownFunction } from './unknown-function';

type Call = Extract<Expression, { kind: 'call' }>;

/** A scalar function: how many arguments, and what it becomes. */
interface ScalarFunction {
  readonly arity: readonly [least: number, most: number];
  readonly render: (args: readonly Typed[], call: Call, context: ExpressionContext) => Typed;
}

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
  return definition.render(
    call.arguments.map((argument) => analyze(argument, context)),
    call,
    context,
  );
}

/** The names of the scalar functions that are run. */
export const scalarFunctions = (): readonly string[] => Object.keys(FUNCTIONS).sort();

/** A function from strings to a string of any length. */
function ofStrings(arity: readonly [number, number], toSql: (...args: readonly string[]) => string): ScalarFunction {
  return {
    arity,
    render: (args, call) => {
      if (args.some(({ type }) => familyOf(type) !== 'character')) throw cannotApply(call.name, args, call);
      return { sql: toSql(...args.map(({ sql }) => sql)), type: STRING, nullable: args.some((arg) => arg.nullable) };
    },
  };
}

const absolute: ScalarFunction = {
  arity: [1, 1],
  render: (args, call) => {
    const [value] = args;
    if (value === undefined || familyOf(value.type) !== 'numeric') throw cannotApply(call.name, args, call);
    return { ...value, sql: `abs(${value.sql})` };
  },
};

const withoutFraction = (type: FlinkType): FlinkType => (type.root === 'DECIMAL' ? { ...type, scale: 0 } : type);
const rounding = (name: 'ceil' | 'floor'): ScalarFunction => ({
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

const concat: ScalarFunction = {
  arity: [1, Infinity],
  render: (args, call) => {
    if (args.some(({ type }) => familyOf(type) !== 'character')) throw cannotApply(call.name, args, call);
    return { ...concatenate(args), type: STRING };
  },
};

const coalesce: ScalarFunction = {
  arity: [1, Infinity],
  render: (args, call) => {
    const type = commonType(args, call);
    const sql = `coalesce(${args.map((arg) => castTo(arg, type, call)).join(', ')})`;
    return { sql, type, nullable: args.every((arg) => arg.nullable) };
  },
};

const nullIf: ScalarFunction = {
  arity: [2, 2],
  render: (args, call) => {
    const [value, other] = args;
    requireScalars('NULLIF of', args, call);
    if (value === undefined || other === undefined || leastRestrictive(value.type, other.type) === undefined) {
      throw cannotApply(call.name, args, call);
    }
    return { sql: `nullif(${value.sql}, ${other.sql})`, type: value.type, nullable: true };
  },
};

/** Positions below 1 mean different things in Flink and in the engine, so they have to be written down. */
const substring: ScalarFunction = {
  arity: [2, 3],
  render: (args, call) => {
    const [value, ...numbers] = args;
    if (value === undefined || familyOf(value.type) !== 'character') throw cannotApply(call.name, args, call);
    const [start, length] = call.arguments.slice(1);
    if (!isWholeNumber(start, 1) || (length !== undefined && !isWholeNumber(length, 0))) {
      throw notSupported(`${call.name} with a start below 1, a length below 0, or either not a literal,`, call.span);
    }
    const sql = `substring(${[value, ...numbers].map((part) => part.sql).join(', ')})`;
    return { sql, type: { root: 'VARCHAR', length: MAX_LENGTH }, nullable: value.nullable };
  },
};

function isWholeNumber(expression: Expression | undefined, least: number): boolean {
  return expression?.kind === 'number' && /^\d{1,9}$/.test(expression.text) && Number(expression.text) >= least;
}

const charLength: ScalarFunction = {
  arity: [1, 1],
  render: (args, call) => {
    const [value] = args;
    if (value === undefined || familyOf(value.type) !== 'character') throw cannotApply(call.name, args, call);
    return { sql: `CAST(length(${value.sql}) AS INTEGER)`, type: INTEGER, nullable: value.nullable };
  },
};

const ifFunction: ScalarFunction = {
  arity: [3, 3],
  render: (args, call, context) => {
    const [when] = call.arguments;
    const [, yes, no] = args;
    if (when === undefined || yes === undefined || no === undefined) throw new TypeError('IF has three arguments');
    const { sql } = condition(when, context, 'IF');
    const type = commonType([yes, no], call);
    const alternatives = `THEN ${castTo(yes, type, call)} ELSE ${castTo(no, type, call)}`;
    return { sql: `(CASE WHEN ${sql} ${alternatives} END)`, type, nullable: yes.nullable || no.nullable };
  },
};

/** Letters that Java turns into others, or into several, and the engine does not: such a text is refused, not changed. */
const SPECIAL = {
  upper: 'ßŉǰΐΰև\u1e96-\u1e9a\u1f50-\u1ffc\ufb00-\ufb17',
  lower: 'İΣ',
} as const;
const changeCase = (name: 'upper' | 'lower'): ScalarFunction =>
  ofStrings([1, 1], (value) => {
    const message = `'${name.toUpperCase()} of ''' || ${value} || ''' is not supported by the local emulator yet.'`;
    return `(CASE WHEN regexp_matches(${value}, '[${SPECIAL[name]}]') THEN error(${message}) ELSE ${name}(${value}) END)`;
  });

/** From epoch milliseconds; what Flink makes of other precisions and of text depends on its version. */
const toTimestampLtz: ScalarFunction = {
  arity: [2, 2],
  render: (args, call) => {
    const [value] = args;
    const [, precision] = call.arguments;
    if (value === undefined || !isInteger(value.type) || precision?.kind !== 'number' || precision.text !== '3') {
      throw notSupported('TO_TIMESTAMP_LTZ of anything but an integer and the precision 3', call.span);
    }
    const sql = `make_timestamp(CAST(${value.sql} AS BIGINT) * 1000)`;
    return { sql, type: { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }, nullable: true };
  },
};

export const FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  ABS: absolute,
  CEIL: rounding('ceil'),
  CEILING: rounding('ceil'),
  CHARACTER_LENGTH: charLength,
  CHAR_LENGTH: charLength,
  COALESCE: coalesce,
  CONCAT: concat,
  FLOOR: rounding('floor'),
  IF: ifFunction,
  IFNULL: { ...coalesce, arity: [2, 2] },
  LOWER: changeCase('lower'),
  LTRIM: ofStrings([1, 1], (value) => `ltrim(${value}, ' ')`),
  NULLIF: nullIf,
  REPLACE: ofStrings([3, 3], (value, from, to) => `replace(${value}, ${from}, ${to})`),
  RTRIM: ofStrings([1, 1], (value) => `rtrim(${value}, ' ')`),
  SUBSTR: substring,
  SUBSTRING: substring,
  TRIM: ofStrings([1, 1], (value) => `trim(${value}, ' ')`),
  TO_TIMESTAMP_LTZ: toTimestampLtz,
  UPPER: changeCase('upper'),
};
