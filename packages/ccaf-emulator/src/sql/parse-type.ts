import { parseNestedType } from './parse-nested-type';
import { refuseAny } from './refusals';
import { TYPES } from './refused-tables';
import type { TokenStream } from './token-stream';
import { BYTES, type FlinkType, MAX_LENGTH, STRING } from './types';

const SUPPORTED =
  'a type: STRING, CHAR(n), VARCHAR(n), BOOLEAN, TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE, DECIMAL(p, s), DATE, ' +
  'TIME(p), TIMESTAMP(p), TIMESTAMP_LTZ(p), BYTES, BINARY(n), VARBINARY(n), ARRAY<t>, MULTISET<t>, MAP<k, v> or ROW<f t, …>';

/** Parses a column type without its nullability. */
export function parseType(tokens: TokenStream): FlinkType {
  refuseAny(tokens, TYPES);
  const { keyword } = tokens.peek();
  const simple = SIMPLE[keyword];
  if (simple !== undefined) {
    tokens.next();
    if (keyword === 'DOUBLE') tokens.acceptKeyword('PRECISION');
    return simple;
  }
  switch (keyword) {
    case 'CHAR':
    case 'CHARACTER':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return parseText(tokens);
    case 'DECIMAL':
    case 'DEC':
    case 'NUMERIC':
      tokens.next();
      return parseDecimal(tokens);
    case 'TIME':
      tokens.next();
      return parseTime(tokens);
    case 'TIMESTAMP':
    case 'TIMESTAMP_LTZ':
      tokens.next();
      return parseTimestamp(tokens, keyword === 'TIMESTAMP_LTZ');
    default:
      return parseNestedType(tokens) ?? tokens.fail(SUPPORTED);
  }
}

const VARYING = { CHAR: 'VARCHAR', BINARY: 'VARBINARY', VARCHAR: 'VARCHAR', VARBINARY: 'VARBINARY' } as const;

/** CHAR, VARCHAR, BINARY or VARBINARY, and their long names: CHARACTER VARYING is VARCHAR. */
function parseText(tokens: TokenStream): FlinkType {
  const { keyword } = tokens.next();
  const root = keyword === 'CHARACTER' ? 'CHAR' : (keyword as keyof typeof VARYING);
  const isVarying = tokens.acceptKeyword('VARYING');
  return { root: isVarying ? VARYING[root] : root, length: inParentheses(tokens, 'a length', 1, MAX_LENGTH) ?? 1 };
}

const SIMPLE: Readonly<Record<string, FlinkType>> = {
  STRING,
  BYTES,
  BOOLEAN: { root: 'BOOLEAN' },
  TINYINT: { root: 'TINYINT' },
  SMALLINT: { root: 'SMALLINT' },
  INT: { root: 'INTEGER' },
  INTEGER: { root: 'INTEGER' },
  BIGINT: { root: 'BIGINT' },
  FLOAT: { root: 'FLOAT' },
  REAL: { root: 'FLOAT' },
  DOUBLE: { root: 'DOUBLE' },
  DATE: { root: 'DATE' },
};

function parseDecimal(tokens: TokenStream): FlinkType {
  if (!tokens.acceptSymbol('(')) return { root: 'DECIMAL', precision: 10, scale: 0 };
  const precision = bounded(tokens, 'a precision from 1 to 38', 1, 38);
  const scale = tokens.acceptSymbol(',') ? bounded(tokens, `a scale from 0 to ${precision}`, 0, precision) : 0;
  tokens.expectSymbol(')');
  return { root: 'DECIMAL', precision, scale };
}

function parseTime(tokens: TokenStream): FlinkType {
  refuseDigits(tokens, 'TIME', 3);
  const precision = inParentheses(tokens, 'a precision', 0, 3) ?? 0;
  if (tokens.acceptKeyword('WITHOUT')) tokens.expectKeyword('TIME', 'ZONE');
  return { root: 'TIME_WITHOUT_TIME_ZONE', precision };
}

function parseTimestamp(tokens: TokenStream, local: boolean): FlinkType {
  refuseDigits(tokens, local ? 'TIMESTAMP_LTZ' : 'TIMESTAMP', 6);
  const precision = inParentheses(tokens, 'a precision', 0, 6) ?? 6;
  const withLocal = local || tokens.isKeyword('WITH');
  if (!local && tokens.acceptKeyword('WITH')) tokens.expectKeyword('LOCAL', 'TIME', 'ZONE');
  else if (!local && tokens.acceptKeyword('WITHOUT')) tokens.expectKeyword('TIME', 'ZONE');
  return { root: withLocal ? 'TIMESTAMP_WITH_LOCAL_TIME_ZONE' : 'TIMESTAMP_WITHOUT_TIME_ZONE', precision };
}

/** Flink keeps up to nine digits of a second. */
function refuseDigits(tokens: TokenStream, type: string, most: number): void {
  const digits = tokens.isSymbol('(') ? tokens.peek(1).text : '';
  if (/^[0-9]$/.test(digits) && Number(digits) > most)
    tokens.refuse(`${type}(${digits}), more than ${most} digits,`, 3);
}

function inParentheses(tokens: TokenStream, what: string, low: number, high: number): number | undefined {
  if (!tokens.acceptSymbol('(')) return undefined;
  const value = bounded(tokens, `${what} from ${low} to ${high}`, low, high);
  tokens.expectSymbol(')');
  return value;
}

function bounded(tokens: TokenStream, what: string, low: number, high: number): number {
  const { text } = tokens.peek();
  if (!/^\d+$/.test(text) || Number(text) < low || Number(text) > high) tokens.fail(what);
  return tokens.expectInteger(what);
}
