import type { Expression } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { BIGINT, BOOLEAN, INTEGER, quoteLiteral, type Typed } from './typed';

type Literal = Extract<Expression, { kind: 'string' | 'number' | 'boolean' | 'null' | 'binary' | 'temporal' }>;

/** A literal with the type that Flink gives it: `'ab'` is CHAR(2), counted as Java counts, `1` INT, `1.50` DECIMAL(3, 2), `1e0` DOUBLE. */
export function analyzeLiteral(literal: Literal): Typed {
  switch (literal.kind) {
    case 'string': {
      const sql = `CAST(${quoteLiteral(literal.value, literal)} AS VARCHAR)`;
      return { sql, type: { root: 'CHAR', length: literal.value.length }, nullable: false, constant: literal.value };
    }
    case 'number':
      return numberLiteral(literal.text, literal);
    case 'boolean':
      return { sql: literal.value ? 'TRUE' : 'FALSE', type: BOOLEAN, nullable: false };
    case 'null':
      return { sql: 'NULL', type: { root: 'NULL' }, nullable: true };
    case 'binary':
      return {
        sql: `unhex('${literal.hex}')`,
        type: { root: 'BINARY', length: literal.hex.length / 2 },
        nullable: false,
      };
    case 'temporal':
      return temporalLiteral(literal);
  }
}

/**
 * A number, with its sign. All its digits together, with those after a point, must be a number of 64 bits.
 *
 * Source: org.apache.calcite.sql.validate.SqlValidatorImpl#validateLiteral, and Flink 2.3, by trying.
 */
export function numberLiteral(text: string, at: Expression): Typed {
  const outOfRange = () => new ValidationError(`Numeric literal '${text}' out of range`, at.span);
  if (/e/i.test(text)) {
    if (!Number.isFinite(Number(text))) throw outOfRange();
    // As exact numbers have no negative zero, none is written.
    const constant = Number(text) === 0 ? '0E0' : text;
    return { sql: `CAST(${constant} AS DOUBLE)`, type: { root: 'DOUBLE' }, nullable: false, constant };
  }
  const [whole = '', fraction = ''] = text.replace(/^-/, '').split('.');
  const digits = BigInt(`${whole}${fraction}`) * (text.startsWith('-') ? -1n : 1n);
  const precision = whole.length + fraction.length;
  if (BigInt.asIntN(64, digits) !== digits || (fraction !== '' && precision > 38)) throw outOfRange();
  if (fraction !== '') {
    const scale = fraction.length;
    const sql = `CAST('${text}' AS DECIMAL(${precision}, ${scale}))`;
    return { sql, type: { root: 'DECIMAL', precision, scale }, nullable: false, constant: text };
  }
  const type = BigInt.asIntN(32, digits) === digits ? INTEGER : BIGINT;
  return { sql: `CAST(${digits} AS ${type.root})`, type, nullable: false, constant: String(digits) };
}

const FORMS = {
  DATE: { pattern: /^\d{4}-\d{1,2}-\d{1,2}$/, form: 'yyyy-MM-dd' },
  // Flink keeps milliseconds of a time: what is finer has to be zero.
  TIME: { pattern: /^\d{2}:\d{2}:\d{2}(\.\d{1,3}0{0,3})?$/, form: 'HH:mm:ss' },
  TIMESTAMP: { pattern: /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2}(\.\d{1,6})?)?$/, form: 'yyyy-MM-dd HH:mm:ss' },
};

function temporalLiteral(literal: Extract<Literal, { kind: 'temporal' }>): Typed {
  const { unit, text, span } = literal;
  const { pattern, form } = FORMS[unit];
  if (!pattern.test(text) || !isOnTheCalendar(text)) {
    throw new ValidationError(`Illegal ${unit} literal '${text}': not in format '${form}'`, span);
  }
  const sql = `${unit} '${text}'`;
  const precision = text.split('.')[1]?.length ?? 0;
  switch (unit) {
    case 'DATE':
      return { sql, type: { root: 'DATE' }, nullable: false };
    case 'TIME':
      return { sql, type: { root: 'TIME_WITHOUT_TIME_ZONE', precision }, nullable: false };
    case 'TIMESTAMP':
      return { sql, type: { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision }, nullable: false };
  }
}

/** Years are counted from 1. */
function isOnTheCalendar(text: string): boolean {
  if (text.startsWith('0000-')) return false;
  const [written = '', time = '00:00:00'] = text.includes('-') ? text.split(' ') : ['2000-01-01', text];
  const date = written.replace(/-(\d)(?!\d)/g, '-0$1');
  const moment = new Date(`${date}T${time.slice(0, 8)}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(`${date}T${time.slice(0, 8)}`);
}
