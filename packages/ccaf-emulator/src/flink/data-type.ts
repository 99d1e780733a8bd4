import type { DataType } from '../engine/traits';
import type { FlinkType, InnerType, RowField } from '../sql';

/** A column's type, of what the JVM says. @throws {TypeError} for a type that no topic can hold */
export function flinkType(described: DataType): FlinkType {
  const { type: root, length = 0, precision = 0, scale = 0 } = described;
  switch (root) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return { root, length };
    case 'DECIMAL':
      return { root, precision, scale };
    case 'TIME_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return { root, precision };
    case 'BOOLEAN':
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DATE':
      return { root };
    default:
      return nestedType(described);
  }
}

function nestedType(described: DataType): FlinkType {
  const { type: root, fields = [], element_type: element, key_type: key, value_type: value } = described;
  if ((root === 'ARRAY' || root === 'MULTISET') && element) return { root, element: innerType(element) };
  if (root === 'MAP' && key && value) return { root, key: innerType(key), value: innerType(value) };
  if (root === 'ROW') {
    return { root, fields: fields.map(({ name, field_type }): RowField => ({ name, ...innerType(field_type) })) };
  }
  throw new TypeError(`the type ${root} has no place in a topic`);
}

export const innerType = (described: DataType): InnerType => ({
  type: flinkType(described),
  nullable: described.nullable,
});
