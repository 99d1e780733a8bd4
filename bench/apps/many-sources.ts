import type { Emulator } from 'ccaf-emulator';
import { type App, and, col, DataTypes, defineApp, type Sink, sink, table, unionAll } from 'flink-table-api';

const COLUMNS = Array.from({ length: 8 }, (_, index) => `text_column_${index}`);

const manyTables = (count: number): string[] => Array.from({ length: count }, (_, index) => `source_${index}`);

/** Creates the topics that `manySources` reads, with its columns. */
export async function createManyTopics(ccaf: Emulator, count: number): Promise<void> {
  const fields = COLUMNS.map((name) => ({ name, type: ['null', 'string'], default: null }));
  for (const table of manyTables(count)) await ccaf.createTable({ table }, { type: 'record', name: 'Row', fields });
}

/** A union of any number of tables with these text columns, without the rows that lack one. */
export function manySources(count: number, columns: readonly string[] = COLUMNS): App {
  const all = columns.reduce((built, name) => built.column(name, DataTypes.STRING()), sink('all_rows') as Sink);
  return defineApp({
    name: 'many-sources',
    soakSeconds: 0,
    sources: Object.fromEntries(manyTables(count).map((name) => [name, table(name)])),
    sink: all,
    query: (tables) =>
      unionAll(Object.values(tables).map((source) => source.select(...columns.map((name) => col(name)))))
        .filter(columns.map((name) => col(name).isNotNull()).reduce(and))
        .insertInto(all),
  });
}
