import { InvalidAppError, show } from '../errors';
import { repeated } from '../names';
import type { Insert } from '../relations/insert';
import { Table } from '../relations/table';
import { checkSink } from '../sinks/check-sink';
import type { Sink } from '../sinks/sink';
import type { Column } from '../types/column';

/** A table that an app reads; its columns are discovered when the app is deployed. */
export interface Source {
  readonly table: string;
}

/** A streaming app: the tables it reads, the sink it writes, and the query between them. */
export interface App {
  /** Names the app's statements; letters, digits and hyphens, at most 40 characters. */
  readonly name: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly sink: Sink;
  readonly query: (tables: Readonly<Record<string, Table>>) => Insert;
  /** How long a statement that is new, or was resumed, must run before it counts as healthy, in seconds. */
  readonly soakSeconds: number;
}

const SOAK_SECONDS = 10;

/** A table of the catalog and database that the event names, by its name; a dot is part of the name. */
export const table = (name: string): Source => ({ table: name });

/**
 * Defines an app.
 *
 * `query` receives one table for each source, with the columns that it has at the time, and must be free of effects: the
 * same tables give the same SQL, so that deploying again changes nothing.
 *
 * @throws {InvalidAppError} with all problems of the name, the sources and the sink
 * @example
 * defineApp({
 *   name: 'copy',
 *   sources: { orders: table('orders') },
 *   sink: copies,
 *   query: ({ orders }) => orders.select(col('id')).insertInto(copies),
 * })
 */
export function defineApp<const Sources extends Readonly<Record<string, Source>>>(app: {
  readonly name: string;
  readonly sources: Sources;
  readonly sink: Sink;
  readonly query: (tables: { readonly [Name in keyof Sources]: Table }) => Insert;
  /** @default 10 */
  readonly soakSeconds?: number;
}): App {
  const tables = Object.values(app.sources).map((source) => source.table);
  const problems = [
    ...(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(app.name)
      ? []
      : [`the name must be 1 to 40 of a-z, 0-9 and inner hyphens, got ${show(app.name)}`]),
    ...(tables.length === 0 ? ['it reads no source'] : []),
    ...tables.filter((name) => name.trim() === '').map(() => 'the name of a source is blank'),
    ...repeated(tables).map((name) => `it names the source ${show(name)} twice; one name is enough to read it`),
    ...(tables.includes(app.sink.properties.table) ? ['its sink is one of its sources'] : []),
  ];
  if (problems.length > 0) throw new InvalidAppError(`the app ${show(app.name)} is not valid:`, problems);
  checkSink(app.sink.properties);
  return { soakSeconds: SOAK_SECONDS, ...app } as unknown as App;
}

/**
 * Builds an app's query over the tables as they are.
 *
 * @param pathOf the full name of a table
 * @param columnsOf the columns of a source
 * @throws {InvalidAppError} when the query cannot be right with these columns
 */
export function buildApp(
  app: App,
  pathOf: (table: string) => readonly string[],
  columnsOf: (table: string) => readonly Column[],
): Insert {
  const tables = Object.entries(app.sources).map(([key, source]) => {
    const scan = { kind: 'scan', path: pathOf(source.table), columns: columnsOf(source.table) } as const;
    return [key, new Table(scan)] as const;
  });
  const built = app.query(Object.fromEntries(tables));
  if (built.sink !== app.sink) {
    throw new InvalidAppError(`the app ${show(app.name)} is not valid:`, [
      'its query inserts into another sink than the one it declares',
    ]);
  }
  return built;
}
