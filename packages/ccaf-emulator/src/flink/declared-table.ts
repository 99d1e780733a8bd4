import { tableFromStatement } from '../catalog/new-table';
import type { Table } from '../catalog/table';
import type { ColumnDefinition, CreateTable, Identifier } from '../sql';
import { ValidationError } from '../sql/validation-error';
import { checkAlteration } from './alter-rules';
import { innerType } from './data-type';
import type { ColumnDescription, TableDescription } from './runtime/protocol';

const NOWHERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

const identifier = (name: string): Identifier => ({ name, span: NOWHERE });

/**
 * A table that Flink has taken, as the catalog keeps it: with what Confluent Cloud fills in, and by its rules.
 *
 * @throws {ValidationError} for what Flink takes and Confluent Cloud does not
 */
export function declaredTable(described: TableDescription, id: string): Table {
  return { ...storedTable(described, id), ...otherColumns(described) };
}

/**
 * The same of a table that was changed: what a change cannot touch stays as it was.
 *
 * @param old the table before, as Flink told it
 * @throws {ValidationError} as `declaredTable`, and for a change that is none of ALTER TABLE in Confluent Cloud
 */
export function alteredTable(described: TableDescription, before: Table, old: TableDescription | undefined): Table {
  if (old !== undefined) checkAlteration(described, old);
  const { columns, options } = storedTable(described, before.id);
  const { watermark: _, ...kept } = before;
  return { ...kept, columns, options, ...otherColumns(described) };
}

export function declaredView(described: TableDescription, id: string): Table {
  const { database, name, comment, query } = described;
  return {
    ...{ id, database, name },
    columns: described.columns.map((column, index) => ({
      name: column.name,
      ...innerType(column.type),
      physicalName: `c${index}`,
    })),
    metadata: [],
    primaryKey: [],
    distribution: { columns: [], buckets: 0 },
    options: new Map(),
    query: query?.expanded ?? '',
    ...(comment && { comment }),
  };
}

function storedTable(described: TableDescription, id: string): Table {
  const { name, columns, primaryKey, distribution, options, comment, database } = described;
  const statement: CreateTable = {
    kind: 'createTable',
    name: { parts: [identifier(name)], span: NOWHERE },
    ifNotExists: false,
    columns: columns.filter(({ kind }) => kind === 'physical').map(definition),
    ...(primaryKey.length > 0 && { primaryKey: primaryKey.map(identifier) }),
    ...(comment && { comment }),
    ...(distribution && {
      distribution: {
        columns: distribution.columns.map(identifier),
        ...(distribution.buckets !== undefined && { buckets: distribution.buckets }),
      },
    }),
    options: Object.entries(options),
  };
  try {
    return tableFromStatement(statement, id, database);
  } catch (error) {
    // A place in a text that was never written is none.
    throw error instanceof ValidationError ? new ValidationError(error.reason) : error;
  }
}

function definition({ name, type, comment }: ColumnDescription): ColumnDefinition {
  return { kind: 'physical', name: identifier(name), ...innerType(type), ...(comment && { comment }), span: NOWHERE };
}

function otherColumns({ columns, watermark }: TableDescription): Pick<Table, 'metadata' | 'computed' | 'watermark'> {
  return {
    metadata: columns
      .filter(({ kind }) => kind === 'metadata')
      .map(({ name, type, metadataKey, isVirtual }) => ({
        name,
        ...innerType(type),
        ...(metadataKey !== undefined && { key: metadataKey }),
        ...(isVirtual !== true && { isWritten: true }),
      })),
    computed: columns
      .filter(({ kind }) => kind === 'computed')
      .map(({ name, type, expression = '' }) => ({ name, ...innerType(type), expression })),
    ...(watermark && { watermark }),
  };
}
