import {
  type App,
  buildApp,
  checkNewSink,
  type Insert,
  renderAlterTable,
  renderCreateTable,
  renderInsert,
  renderRelation,
  startingAt,
  tablesRead,
} from 'flink-table-api';
import { type ColumnMap, columnMap } from './columns';
import type { DesiredSource, DesiredState } from './desired-state';
import { SinkMismatchError, StatementTooLongError, UnknownSourceError } from './errors';
import { pathIn, sinkIdOf, type Target, type TargetIds } from './identity';
import { type Metadata, NO_DETAILS } from './metadata-query';
import type { Offsets } from './offsets';
import { retentionMs } from './retention';
import { type SinkShape, sinkShape } from './sink-shape';
import { fingerprintOf } from './statement-labels';

/** An app as SQL, checked against the tables as they are. */
export interface Compiled {
  readonly app: App;
  readonly desired: DesiredState;
  /** What fills the sink, alone: it can be checked before there is a sink. */
  readonly query: string;
  readonly columns: ColumnMap;
  readonly warnings: readonly string[];
}

/** What an app is compiled for. */
export interface CompileContext {
  readonly target: Target;
  readonly ids: TargetIds;
  readonly metadata: Metadata;
  /** The tables that apps of the project write. */
  readonly sinks: ReadonlySet<string>;
  /** How long a statement may be, in characters. */
  readonly statementLimit: number;
  readonly computePoolId: string;
  readonly principalId: string;
}

/**
 * The longest statement that the API takes, in characters (its OpenAPI description: `spec.statement`, maxLength). Here
 * they are counted in UTF-16 units, of which there are never fewer.
 */
export const STATEMENT_LIMIT = 131_072;

/** The tables that the SQL of apps depends on, each once. */
export const tablesOf = (apps: readonly Pick<App, 'sources' | 'sink'>[]): string[] => [
  ...new Set(
    apps.flatMap(({ sources, sink }) => [...Object.values(sources).map(({ table }) => table), sink.properties.table]),
  ),
];

/**
 * Turns an app into SQL. A sink that does not fit is no failure yet: it only keeps statements from being created.
 *
 * @throws {UnknownSourceError | InvalidAppError | StatementTooLongError}
 */
export function compile(app: App, context: CompileContext): Compiled {
  const { target, ids, metadata, statementLimit, computePoolId, principalId } = context;
  const { tables, details } = metadata;
  const unknown = tablesOf([app]).filter((table) => table !== app.sink.properties.table && !tables.has(table));
  const made = unknown.filter((table) => context.sinks.has(table));
  if (unknown.length > 0) throw new UnknownSourceError(app.name, target.database, unknown, made);

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

  const built = build(app, target, metadata);
  const insert = renderInsert(sinkPath, built);
  const read = tablesRead(built);
  if (insert.length > statementLimit) throw new StatementTooLongError(insert.length, statementLimit, read.length);
  const desired: DesiredState = {
    app: app.name,
    target,
    sinks: [{ id: sinkIdOf(ids, properties.table), table: properties.table, create: createSink, hasPrimaryKey: false }],
    sources: read.map((topic) => sourceOf(topic, metadata)),
    insert,
    insertFrom: (starts: Offsets) => renderInsert(sinkPath, startingAt(built, new Map(Object.entries(starts)))),
    fingerprint: fingerprintOf(canonical(app, ids, metadata)),
    isStateful: false,
    isAppend: true,
    computePoolId,
    principalId,
    ...(shape && dealingWith(shape)),
  };
  return {
    app,
    desired,
    query: renderRelation(built.query),
    columns: columnMap(built),
    warnings: shape?.warnings ?? [],
  };
}

const build = (app: App, target: Target, { tables }: Metadata): Insert =>
  buildApp(
    app,
    (source) => pathIn(target, source),
    (source) => tables.get(source) ?? [],
  );

/** The INSERT with ids in the place of names: however the event spells its target, it stays the same. */
function canonical(app: App, { environmentId, clusterId }: TargetIds, metadata: Metadata): string {
  const target = { catalog: environmentId, database: clusterId };
  return renderInsert(pathIn(target, app.sink.properties.table), build(app, target, metadata));
}

function sourceOf(topic: string, { details }: Metadata): DesiredSource {
  const told = details.get(topic) ?? NO_DETAILS;
  return { topic, partitions: told.buckets, retentionMs: retentionMs(told) };
}
