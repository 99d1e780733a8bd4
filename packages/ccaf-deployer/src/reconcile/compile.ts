import { type App, buildApp, type Column, checkNewSink, renderCreateTable, renderInsert } from 'flink-table-api';
import { type ColumnMap, columnMap } from './columns';
import type { DesiredState } from './desired-state';
import { SinkMismatchError, StatementTooLongError, UnknownDatabaseError, UnknownSourceError } from './errors';
import type { Metadata, TableColumn } from './metadata-query';
import { topicsRead } from './specific-offsets';
import { pathIn, type Target } from './target';

/** An app as SQL, checked against the tables as they are. */
export interface Compiled {
  readonly desired: DesiredState;
  readonly columns: ColumnMap;
}

/**
 * The longest statement that the API takes, in characters (its OpenAPI description: `spec.statement`, maxLength). Here
 * they are counted in UTF-16 units, of which there are never fewer.
 */
export const STATEMENT_LIMIT = 131_072;

/** The tables whose columns an app's SQL depends on. */
export const tablesOf = (app: App): string[] => [
  ...Object.values(app.sources).map(({ table }) => table),
  app.sink.properties.table,
];

/**
 * Turns an app into SQL.
 *
 * @param limit how long a statement may be, in characters
 * @throws {UnknownDatabaseError | UnknownSourceError | SinkMismatchError | InvalidAppError | StatementTooLongError}
 */
export function compile(app: App, target: Target, metadata: Metadata, limit: number): Compiled {
  const { databaseExists, tables } = metadata;
  if (!databaseExists) throw new UnknownDatabaseError(target.catalog, target.database);
  const sources = Object.values(app.sources).map(({ table }) => table);
  const unknown = sources.filter((table) => !tables.has(table));
  if (unknown.length > 0) throw new UnknownSourceError(target.database, unknown);

  const { table, columns } = app.sink.properties;
  const sinkPath = pathIn(target, table);
  const createSink = renderCreateTable(sinkPath, app.sink);
  const existing = tables.get(table);
  if (!existing) checkNewSink(app.sink.properties);
  const problems = existing ? sinkProblems(columns, existing) : [];
  if (problems.length > 0) throw new SinkMismatchError(table, problems, createSink);

  const built = buildApp(
    app,
    (source) => pathIn(target, source),
    (source) => tables.get(source) ?? [],
  );
  const insert = renderInsert(sinkPath, built);
  const read = [...topicsRead(insert).keys()];
  if (insert.length > limit) throw new StatementTooLongError(insert.length, limit, read.length);
  return { desired: { app: app.name, target, createSink, insert, sources: read }, columns: columnMap(built) };
}

function sinkProblems(wanted: readonly Column[], existing: readonly TableColumn[]): string[] {
  const found = new Map(existing.filter(({ writable }) => writable).map(({ name, type }) => [name, type]));
  const problems = wanted.flatMap(({ name, type }) => {
    const actual = found.get(name);
    if (!actual) return [`column '${name}' ${type} is missing`];
    return actual.name === type.name ? [] : [`column '${name}' is ${actual.name}, but the app writes ${type.name}`];
  });
  const known = new Set(wanted.map(({ name }) => name));
  const extra = [...found].filter(([name]) => !known.has(name));
  return [...problems, ...extra.map(([name, type]) => `column '${name}' ${type} is not one that the app writes`)];
}
