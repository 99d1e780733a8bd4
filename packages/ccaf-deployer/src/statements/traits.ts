import { array, type Json, object } from '../json';

/** A column of a statement's result, its type as SQL spells it. */
export interface ResultColumn {
  readonly name: string;
  /** `undefined` for a type that is not known here. */
  readonly type: string | undefined;
  readonly nullable: boolean;
}

/** What the server has found out about a statement; what it does not say is absent. */
export interface StatementTraits {
  readonly isAppendOnly?: boolean;
  readonly columns: readonly ResultColumn[];
}

/** Reads `status.traits`. Source: ccloud-sdk-go-v2, flink-gateway/v1, `SqlV1StatementTraits`. */
export function parseTraits(json: unknown): StatementTraits {
  const { is_append_only: isAppendOnly, schema } = object(json);
  return {
    ...(typeof isAppendOnly === 'boolean' && { isAppendOnly }),
    columns: array(object(schema)['columns']).map((column) => {
      const { name, type } = object(column);
      return { name: String(name), type: typeName(object(type)), nullable: object(type)['nullable'] !== false };
    }),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  INTEGER: 'INT',
  TIME_WITHOUT_TIME_ZONE: 'TIME',
  TIMESTAMP_WITHOUT_TIME_ZONE: 'TIMESTAMP',
  TIMESTAMP_WITH_LOCAL_TIME_ZONE: 'TIMESTAMP_LTZ',
};

/** @example typeName({ type: 'DECIMAL', precision: 10, scale: 2 }) // 'DECIMAL(10, 2)' */
function typeName(type: Json): string | undefined {
  const root = String(type['type']);
  switch (root) {
    case 'CHAR':
    case 'VARCHAR':
    case 'BINARY':
    case 'VARBINARY':
      return `${root}(${type['length']})`;
    case 'DECIMAL':
      return `DECIMAL(${type['precision']}, ${type['scale']})`;
    case 'TIME_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITHOUT_TIME_ZONE':
    case 'TIMESTAMP_WITH_LOCAL_TIME_ZONE':
      return `${NAMES[root]}(${type['precision']})`;
    case 'BOOLEAN':
    case 'TINYINT':
    case 'SMALLINT':
    case 'INTEGER':
    case 'BIGINT':
    case 'FLOAT':
    case 'DOUBLE':
    case 'DATE':
      return NAMES[root] ?? root;
    case 'ARRAY':
    case 'MULTISET':
      return nested(root, [object(type['element_type'])]);
    case 'MAP':
      return nested(root, [object(type['key_type']), object(type['value_type'])]);
    case 'ROW': {
      const fields = array(type['fields']).map(object);
      const names = fields.map(({ name }) => `\`${String(name).replaceAll('`', '``')}\` `);
      return nested(
        root,
        fields.map(({ field_type: fieldType }) => object(fieldType)),
        names,
      );
    }
    default:
      return undefined;
  }
}

function nested(root: string, inner: readonly Json[], names: readonly string[] = []): string | undefined {
  const types = inner.map((type, index) => {
    const name = typeName(type);
    return name && `${names[index] ?? ''}${name}${type['nullable'] === false ? ' NOT NULL' : ''}`;
  });
  return types.includes(undefined) ? undefined : `${root}<${types.join(', ')}>`;
}
