import { type App, keyOf, type Place } from 'flink-table-api';
import { readElsewhere } from './elsewhere';
import type { Target } from './identity';
import type { InternalStatementContext } from './internal-statement';
import type { UnreadableBySource } from './unreadable-rows';

/** A table that rows are to go to which cannot be read. */
interface LogTarget {
  readonly source: string;
  readonly table: string;
  readonly in: Place;
}

/** An app, and what its sources say of such rows. */
interface Reader {
  readonly app: App;
  readonly unreadable: UnreadableBySource;
}

/**
 * Warns, by app, of rows that are to go to a table which is not there. The catalog is asked only where a source says so.
 *
 * Setting the mode makes that table, and succeeds also where it cannot be made; the statement then fails at the first such
 * row. Source: Confluent's page of dead letter queues.
 */
export async function logTargetWarnings(
  context: InternalStatementContext & { readonly requestId: string; readonly target: Target },
  readers: readonly Reader[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = readers.map((reader) => ({ app: reader.app.name, targets: targetsOf(reader, context.target) }));
  const places = new Map<string, { in: Place; tables: Set<string> }>();
  for (const { table, in: place } of wanted.flatMap(({ targets }) => targets)) {
    const key = keyOf({ table: '', in: place });
    const known = places.get(key) ?? { in: place, tables: new Set<string>() };
    places.set(key, { in: place, tables: known.tables.add(table) });
  }
  const asked = [...places.values()].map(({ in: place, tables }) => ({ in: place, tables: [...tables] }));
  const found = await readElsewhere({ ...context, requestId: `${context.requestId} log targets` }, asked);
  const there = new Set(found.flatMap(({ tables }) => [...tables.keys()]));
  return new Map(
    wanted.map(({ app, targets }) => [app, targets.filter((one) => !there.has(keyOf(one))).map(warningOf)]),
  );
}

const targetsOf = ({ app, unreadable }: Reader, { catalog, database }: Target): LogTarget[] =>
  Object.values(app.sources).flatMap(({ properties }) => {
    const source = keyOf(properties);
    const table = unreadable[source]?.log_target;
    return table === undefined ? [] : [{ source, table, in: properties.in ?? { catalog, database } }];
  });

const warningOf = ({ source, table }: LogTarget): string =>
  `rows of '${source}' that cannot be read should go to '${table}' ('error-handling.mode' is 'log'), but the ` +
  'principal sees no such table: the first such row will fail the statement. Ask the owner of the source to set ' +
  'the mode again, which creates the table, and to let the principal write it';
