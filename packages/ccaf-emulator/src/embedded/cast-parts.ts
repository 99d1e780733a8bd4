import { type FlinkType, isNested, MAX_LENGTH } from '../sql';

/** From which type to which; with `lenient` (TRY_CAST), what cannot be converted is NULL. */
export interface Cast {
  readonly from: FlinkType;
  readonly to: FlinkType;
  readonly lenient: boolean;
}

/** The engine's type that stores a Flink type. Both timestamp types are stored as UTC wall-clock time. */
export function physicalType(type: FlinkType): string {
  // The JSON of what the API returns.
  if (isNested(type)) return 'VARCHAR';
  switch (type.root) {
    case 'CHAR':
    case 'VARCHAR':
      return 'VARCHAR';
    case 'BINARY':
    case 'VARBINARY':
      return 'BLOB';
    case 'DECIMAL':
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case 'TIME_WITHOUT_TIME_ZONE':
      return 'TIME';
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return 'TIMESTAMP';
    case 'NULL':
      return 'INTEGER';
    default:
      return type.root;
  }
}

/** A text in a type's length: CHAR(n) is cut and filled with spaces, VARCHAR(n) is cut. */
export function fitLength(sql: string, to: FlinkType): string {
  if (to.root === 'CHAR') return `rpad(${sql}, ${to.length}, ' ')`;
  return 'length' in to && to.length < MAX_LENGTH ? `left(${sql}, ${to.length})` : sql;
}

/** Bytes in a type's length: BINARY(n) is cut and filled with zeros, VARBINARY(n) is cut. */
export function fitBytes(sql: string, to: FlinkType): string {
  if (to.root === 'BINARY') return `unhex(rpad(hex(${sql}), ${to.length * 2}, '0'))`;
  return 'length' in to && to.length < MAX_LENGTH ? `unhex(left(hex(${sql}), ${to.length * 2}))` : sql;
}
