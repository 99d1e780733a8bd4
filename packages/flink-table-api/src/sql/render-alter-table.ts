import { quotePath } from '../quote';
import type { ComputedColumn, MetadataColumn, Watermark } from '../sinks/sink-properties';
import { list, renderOptions } from './lines';
import { renderComputed, renderMetadata, renderWatermark } from './render-create-table';

/** What ALTER TABLE does to a table: Confluent's page of ALTER TABLE has no more for what a sink declares. */
export interface TableChanges {
  readonly added?: { readonly metadata: readonly MetadataColumn[]; readonly computed: readonly ComputedColumn[] };
  /** Metadata that is virtual, and is to be written from now on. */
  readonly written?: readonly MetadataColumn[];
  readonly watermark?: Watermark;
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * Renders the DDL that changes a table, a statement for each kind of change.
 *
 * @example
 * // ALTER TABLE `env`.`db`.`orders` SET (
 * //   'kafka.retention.time' = '14 d'
 * // )
 */
export function renderAlterTable(path: readonly string[], changes: TableChanges): string[] {
  const { added = { metadata: [], computed: [] }, written = [], watermark, options = {} } = changes;
  // Metadata is added as virtual, and only then made what is written: the page has no other way.
  const columns = [
    ...added.metadata.map((column) => renderMetadata({ ...column, isVirtual: true })),
    ...added.computed.map(renderComputed),
  ];
  const modified = [...added.metadata.filter(({ isVirtual }) => !isVirtual), ...written].map(renderMetadata);
  const set = renderOptions(options);
  const start = `ALTER TABLE ${quotePath(path)}`;
  return [
    ...(columns.length > 0 ? [[`${start} ADD (`, ...list(columns), ')']] : []),
    ...(modified.length > 0 ? [[`${start} MODIFY (`, ...list(modified), ')']] : []),
    ...(watermark ? [[`${start} MODIFY`, `  ${renderWatermark(watermark)}`]] : []),
    ...(set.length > 0 ? [[`${start} SET (`, ...list(set), ')']] : []),
  ].map((lines) => lines.join('\n'));
}
