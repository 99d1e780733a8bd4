import type { ColumnDefinition } from '../sql';
import { notSupported, ValidationError } from '../sql/validation-error';
import type { MetadataColumn } from './table';

/** What Kafka knows of a record. Source: "Available metadata" on the CREATE TABLE page of the documentation. */
const KEYS = [
  'headers',
  'leader-epoch',
  'offset',
  'partition',
  'raw-key',
  'raw-value',
  'timestamp',
  'timestamp-type',
  'topic',
];

/**
 * A metadata column that a table can keep here: one that is only read.
 *
 * @throws {ValidationError} for a key that Kafka's records have not, and for a column that is written or computed
 */
export function metadataColumn(definition: Exclude<ColumnDefinition, { kind: 'physical' }>): MetadataColumn {
  const { name, span } = definition;
  if (definition.kind === 'computed') throw notSupported('A computed column', span);
  const { type, nullable, key, virtual, comment } = definition;
  if (!virtual) throw notSupported('A metadata column that can be written', span);
  if (!KEYS.includes(key ?? name.name)) {
    throw new ValidationError(
      `Invalid metadata key '${key ?? name.name}' in column '${name.name}': expected one of ${KEYS.join(', ')}.`,
      span,
    );
  }
  return {
    name: name.name,
    type,
    nullable,
    ...(key !== undefined && { key }),
    ...(comment !== undefined && { comment }),
  };
}
