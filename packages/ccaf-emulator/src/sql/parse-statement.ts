import type { Statement } from './ast';
import { tokenize } from './lexer';
import { parseTableName } from './parse-from';
import { parseOptions } from './parse-options';
import { parseQuery } from './parse-query';
import { parseShow } from './parse-show';
import { parseAlteredColumns, parseColumnNames, parseCreateTable } from './parse-table';
import { refuseAny } from './refusals';
import { EXPLANATIONS, refuseStatement } from './refused-statements';
import { ALTERATIONS, TARGETS } from './refused-tables';
import { TokenStream } from './token-stream';

const STATEMENTS = 'SELECT, VALUES, INSERT INTO, CREATE TABLE, ALTER TABLE, DROP TABLE, DESCRIBE, EXPLAIN or SHOW';

/**
 * Parses one statement of the supported Flink SQL subset into a frozen tree; a `;` may end it.
 *
 * @throws {FlinkSqlSyntaxError} with line and column, and what was expected there.
 * @throws {NotRunHereError} for Flink SQL outside of the subset
 * @example parseStatement('SHOW TABLES;') // { kind: 'showTables' }
 */
export function parseStatement(sql: string): Statement {
  const tokens = new TokenStream(tokenize(sql));
  const statement = parseAny(tokens);
  const hasEnded = tokens.isSymbol(';');
  while (tokens.acceptSymbol(';'));
  if (tokens.peek().kind !== 'end') {
    tokens.fail(hasEnded ? 'nothing more: only a single statement is supported at a time' : 'the end of the statement');
  }
  return deepFreeze(statement);
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

function parseAny(tokens: TokenStream): Statement {
  refuseStatement(tokens);
  if (tokens.isSymbol('(')) return { kind: 'query', query: parseQuery(tokens) };
  switch (tokens.peek().keyword) {
    case 'SELECT':
    case 'VALUES':
      return { kind: 'query', query: parseQuery(tokens) };
    case 'INSERT':
      return parseInsert(tokens);
    case 'CREATE':
      tokens.next();
      tokens.expectKeyword('TABLE');
      return parseCreateTable(tokens);
    case 'DROP':
      tokens.next();
      return parseDrop(tokens);
    case 'ALTER':
      return parseAlter(tokens);
    case 'DESCRIBE':
    case 'DESC': {
      tokens.next();
      const extended = tokens.acceptKeyword('EXTENDED');
      return { kind: 'describe', name: parseTableName(tokens), extended };
    }
    case 'SHOW':
      tokens.next();
      return parseShow(tokens);
    case 'EXPLAIN':
      tokens.next();
      refuseAny(tokens, EXPLANATIONS);
      tokens.acceptKeyword('PLAN', 'FOR');
      return { kind: 'explain', statement: parseAny(tokens) };
    default:
      return tokens.fail(STATEMENTS);
  }
}

function parseInsert(tokens: TokenStream): Statement {
  tokens.expectKeyword('INSERT', 'INTO');
  const target = parseTableName(tokens);
  refuseAny(tokens, TARGETS);
  const hasColumns = tokens.isSymbol('(') && (tokens.isIdentifier(1) || tokens.isSymbol(')', 1));
  const columns = hasColumns ? parseColumnNames(tokens) : undefined;
  return { kind: 'insert', target, ...(columns && { columns }), source: parseQuery(tokens) };
}

function parseDrop(tokens: TokenStream): Statement {
  tokens.expectKeyword('TABLE');
  const ifExists = tokens.acceptKeyword('IF', 'EXISTS');
  return { kind: 'dropTable', name: parseTableName(tokens), ifExists };
}

function parseAlter(tokens: TokenStream): Statement {
  tokens.expectKeyword('ALTER', 'TABLE');
  const ifExists = tokens.acceptKeyword('IF', 'EXISTS');
  const name = parseTableName(tokens);
  if (ifExists) tokens.refuse('ALTER TABLE IF EXISTS');
  refuseAny(tokens, ALTERATIONS);
  if (tokens.acceptKeyword('SET')) return { kind: 'alterTable', name, action: 'SET', options: parseOptions(tokens) };
  const action = tokens.peek().keyword;
  if (action !== 'ADD' && action !== 'MODIFY') return tokens.fail('ADD, MODIFY or SET');
  tokens.next();
  return { kind: 'alterTable', name, action, columns: parseAlteredColumns(tokens) };
}
