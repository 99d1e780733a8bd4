import {
  type App,
  buildApp,
  checkNewSink,
  renderAlterTable,
  renderCreateTable,
  renderInsert,
  renderRelation,
  startingAt,
  tablesRead,
} from 'flink-table-api';
import { type ColumnMap, columnMap } from './columns';
import type { DesiredState } from './desired-state';
import { SinkMismatchError, StatementTooLongError, UnknownDatabaseError, UnknownSourceError } from './errors';
import type { Metadata } from './metadata-query';
import type { Offsets } from './offsets';
import { type SinkShape, sinkShape } from './sink-shape';
import { fingerprintOf } from './statement-labels';
import { pathIn, type Target } from './target';

/** An app as SQL, checked against the tables as they are. */
export interface Compiled {
  readonly desired: DesiredState;
  /** What fills the sink, alone: it can be checked before there is a sink. */
  readonly query: string;
  readonly columns: ColumnMap;
  readonly warnings: readonly string[];
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
 * Turns an app into SQL. A sink that does not fit is no failure yet: it only keeps statements from being created.
 *
 * @param limit how long a statement may be, in characters
 * @throws {UnknownDatabaseError | UnknownSourceError | InvalidAppError | StatementTooLongError}
 */
export function compile(app: App, target: Target, metadata: Metadata, limit: number): Compiled {
  const { databaseExists, tables, details } = metadata;
  if (!databaseExists) throw new UnknownDatabaseError(target.catalog, target.database);
  const sources = Object.values(app.sources).map(({ table }) => table);
  const unknown = sources.filter((table) => !tables.has(table));
  if (unknown.length > 0) throw new UnknownSourceError(target.database, unknown);

  const { properties } = app.sink;
  const sinkPath = pathIn(target, properties.table);
  const createSink = renderCreateTable(sinkPath, app.sink);
  const existing = tables.get(properties.table);
  if (!existing) checkNewSink(properties);
  const shape = existing && sinkShape(properties, existing, details.get(properties.table));
  const dealingWith = ({ options, ...rest }: SinkShape): Pick<DesiredState, 'alterSink' | 'mismatch'> => ({
    ...(Object.keys(options).length > 0 && { alterSink: renderAlterTable(sinkPath, options) }),
    ...(rest.problems.length > 0 && { mismatch: new SinkMismatchError(properties.table, rest, createSink) }),
  });

  const built = buildApp(
    app,
    (source) => pathIn(target, source),
    (source) => tables.get(source) ?? [],
  );
  const insert = renderInsert(sinkPath, built);
  const read = tablesRead(built);
  if (insert.length > limit) throw new StatementTooLongError(insert.length, limit, read.length);
  const desired = {
    app: app.name,
    target,
    createSink,
    insert,
    insertFrom: (offsets: Offsets) => renderInsert(sinkPath, startingAt(built, new Map(Object.entries(offsets)))),
    fingerprint: fingerprintOf(insert),
    sources: read,
    ...(shape && dealingWith(shape)),
  };
  return { desired, query: renderRelation(built.query), columns: columnMap(built), warnings: shape?.warnings ?? [] };
}
