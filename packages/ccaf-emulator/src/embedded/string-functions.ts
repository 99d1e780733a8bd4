import { type Expression, type FlinkType, MAX_LENGTH, STRING } from '../sql';
import { notSupported } from '../sql/validation-error';
import { concatenate } from './arithmetic';
import type { Call, SqlFunction } from './sql-function';
import { familyOf } from './type-rules';
import { cannotApply, INTEGER, type Typed } from './typed';

/** The first of the arguments, all of which must be strings. */
function requireStrings(args: readonly Typed[], call: Call): Typed {
  const [first] = args;
  if (first === undefined || args.some(({ type }) => familyOf(type) !== 'character')) {
    throw cannotApply(call.name, args, call);
  }
  return first;
}

/** A string of any length, or of as many characters as there may be in another. */
const upTo = (type: FlinkType): FlinkType => ({ root: 'VARCHAR', length: 'length' in type ? type.length : MAX_LENGTH });

const trimming = (name: 'trim' | 'ltrim' | 'rtrim'): SqlFunction => ({
  arity: [1, 1],
  render: (args, call) => {
    const { sql, type, nullable } = requireStrings(args, call);
    return { sql: `${name}(${sql}, ' ')`, type: upTo(type), nullable };
  },
});

/** DuckDB does it for ASCII; for the rest, one letter may become several, or another than Java's. */
const changeCase = (name: 'upper' | 'lower'): SqlFunction => ({
  arity: [1, 1],
  render: (args, call) => {
    const { sql: text, type, nullable } = requireStrings(args, call);
    const changed = `CASE WHEN length(${text}) = strlen(${text}) THEN ${name}(${text}) ELSE text_${name}(${text}) END`;
    return { sql: type.root === 'CHAR' ? `left(${changed}, ${type.length})` : `(${changed})`, type, nullable };
  },
});

/** Java finds an empty text before each character and at the end; DuckDB finds none. */
const replacing: SqlFunction = {
  arity: [3, 3],
  render: (args, call) => {
    const { sql: value } = requireStrings(args, call);
    const [, from, to] = args.map(({ sql }) => sql);
    const texts = `(${value}, ${from}, ${to})`;
    const isEmpty = args[1]?.constant === undefined ? `${from} = ''` : String(args[1].constant === '').toUpperCase();
    const sql = `(CASE WHEN ${isEmpty} THEN text_replace${texts} ELSE replace${texts} END)`;
    return { sql, type: STRING, nullable: args.some(({ nullable }) => nullable) };
  },
};

const concat: SqlFunction = {
  arity: [1, Infinity],
  render: (args, call) => {
    requireStrings(args, call);
    return { ...concatenate(args), type: STRING };
  },
};

/** Positions below 1 mean different things in Flink and in the engine, so they have to be written down. */
const substring: SqlFunction = {
  arity: [2, 3],
  render: (args, call) => {
    const { type } = requireStrings(args.slice(0, 1), call);
    const [start, length] = call.arguments.slice(1);
    if (!isWholeNumber(start, 1) || (length !== undefined && !isWholeNumber(length, 0))) {
      throw notSupported(`${call.name} with a start below 1, a length below 0, or either not a literal,`, call.span);
    }
    return { sql: `substring(${args.map(({ sql }) => sql).join(', ')})`, type: upTo(type), nullable: true };
  },
};

function isWholeNumber(expression: Expression | undefined, least: number): boolean {
  return expression?.kind === 'number' && /^\d{1,9}$/.test(expression.text) && Number(expression.text) >= least;
}

const charLength: SqlFunction = {
  arity: [1, 1],
  render: (args, call) => {
    const { sql, nullable } = requireStrings(args, call);
    return { sql: `CAST(length(${sql}) AS INTEGER)`, type: INTEGER, nullable };
  },
};

export const STRING_FUNCTIONS: Readonly<Record<string, SqlFunction>> = {
  CHARACTER_LENGTH: charLength,
  CHAR_LENGTH: charLength,
  CONCAT: concat,
  LOWER: changeCase('lower'),
  LTRIM: trimming('ltrim'),
  REPLACE: replacing,
  RTRIM: trimming('rtrim'),
  SUBSTR: substring,
  SUBSTRING: substring,
  TRIM: trimming('trim'),
  UPPER: changeCase('upper'),
};
