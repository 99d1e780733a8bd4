import type { FlinkType } from '../sql';
import { isObject } from './avro-names';
import { anywhere, entered, fieldOf, innerTypeOf, named } from './avro-type';

export interface AvroColumn {
  readonly name: string;
  readonly type: FlinkType;
  readonly nullable: boolean;
  /** What a record has where it was written without the field; absent where it has to be written. */
  readonly default?: unknown;
}

/** An Avro schema that gives no table here; lists all that is in the way. */
export class AvroSchemaError extends Error {
  override readonly name = 'AvroSchemaError' as const;
  readonly code = 'AVRO_SCHEMA';

  constructor(readonly problems: readonly string[]) {
    super(`the Avro schema gives no Flink table:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

/**
 * The columns that a topic's table has under this Avro schema: a field each for a record, a nullable column each for the
 * branches of a union, one column called `name` for anything else. A union with null is a nullable column.
 *
 * @throws {AvroSchemaError} for what is no Avro schema, and for types that Flink does not have
 * @example avroColumns({ type: 'record', name: 'a', fields: [{ name: 'id', type: 'long' }] }, 'value')
 * // [{ name: 'id', type: { root: 'BIGINT' }, nullable: false }]
 */
export function avroColumns(schema: unknown, name: string): readonly AvroColumn[] {
  const problems: string[] = [];
  const columns: AvroColumn[] = [];
  const add = (work: () => readonly AvroColumn[]): void => {
    try {
      columns.push(...work());
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      problems.push(error.message);
    }
  };
  const fields = isObject(schema) && schema['type'] === 'record' ? schema['fields'] : undefined;
  if (isObject(schema) && Array.isArray(fields)) {
    const inside = entered(schema, anywhere());
    for (const [index, field] of fields.entries()) {
      add(() => [{ ...fieldOf(field, index, inside), ...defaultOf(field) }]);
    }
  } else add(() => otherColumns(schema, name));
  const names = columns.map((column) => column.name);
  for (const twice of names.filter((column, index) => names.indexOf(column) !== index)) {
    problems.push(`'${twice}': the name is used twice`);
  }
  if (problems.length > 0) throw new AvroSchemaError(problems);
  return columns;
}

function otherColumns(schema: unknown, name: string): readonly AvroColumn[] {
  const inner = named(name, () => innerTypeOf(schema));
  const branches = Array.isArray(schema) ? schema.filter((branch) => branch !== 'null') : [];
  return branches.length > 1 && inner.type.root === 'ROW' ? inner.type.fields : [{ name, ...inner }];
}

const defaultOf = (field: unknown): Pick<AvroColumn, 'default'> =>
  isObject(field) && 'default' in field ? { default: field['default'] } : {};
