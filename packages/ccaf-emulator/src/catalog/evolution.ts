import { sameType, shortTypeName } from '../sql';
import type { AvroColumn } from './avro';
import type { Column, Table } from './table';

/** A column that a schema's next version adds, and what a record has that was written without it. */
export interface AddedColumn {
  readonly column: Column;
  readonly default: unknown;
}

/**
 * The columns that the next version of a table's value schema adds.
 *
 * @throws {Error} with all that Schema Registry would refuse, or that this emulator does not do
 */
export function addedColumns(table: Table, values: readonly AvroColumn[]): readonly AddedColumn[] {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const kept = new Set(values.map(({ name }) => name));
  const lost = table.columns.filter(({ name }) => !table.distribution.columns.includes(name) && !kept.has(name));
  const problems = lost.map(({ name }) => `'${name}' is missing; removing a field is not supported here`);
  const added = values.filter((value) => {
    const old = known.get(value.name);
    if (old !== undefined && !(sameType(old.type, value.type) && old.nullable === value.nullable)) {
      problems.push(`'${value.name}' was ${shortTypeName(old.type)}, and cannot become another type`);
    }
    if (old === undefined && !('default' in value)) problems.push(`'${value.name}' is new, and needs a default`);
    return old === undefined;
  });
  if (problems.length > 0) {
    throw new Error(
      `the schema of '${table.name}' cannot be the next one:\n${problems.map((p) => `- ${p}`).join('\n')}`,
    );
  }
  return added.map(({ name, type, nullable, default: value }, index) => ({
    column: { name, type, nullable, physicalName: `c${table.columns.length + index}` },
    default: value,
  }));
}
