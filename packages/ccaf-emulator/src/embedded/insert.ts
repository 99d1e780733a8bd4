import { INFORMATION_SCHEMA } from '../catalog/catalog';
import { type Column, ROWTIME, type Table } from '../catalog/table';
import { type Identifier, isNested, type Statement, shortTypeName } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import { castSql } from './cast';
import { refuseInformationSchema } from './information-schema-rules';
import { analyzeQuery, type QueryContext, tableNotFound } from './query';
import { type OutputColumn, outputName, type Relation } from './relation';
import { familyOf, isImplicitlyCastable } from './type-rules';
import { quoteLiteral } from './typed';

type Insert = Extract<Statement, { kind: 'insert' }>;

/** An INSERT, analysed: rows of `relation` go through `projection` into the physical columns of `table`. */
export interface InsertPlan {
  readonly table: Table;
  readonly relation: Relation;
  /** `INSERT INTO t1 (rowtime, c0, …)`. */
  readonly into: string;
  /** The select list that turns a row of the relation, called `q`, into a row of the sink, without the row time. */
  readonly projection: string;
}

/**
 * Checks an INSERT as Flink does: by POSITION, unless the statement lists the sink's columns.
 *
 * @throws {ValidationError} for unknown or repeated columns, a wrong number of them, or types that do not fit.
 */
export function analyzeInsert(insert: Insert, context: QueryContext): InsertPlan {
  const path = context.catalog.resolve(insert.target, context.defaults);
  if (path.database === INFORMATION_SCHEMA)
    throw new ValidationError('INFORMATION_SCHEMA is read-only.', insert.target.span);
  const table = context.catalog.find(path);
  if (table === undefined) throw tableNotFound(insert.target, context.defaults);
  refuseInformationSchema(insert.source, context.defaults);
  const relation = analyzeQuery(insert.source, context);
  const targets = insert.columns === undefined ? table.columns : targetColumns(insert.columns, table);
  requireSameCount(insert, relation, targets, table, context);
  targets.forEach((target, index) => {
    requireFit(target, index, relation, targets, table, context);
  });
  const names = [ROWTIME, ...targets].map(({ physicalName }) => physicalName).join(', ');
  const projection = targets.map((target, index) => sinkValue(relation.columns[index], index, target)).join(', ');
  return { table, relation, into: `INSERT INTO ${table.id} (${names})`, projection };
}

function targetColumns(names: readonly Identifier[], table: Table): readonly Column[] {
  const targets = names.map(({ name, span }, index) => {
    if (names.findIndex((other) => other.name === name) < index) {
      throw new ValidationError(`Target column '${name}' is assigned more than once`, span);
    }
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column === undefined) throw new ValidationError(`Unknown target column '${name}'`, span);
    return column;
  });
  const missing = table.columns.find((column) => !column.nullable && !targets.includes(column));
  if (missing === undefined) return targets;
  throw new ValidationError(`Column '${missing.name}' has no default value and does not allow NULLs`, names[0]?.span);
}

function requireSameCount(
  insert: Insert,
  relation: Relation,
  targets: readonly Column[],
  table: Table,
  context: QueryContext,
): void {
  const [got, expected] = [relation.columns.length, targets.length];
  if (got === expected) return;
  if (insert.columns === undefined) throw mismatch('Different number of columns.', relation, targets, table, context);
  throw new ValidationError(
    `Number of INSERT target columns (${expected}) does not equal number of source items (${got})`,
    insert.source.span,
  );
}

function requireFit(
  target: Column,
  index: number,
  relation: Relation,
  targets: readonly Column[],
  table: Table,
  context: QueryContext,
): void {
  const source = relation.columns[index];
  if (source !== undefined && isImplicitlyCastable(source.type, target.type)) return;
  if (source !== undefined && isNested(source.type) && source.type.root === target.type.root) {
    const [from, to] = [source.type, target.type].map(shortTypeName);
    throw notSupported(`Writing ${from} into the sink column '${target.name}' of type ${to}`);
  }
  const cause = `Incompatible types for sink column '${target.name}' at position ${index}.`;
  throw mismatch(cause, relation, targets, table, context);
}

function mismatch(
  cause: string,
  relation: Relation,
  targets: readonly Column[],
  table: Table,
  { catalog }: QueryContext,
): ValidationError {
  return new ValidationError(
    `Column types of query result and sink for '${catalog.fullName(table)}' do not match.\nCause: ${cause}\n\n` +
      `Query schema: [${schemaText(relation.columns)}]\nSink schema:  [${schemaText(targets)}]`,
  );
}

function schemaText(columns: readonly OutputColumn[]): string {
  return columns
    .map(({ name, type, nullable }) => `${name}: ${shortTypeName(type)}${nullable ? '' : ' NOT NULL'}`)
    .join(', ');
}

function sinkValue(source: OutputColumn | undefined, index: number, target: Column): string {
  const name = `q.${outputName(index)}`;
  if (source === undefined) throw new TypeError(`column ${index} of the query is missing`);
  // Flink's sink neither cuts nor fills strings and bytes (table.exec.sink.type-length-enforcer is IGNORE).
  const isSameFamily = familyOf(source.type) === familyOf(target.type);
  const keeps = isSameFamily && ['character', 'binary', 'nested'].includes(familyOf(target.type));
  const sql = keeps ? name : castSql(name, source.type, target.type);
  if (sql === undefined) throw new TypeError(`no conversion into column '${target.name}'`);
  if (target.nullable || !source.nullable) return sql;
  const message = quoteLiteral(`Column '${target.name}' is NOT NULL, however, a null value is being written into it.`);
  return `CASE WHEN ${name} IS NULL THEN error(${message}) ELSE ${sql} END`;
}
