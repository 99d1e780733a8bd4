import type { ColumnDefinition, Distribution, Identifier, Span, Statement, TableName } from './ast';
import { parseExpression } from './parse-expression';
import { parseTableName } from './parse-from';
import { innerType } from './parse-nested-type';
import { parseOptions } from './parse-options';
import { parseQuery } from './parse-query';
import { refuseAny } from './refusals';
import {
  ALTERED_ELEMENTS,
  COLUMN_PLACES,
  CONSTRAINTS,
  DISTRIBUTIONS,
  NO_TYPE,
  TABLE_MODELS,
  TABLE_SOURCES,
} from './refused-tables';
import type { TokenStream } from './token-stream';
import { ValidationError } from './validation-error';

/** Parses what follows `CREATE TABLE`. */
export function parseCreateTable(tokens: TokenStream): Statement {
  const ifNotExists = tokens.acceptKeyword('IF', 'NOT', 'EXISTS');
  const name = parseTableName(tokens);
  refuseAny(tokens, TABLE_MODELS);
  if (!tokens.isSymbol('(')) return parseTableAs(tokens, name, ifNotExists);
  const body = new TableBody();
  tokens.expectSymbol('(');
  tokens.list(() => body.parseElement(tokens));
  tokens.expectSymbol(')');
  const comment = parseComment(tokens);
  const distribution = tokens.acceptKeyword('DISTRIBUTED') ? parseDistribution(tokens) : undefined;
  refuseAny(tokens, TABLE_SOURCES);
  const options = tokens.acceptKeyword('WITH') ? parseOptions(tokens) : [];
  refuseAny(tokens, TABLE_SOURCES);
  return {
    kind: 'createTable',
    name,
    ifNotExists,
    columns: body.columns,
    ...(body.primaryKey && { primaryKey: body.primaryKey }),
    ...(body.watermark && { watermark: body.watermark }),
    ...comment,
    ...(distribution && { distribution }),
    options,
  };
}

/** Parses what follows the name of a table whose columns a query gives. */
function parseTableAs(tokens: TokenStream, name: TableName, ifNotExists: boolean): Statement {
  const comment = parseComment(tokens);
  const distribution = tokens.acceptKeyword('DISTRIBUTED') ? parseDistribution(tokens) : undefined;
  const options = tokens.acceptKeyword('WITH') ? parseOptions(tokens) : [];
  refuseAny(tokens, TABLE_MODELS);
  if (!tokens.acceptKeyword('AS')) return tokens.fail('"(" or AS');
  return {
    kind: 'createTableAs',
    name,
    ifNotExists,
    ...comment,
    ...(distribution && { distribution }),
    options,
    query: parseQuery(tokens),
  };
}

/** Parses one column, or several in parentheses, as ALTER TABLE takes them. */
export function parseAlteredColumns(tokens: TokenStream): readonly ColumnDefinition[] {
  if (!tokens.acceptSymbol('(')) return [parseAlteredColumn(tokens)];
  const columns = tokens.list(() => parseAlteredColumn(tokens));
  tokens.expectSymbol(')');
  return columns;
}

function parseAlteredColumn(tokens: TokenStream): ColumnDefinition {
  refuseAny(tokens, ALTERED_ELEMENTS);
  const { column } = parseColumn(tokens);
  refuseAny(tokens, COLUMN_PLACES);
  return column;
}

class TableBody {
  readonly columns: ColumnDefinition[] = [];
  primaryKey: readonly Identifier[] | undefined;
  watermark: Span | undefined;

  parseElement(tokens: TokenStream): void {
    const { start } = tokens.peek().span;
    if (tokens.acceptKeyword('WATERMARK')) {
      tokens.expectKeyword('FOR');
      tokens.expectIdentifier('a column');
      tokens.expectKeyword('AS');
      parseWatermarkStrategy(tokens);
      this.watermark = tokens.spanFrom(start);
      return;
    }
    refuseAny(tokens, CONSTRAINTS);
    if (tokens.acceptKeyword('CONSTRAINT')) {
      tokens.expectIdentifier('a constraint name');
      refuseAny(tokens, CONSTRAINTS);
      if (!tokens.isKeyword('PRIMARY')) tokens.fail('PRIMARY KEY');
    }
    if (tokens.isKeyword('PRIMARY')) {
      this.#setPrimaryKey(tokens, parsePrimaryKey);
      return;
    }
    const { column, isPrimaryKey } = parseColumn(tokens);
    this.columns.push(column);
    if (isPrimaryKey) this.#setPrimaryKey(tokens, () => [column.name]);
  }

  #setPrimaryKey(tokens: TokenStream, parse: (tokens: TokenStream) => readonly Identifier[]): void {
    if (this.primaryKey !== undefined) tokens.fail('one PRIMARY KEY only');
    this.primaryKey = parse(tokens);
  }
}

/** Tokens up to the end of the table element; the engine refuses watermarks, so their expression needs no tree. */
function parseWatermarkStrategy(tokens: TokenStream): void {
  for (let depth = 0; ; tokens.next()) {
    if (tokens.peek().kind === 'end') tokens.fail('")"');
    if (depth === 0 && (tokens.isSymbol(',') || tokens.isSymbol(')'))) return;
    if (tokens.isSymbol('(')) depth += 1;
    if (tokens.isSymbol(')')) depth -= 1;
  }
}

function parsePrimaryKey(tokens: TokenStream): readonly Identifier[] {
  tokens.expectKeyword('PRIMARY', 'KEY');
  const columns = parseColumnNames(tokens);
  parseNotEnforced(tokens);
  return columns;
}

/** @throws {ValidationError} unless NOT ENFORCED stands here. Source: org.apache.flink.sql.parser.validate, SqlConstraintValidator. */
function parseNotEnforced(tokens: TokenStream): void {
  if (tokens.acceptKeyword('NOT', 'ENFORCED')) return;
  throw new ValidationError(
    "Flink doesn't support ENFORCED mode for PRIMARY KEY constraint: it does not own the data. " +
      'Write PRIMARY KEY (…) NOT ENFORCED.',
    tokens.peek().span,
  );
}

function parseColumn(tokens: TokenStream): { column: ColumnDefinition; isPrimaryKey: boolean } {
  const name = tokens.expectIdentifier('a column name');
  const { start } = name.span;
  if (tokens.acceptKeyword('AS')) {
    parseExpression(tokens);
    parseComment(tokens);
    return { column: { kind: 'computed', name, span: tokens.spanFrom(start) }, isPrimaryKey: false };
  }
  refuseAny(tokens, NO_TYPE);
  const { type, nullable } = innerType(tokens);
  if (tokens.acceptKeyword('METADATA')) {
    const key = tokens.acceptKeyword('FROM') ? tokens.expectString('a metadata key in quotes') : undefined;
    const virtual = tokens.acceptKeyword('VIRTUAL');
    const metadata = { type, nullable, ...(key !== undefined && { key }), virtual, ...parseComment(tokens) };
    return { column: { kind: 'metadata', name, ...metadata, span: tokens.spanFrom(start) }, isPrimaryKey: false };
  }
  refuseAny(tokens, CONSTRAINTS);
  if (tokens.acceptKeyword('CONSTRAINT')) tokens.expectIdentifier('a constraint name');
  const isPrimaryKey = tokens.acceptKeyword('PRIMARY');
  if (isPrimaryKey) {
    tokens.expectKeyword('KEY');
    parseNotEnforced(tokens);
  }
  const comment = parseComment(tokens);
  const column = { kind: 'physical', name, type, nullable, ...comment, span: tokens.spanFrom(start) } as const;
  return { column, isPrimaryKey };
}

const parseComment = (tokens: TokenStream): { readonly comment?: string } =>
  tokens.acceptKeyword('COMMENT') ? { comment: tokens.expectString('a comment in quotes') } : {};

/** `DISTRIBUTED [BY [HASH] (columns)] [INTO n BUCKETS]`. */
function parseDistribution(tokens: TokenStream): Distribution {
  let columns: readonly Identifier[] = [];
  const hasColumns = tokens.acceptKeyword('BY');
  if (hasColumns) {
    refuseAny(tokens, DISTRIBUTIONS);
    tokens.acceptKeyword('HASH');
    columns = parseColumnNames(tokens);
  }
  if (!tokens.acceptKeyword('INTO')) return hasColumns ? { columns } : tokens.fail('BY or INTO');
  const buckets = tokens.expectInteger('a number of buckets');
  tokens.expectKeyword('BUCKETS');
  return { columns, buckets };
}

/** Names in parentheses, with commas between. */
export function parseColumnNames(tokens: TokenStream): readonly Identifier[] {
  tokens.expectSymbol('(');
  const names = tokens.list(() => tokens.expectIdentifier('a column name'));
  tokens.expectSymbol(')');
  return names;
}
