import { type FlinkType, MAX_LENGTH, STRING } from '../sql';
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

/**
 * A position below 0 counts from the end, and 0 is 1; a length below 0 gives NULL.
 *
 * Source: org.apache.flink.table.data.binary.BinaryStringDataUtil#substringSQL.
 */
const substring: SqlFunction = {
  arity: [2, 3],
  render: (args, call) => {
    const { sql: text, type } = requireStrings(args.slice(0, 1), call);
    const numbers = args.slice(1);
    // Flink takes a BIGINT, and then does not compile what it makes of it.
    const isTaken = numbers.every(({ type: { root } }) => ['TINYINT', 'SMALLINT', 'INTEGER'].includes(root));
    if (!isTaken) throw cannotApply(call.name, args, call);
    const [start = '1', length] = numbers.map(({ sql }) => sql);
    const from = `CASE WHEN ${start} > 0 THEN ${start} WHEN ${start} = 0 THEN 1 ELSE length(${text}) + ${start} + 1 END`;
    const part = `substring(${[text, from, ...(length === undefined ? [] : [length])].join(', ')})`;
    const isNone = length === undefined ? '' : `WHEN ${length} < 0 THEN NULL `;
    const sql = `(CASE ${isNone}WHEN ${start} < -length(${text}) THEN '' ELSE ${part} END)`;
    return { sql, type: upTo(type), nullable: true };
  },
};

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
