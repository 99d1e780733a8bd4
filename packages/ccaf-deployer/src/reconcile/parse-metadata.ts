import { parseDataType } from 'flink-table-api';
import { namesOf, type Target, type TargetIds, type TargetNames } from './identity';
import { type Metadata, NO_DETAILS, type Section, type TableColumn, type TableDetails } from './metadata-query';

/** Reads the rows of `metadataQuery`. */
export function parseMetadata(target: Target, rows: readonly Row[]): Metadata {
  const schema = rows.find(([section]) => section === 'database');
  const tables = inOrder(rows, 'column', (name, row) => columnOf(name, row));
  return {
    databaseExists: schema !== undefined || tables.size > 0,
    names: called(target, schema),
    ids: idsOf(schema),
    tables,
    details: detailsIn(rows),
  };
}

/** The rows of a section by table, each table's in the order of their positions. */
function inOrder<Item>(
  rows: readonly Row[],
  wanted: Section,
  read: (name: string, row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, { position: number; item: Item }[]>();
  for (const row of rows) {
    const [section, table, name, , position] = row;
    if (section !== wanted || !table || !name) continue;
    found.set(table, [...(found.get(table) ?? []), { position: Number(position), item: read(name, row) }]);
  }
  return new Map(
    [...found].map(([table, items]) => [table, items.sort((a, b) => a.position - b.position).map(({ item }) => item)]),
  );
}

function detailsIn(rows: readonly Row[]): ReadonlyMap<string, TableDetails> {
  const keys = inOrder(rows, 'key', (name) => name);
  const details = new Map<string, TableDetails>();
  const options = new Map<string, Map<string, string>>();
  const optionsOf = (table: string): Map<string, string> => {
    const known = options.get(table) ?? new Map<string, string>();
    options.set(table, known);
    return known;
  };
  for (const [section, table, name, value, position] of rows) {
    if (!table) continue;
    if (section === 'option' && name) optionsOf(table).set(name, value ?? '');
    if (section === 'table') {
      details.set(table, {
        buckets: numberOf(position),
        primaryKey: keys.get(table) ?? [],
        ...(name && value && { watermark: { column: name, expression: value } }),
        options: optionsOf(table),
      });
    }
  }
  const untold = [...options].filter(([table]) => !details.has(table));
  return new Map([...details, ...untold.map(([table, told]) => [table, { ...NO_DETAILS, options: told }] as const)]);
}

type Row = readonly (string | null)[];

const numberOf = (text: string | null | undefined): number | undefined => (text ? Number(text) : undefined);

function columnOf(name: string, row: Row): TableColumn {
  const [, , , type, , nullable, generated, metadata, keyPosition, persisted, metadataKey, expression] = row;
  const isMetadata = metadata === 'YES';
  return {
    name,
    type: parseDataType(type ?? '', nullable !== 'NO'),
    writable: generated !== 'YES' && (!isMetadata || persisted === 'YES'),
    keyPosition: numberOf(keyPosition),
    // It is left out where the column is called the same.
    ...(isMetadata && { metadataKey: metadataKey || name }),
    ...(generated === 'YES' && expression && { expression }),
  };
}

function idsOf(schema: Row | undefined): TargetIds | undefined {
  const [, , , clusterId, , , environmentId] = schema ?? [];
  return environmentId && clusterId ? { environmentId, clusterId } : undefined;
}

function called(target: Target, schema: Row | undefined): TargetNames {
  const { catalogs, databases } = namesOf(target);
  const [, , name = null, id = null, , catalogName = null, catalogId = null] = schema ?? [];
  return { catalogs: [...catalogs, catalogName, catalogId], databases: [...databases, name, id] };
}
