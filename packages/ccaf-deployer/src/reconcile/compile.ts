import {
  type App,
  canonicalProperties,
  changingCalls,
  fitOf,
  type Insert,
  keyOf,
  reading,
  renderRelation,
  renderStatement,
  sinkTables,
  startingAt,
  tablesRead,
  traitsOf,
} from 'flink-table-api';
import { builtIn } from './built';
import { type ColumnMap, columnMap } from './columns';
import { type CompiledSink, compileSink } from './desired-sink';
import { sourceOf, sourceTables } from './desired-source';
import type { DesiredState } from './desired-state';
import type { Inferred } from './differences';
import { SinksMismatchError, StatementTooLongError, UnknownSourceError } from './errors';
import { formerOf } from './former';
import { pathIn, type Target, type TargetIds, targetById } from './identity';
import type { Metadata } from './metadata-query';
import { type Nature, natureOf } from './nature';
import type { Offsets } from './offsets';
import type { Place, Places } from './place';
import { fingerprintOf } from './statement-labels';
import { type UnreadableBySource, unreadableIn } from './unreadable-rows';

/** An app as SQL, checked against the tables as they are. */
export interface Compiled {
  readonly app: App;
  readonly desired: DesiredState;
  /** What fills the sinks, each alone: it can be checked before there is a sink. Most deploys do not ask. */
  readonly queries: () => readonly string[];
  /** What is inferred of each of them. */
  readonly inferred: readonly Inferred[];
  readonly nature: Nature;
  readonly columns: ColumnMap;
  readonly warnings: readonly string[];
  readonly unreadable: UnreadableBySource;
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
  readonly places: Places;
}

/**
 * The longest statement that the API takes, in characters (its OpenAPI description: `spec.statement`, maxLength). Here
 * they are counted in UTF-16 units, of which there are never fewer.
 */
export const STATEMENT_LIMIT = 131_072;

/** The tables that the SQL of apps depends on, each once. */
export const tablesOf = (apps: readonly Pick<App, 'sources' | 'sinks'>[]): string[] => [
  ...new Set(apps.flatMap((app) => [...sourceTables(app), ...sinkTables(app)])),
];

/**
 * Turns an app into SQL. A sink that does not fit is no failure yet: it only keeps statements from being created.
 *
 * @throws {UnknownSourceError | InvalidAppError | StatementTooLongError}
 */
export function compile(app: App, context: CompileContext): Compiled {
  const { target, ids, metadata, statementLimit } = context;
  const sources = Object.values(app.sources).map(({ properties }) => properties);
  const unknown = sources.map(keyOf).filter((table) => !metadata.tables.has(table));
  const made = unknown.filter((table) => context.sinks.has(table));
  if (unknown.length > 0) throw new UnknownSourceError(app.name, target.database, unknown, made);

  const sinks = app.sinks.map((sink) => compileSink(sink, context));
  const inserts = builtIn(app, target, metadata);
  const byIds = inserts.map((one) => reading(one, pathsIn(targetById(ids), app)));
  const insert = rendered(target, inserts);
  const read = [...new Set(inserts.flatMap(tablesRead))];
  if (insert.length > statementLimit) throw new StatementTooLongError(insert.length, statementLimit, read.length);
  const inferred = inserts.map(({ query }) => ({ columns: query.columns, traits: traitsOf(query) }));
  const nature = natureOf(inferred.map(({ traits }) => traits));
  const desired: DesiredState = {
    app: app.name,
    target,
    sinks: sinks.map((sink) => sink.desired),
    sources: read.map((topic) => sourceOf(topic, sources, metadata)),
    insert,
    insertFrom: (starts: Offsets) => rendered(target, startingFrom(inserts, starts)),
    properties: app.properties,
    fingerprint: fingerprintOf(canonical(app, ids, byIds)),
    former: formerOf(app, context, { inserts, byIds, insert }),
    isStateful: nature.stateful,
    isAppend: nature.changes === 'append' && sinks.every((sink) => !sink.desired.isUpsert),
    ...placeIn(context, app),
    ...mismatchOf(sinks),
  };
  return {
    app,
    desired,
    queries: () => inserts.map(({ query }) => renderRelation(query)),
    inferred,
    nature,
    columns: columnsOf(inserts),
    unreadable: unreadableIn(app, metadata),
    warnings: [...sinks.flatMap(({ warnings }) => warnings), ...inserts.flatMap(fitWarnings)],
  };
}

/** What works, but costs more than it need, or may not work. */
const fitWarnings = (insert: Insert): readonly string[] => [
  ...fitOf(insert.sink.properties, traitsOf(insert.query)).warnings,
  ...chanceWarnings(insert),
];

/** Source: Confluent's documentation, "Determinism in continuous queries". */
function chanceWarnings({ query, sink }: Insert): readonly string[] {
  const calls = traitsOf(query).changes === 'updating' ? changingCalls(query) : [];
  if (calls.length === 0) return [];
  return [
    `the query for '${sink.properties.table}' changes rows that it wrote before, and ${calls.join(', ')} may give ` +
      'another value each time: Confluent Cloud refuses such a query if it could not take back exactly the row ' +
      'that it wrote',
  ];
}

function placeIn({ places }: CompileContext, { name }: App): Place {
  const place = places.get(name);
  if (!place) throw new Error(`the app '${name}' has no compute pool and principal`);
  return place;
}

const rendered = (target: Target, inserts: readonly Insert[]): string =>
  renderStatement((table) => pathIn(target, table), inserts);

/** The full names that the tables of a target have. */
const pathsIn = (target: Target, app: App): ReadonlyMap<string, readonly string[]> =>
  new Map(sourceTables(app).map((table) => [table, pathIn(target, table)]));

const startingFrom = (inserts: readonly Insert[], starts: Offsets): readonly Insert[] =>
  inserts.map((insert) => startingAt(insert, new Map(Object.entries(starts))));

function mismatchOf(sinks: readonly CompiledSink[]): Pick<DesiredState, 'mismatch'> {
  const [first, ...others] = sinks.flatMap(({ mismatch = [] }) => mismatch);
  if (!first) return {};
  return { mismatch: others.length === 0 ? first : new SinksMismatchError([first, ...others]) };
}

/** Of several sinks each column is told with its sink. */
function columnsOf(inserts: readonly Insert[]): ColumnMap {
  const [first, ...others] = inserts;
  if (first && others.length === 0) return columnMap(first);
  return Object.fromEntries(
    inserts.flatMap((insert) =>
      Object.entries(columnMap(insert)).map(([name, from]) => [`${insert.sink.properties.table}.${name}`, from]),
    ),
  );
}

/**
 * The SQL with ids in the place of names, and what else a statement cannot be told later: however the event spells its
 * target, and in whatever order an app names its INSERTs, it stays the same.
 */
function canonical(app: App, ids: TargetIds, byIds: readonly Insert[]): string {
  const texts = byIds.map((insert) => rendered(targetById(ids), [insert]));
  const properties = canonicalProperties(app.properties).map(([name, value]) => `SET '${name}' = '${value}'`);
  return [...texts.sort(), ...properties].join(';\n');
}
