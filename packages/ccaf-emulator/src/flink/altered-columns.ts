import { isDeepStrictEqual } from 'node:util';
import type { Table } from '../catalog/table';
import { ValidationError } from '../sql/validation-error';
import type { ColumnDescription, TableDescription } from './runtime/protocol';

/**
 * Refuses what Flink changes of a table's own columns and Confluent Cloud does not: they are those of the topic's schema.
 * Only what has none, a column whose bytes are the record's, can be given another type.
 *
 * @throws {ValidationError}
 */
export function requireOwnColumns(before: TableDescription, after: TableDescription, table: Table): void {
  const [had, has] = [physicalIn(before), physicalIn(after)];
  const side = (name: string): 'key' | 'value' => (table.distribution.columns.includes(name) ? 'key' : 'value');
  const refuse = (what: string, name: string): never => {
    const advice = `evolve the schema of the subject '${table.name}-${side(name)}' in Schema Registry`;
    throw new ValidationError(`${what} by ALTER TABLE: ${advice}.`);
  };
  for (const { name, type } of has.values()) {
    const old = had.get(name);
    if (old === undefined) refuse(`The physical column '${name}' cannot be added`, name);
    else if (!isDeepStrictEqual(type, old.type) && table.options.get(`${side(name)}.format`) !== 'raw') {
      refuse(`The type of column '${name}' cannot be changed`, name);
    }
  }
  for (const name of had.keys()) {
    if (!has.has(name)) refuse(`The physical column '${name}' cannot be dropped or renamed`, name);
  }
}

function physicalIn({ columns }: TableDescription): ReadonlyMap<string, ColumnDescription> {
  return new Map(columns.filter(({ kind }) => kind === 'physical').map((column) => [column.name, column] as const));
}
