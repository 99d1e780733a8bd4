import {
  type Column,
  columnsByPart,
  type Format,
  type RecordPart,
  registrySchema,
  type SinkProperties,
  subjectOf,
} from 'flink-table-api';
import type { TableColumn, TableDetails } from './metadata-query';
import { isStored } from './sink-columns';

/** What somebody has to register so that a table gets the columns that it lacks: Flink cannot add them. */
export interface SchemaStep {
  readonly subject: string;
  /** What the registry calls the format. */
  readonly type: 'avro' | 'json' | 'protobuf';
  /** The columns that are new. */
  readonly columns: readonly string[];
  /** The schema's next version; only the new fields where it has types that cannot be spelled here. */
  readonly schema: string;
}

const TYPES: Readonly<Partial<Record<string, SchemaStep['type']>>> = {
  'avro-registry': 'avro',
  'json-registry': 'json',
  'proto-registry': 'protobuf',
} satisfies Partial<Record<Format, SchemaStep['type']>>;

/** The schemas that give a table the columns that it lacks, key first; none where it has no schema to evolve. */
export function schemaSteps(
  sink: SinkProperties,
  columns: readonly TableColumn[],
  { options }: TableDetails,
  missing: readonly Column[],
): SchemaStep[] {
  const declared = columnsByPart(sink);
  const there = partsOf(columns, declared.key, options.get('value.fields-include') === 'all');
  if (missing.length === 0 || isAtomic(there.value, sink)) return [];
  const formats = { key: sink.keyFormat, value: sink.valueFormat };
  return (['key', 'value'] as const).flatMap((part) => {
    const lacking = declared[part].filter((column) => missing.includes(column));
    const format = options.get(`${part}.format`) ?? formats[part] ?? 'avro-registry';
    const type = TYPES[format];
    if (lacking.length === 0 || type === undefined) return [];
    // What is there has no such field: only where it may be left out can old rows be read, and new ones by old readers.
    const added = lacking.map((column) => ({ name: column.name, type: column.type.withNull(true) }));
    const schemaOf = (fields: readonly Column[]) => registrySchema(format as Format, sink.table, part, fields);
    const schema = schemaOf([...there[part], ...added]) ?? schemaOf(added);
    if (schema === undefined) return [];
    return [{ subject: subjectOf(sink.table, part), type, columns: added.map(({ name }) => name), schema }];
  });
}

/** The fields of a table's keys and values. Where the catalog does not tell keys, they are those that the app declares. */
function partsOf(
  columns: readonly TableColumn[],
  declaredKeys: readonly Column[],
  valueHasKeys: boolean,
): Record<RecordPart, readonly Column[]> {
  const stored = columns.filter(isStored);
  const isTold = stored.some(({ keyPosition }) => keyPosition !== undefined);
  const isKey = ({ name, keyPosition }: TableColumn): boolean =>
    isTold ? keyPosition !== undefined : declaredKeys.some((key) => key.name === name);
  return { key: stored.filter(isKey), value: valueHasKeys ? stored : stored.filter((column) => !isKey(column)) };
}

/** Whether a value is no record, whose only column Flink calls `val`: such a topic is better made anew. */
const isAtomic = (values: readonly Column[], sink: SinkProperties): boolean =>
  values.length === 1 && values[0]?.name === 'val' && !sink.columns.some(({ name }) => name === 'val');
