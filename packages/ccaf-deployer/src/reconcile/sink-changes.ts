import {
  type ComputedColumn,
  hasOption,
  isLayoutOption,
  type MetadataColumn,
  renderWatermark,
  type SinkOption,
  type SinkProperties,
  type TableChanges,
  type Watermark,
} from 'flink-table-api';
import type { TableColumn, TableDetails } from './metadata-query';
import { isSameText } from './sql-spelling';

/** What ALTER TABLE does to make a table what the app declares; empty where it is that. */
export function changesOf(sink: SinkProperties, columns: readonly TableColumn[], details: TableDetails): TableChanges {
  const metadata = missingIn(columns, sink.metadata ?? []);
  const computed = missingIn(columns, sink.computed ?? []);
  const written = writtenNow(columns, sink.metadata ?? []);
  const watermark = changedWatermark(sink.watermark, details);
  const options = changedOptions(sink, details);
  return {
    ...(metadata.length + computed.length > 0 && { added: { metadata, computed } }),
    ...(written.length > 0 && { written }),
    ...(watermark && { watermark }),
    ...(Object.keys(options).length > 0 && { options }),
  };
}

const missingIn = <C extends MetadataColumn | ComputedColumn>(
  actual: readonly TableColumn[],
  wanted: readonly C[],
): C[] => wanted.filter(({ name }) => actual.every((column) => column.name !== name));

/** Metadata that the table only reads, and the app writes. */
const writtenNow = (actual: readonly TableColumn[], wanted: readonly MetadataColumn[]): MetadataColumn[] =>
  wanted.filter(
    ({ name, isVirtual }) =>
      !isVirtual &&
      actual.some((column) => column.name === name && column.metadataKey !== undefined && !column.writable),
  );

function changedWatermark(declared: Watermark | undefined, { watermark: told }: TableDetails): Watermark | undefined {
  if (declared === undefined || told === undefined) return undefined;
  const found = `WATERMARK FOR ${told.column} AS ${told.expression}`;
  return isSameText(renderWatermark(declared), found) ? undefined : declared;
}

function changedOptions(
  { options = {}, uncheckedOptions = {} }: SinkProperties,
  details: TableDetails,
): Readonly<Record<string, string>> {
  const known = Object.entries(options) as [SinkOption, string][];
  return Object.fromEntries([
    ...known.filter(([name, value]) => !isLayoutOption(name) && !hasOption(name, value, details.options.get(name))),
    // What such an option means is not known, nor what it is where the catalog does not tell it.
    ...Object.entries(uncheckedOptions).filter(([name, value]) => (details.options.get(name) ?? value) !== value),
  ]);
}

/** Options of which nobody can tell whether the table has them. */
export const untoldOptions = ({ uncheckedOptions = {} }: SinkProperties, { options }: TableDetails): string[] =>
  Object.keys(uncheckedOptions)
    .filter((name) => !options.has(name))
    .map(
      (name) =>
        `the catalog does not show whether the sink has the option '${name}': if the table is older than the ` +
        'declaration, set the option with ALTER TABLE … SET',
    );
