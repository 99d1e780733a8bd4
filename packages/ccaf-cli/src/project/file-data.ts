import { type DataFolder, type DataTopic, type ExpectedSink, readDataFolder } from 'ccaf-emulator/data-files';
import type { SampleData } from 'ccaf-emulator/sample-data';
import { parseStatement } from 'ccaf-emulator/sql';
import { type App, renderCreateTable, Sink, writtenColumns } from 'flink-table-api';

/**
 * Sample data out of a folder of files.
 *
 * @throws {DataFilesError} with all that is wrong with all of them
 */
export function fileData(folder: string, apps: readonly App[]): SampleData {
  const { topics, expected } = readDataFolder(
    folder,
    apps.flatMap(({ sinks }) => sinks.map(sinkOf)),
  );
  const size = topics.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    schemas: schemasOf(topics),
    size,
    // Of each topic its part, so that none is through before the others.
    rows: ({ count, offset }) =>
      Object.fromEntries(
        topics.map(({ name, rows }) => {
          const [from, to] = [offset, offset + count].map((index) => Math.round((rows.length * index) / (size || 1)));
          return [name, rows.slice(from, to)];
        }),
      ),
    expected: (_, sink) => expected.get(sink),
  };
}

/** By topic, its schemas. */
export const schemasOf = (topics: DataFolder['topics']): SampleData['schemas'] =>
  Object.fromEntries(
    topics.map(({ name, value, ...rest }: DataTopic) => [name, { value, ...('key' in rest && { key: rest.key }) }]),
  );

/** What a query fills of a sink, with its types as the emulator knows them: those of a statement that creates it. */
function sinkOf({ properties }: Sink): ExpectedSink {
  const { table } = properties;
  const columns = writtenColumns(properties).map(({ name, type }) => ({ name, type }));
  const statement = parseStatement(renderCreateTable([table], new Sink({ table, columns })));
  const parsed = statement.kind === 'createTable' ? statement.columns : [];
  return {
    table,
    columns: parsed.flatMap((column) =>
      column.kind === 'physical' ? [{ name: column.name.name, type: column.type, nullable: column.nullable }] : [],
    ),
  };
}
