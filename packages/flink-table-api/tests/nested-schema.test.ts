import { type DataType, DataTypes, registrySchema } from '../src';

const { ARRAY, MAP, MULTISET, ROW, STRING, INT, BIGINT, BINARY, VARBINARY, CHAR } = DataTypes;

/** The schema of a value with one column. */
const schemaOf = (format: 'avro-registry' | 'json-registry', name: string, type: DataType): unknown => {
  const schema = registrySchema(format, 'orders', 'value', [{ name, type }]);
  return schema === undefined ? undefined : JSON.parse(schema);
};

const avro = (type: DataType): unknown => {
  const { fields } = (schemaOf('avro-registry', 'x', type) ?? { fields: [] }) as { readonly fields: unknown[] };
  return fields[0];
};
const json = (type: DataType): unknown => {
  const found = (schemaOf('json-registry', 'x', type) ?? { properties: {} }) as {
    readonly properties: { x?: unknown };
  };
  return found.properties.x;
};

const item = ROW({ name: STRING().notNull(), sizes: ARRAY(INT()) });

it.each<[DataType, string]>([
  [ARRAY(BIGINT().notNull()).notNull(), '{"name":"x","type":{"type":"array","items":"long"}}'],
  [ARRAY(INT()), '{"name":"x","type":["null",{"type":"array","items":["null","int"]}],"default":null}'],
  [MAP(CHAR(3), INT()).notNull(), '{"name":"x","type":{"type":"map","values":["null","int"]}}'],
  [
    MAP(INT().notNull(), STRING()).notNull(),
    '{"name":"x","type":{"type":"array","items":{"type":"record","name":"MapEntry","namespace":"io.confluent.connect.avro","fields":[{"name":"key","type":"int"},{"name":"value","type":["null","string"]}]}}}',
  ],
  [
    MULTISET(STRING()).notNull(),
    '{"name":"x","type":{"type":"map","values":"int","flink.type":"multiset","flink.version":"1"}}',
  ],
  [
    ARRAY(item.notNull()).notNull(),
    '{"name":"x","type":{"type":"array","items":{"type":"record","name":"orders_value_x","fields":[{"name":"name","type":"string"},{"name":"sizes","type":["null",{"type":"array","items":["null","int"]}],"default":null}]}}}',
  ],
  [
    MAP(INT().notNull(), ROW({ y: INT().notNull() }).notNull()).notNull(),
    '{"name":"x","type":{"type":"array","items":{"type":"record","name":"MapEntry","namespace":"io.confluent.connect.avro","fields":[{"name":"key","type":"int"},{"name":"value","type":{"type":"record","name":"orders_value_x_value","namespace":"org.apache.flink.avro.generated.record","fields":[{"name":"y","type":"int"}]}}]}}}',
  ],
  [
    ROW({ a: ROW({ b: BINARY(3).notNull() }).notNull() }).notNull(),
    '{"name":"x","type":{"type":"record","name":"orders_value_x","fields":[{"name":"a","type":{"type":"record","name":"orders_value_x_a","fields":[{"name":"b","type":{"type":"fixed","name":"orders_value_x_a_b","size":3}}]}}]}}',
  ],
  [VARBINARY(9).notNull(), '{"name":"x","type":{"type":"bytes","flink.maxLength":9,"flink.version":"1"}}'],
])('spells %s in Avro', (type, expected) => {
  expect(avro(type)).toEqual(JSON.parse(expected));
});

it('has each name once in Avro, and no schema for two maps that would share one', () => {
  const [ints, same, other] = [MAP(INT(), INT()), MAP(INT(), INT()), MAP(INT(), BIGINT())];
  const schema = (...types: readonly DataType[]): string | undefined =>
    registrySchema(
      'avro-registry',
      'orders',
      'value',
      types.map((type, index) => ({ name: `c${index}`, type })),
    );
  expect(schema(ints, same)).toContain('{"type":"array","items":"io.confluent.connect.avro.MapEntry"}');
  expect(schema(ints, other)).toBeUndefined();
});

const int32 = '{"type":"number","connect.type":"int32"}';

it.each<[DataType, string]>([
  [ARRAY(INT().notNull()).notNull(), `{"connect.index":0,"type":"array","items":${int32}}`],
  [
    ARRAY(INT()),
    `{"connect.index":0,"oneOf":[{"type":"null"},{"type":"array","items":{"oneOf":[{"type":"null"},${int32}]}}]}`,
  ],
  [
    MAP(STRING().notNull(), INT().notNull()).notNull(),
    `{"connect.index":0,"type":"object","connect.type":"map","additionalProperties":${int32}}`,
  ],
  [
    MAP(INT().notNull(), INT().notNull()).notNull(),
    `{"connect.index":0,"type":"array","connect.type":"map","items":{"type":"object","properties":{"key":${int32},"value":${int32}},"additionalProperties":false}}`,
  ],
  [
    MULTISET(INT().notNull()).notNull(),
    `{"connect.index":0,"type":"array","connect.type":"map","flink.type":"multiset","flink.version":"1","items":{"type":"object","properties":{"key":${int32},"value":${int32}},"additionalProperties":false}}`,
  ],
  [
    item.notNull(),
    `{"connect.index":0,"type":"object","title":"Record_x","properties":{"name":{"connect.index":0,"type":"string"},"sizes":{"connect.index":1,"oneOf":[{"type":"null"},{"type":"array","items":{"oneOf":[{"type":"null"},${int32}]}}]}},"required":["name"],"additionalProperties":false}`,
  ],
  [
    BINARY(3).notNull(),
    '{"connect.index":0,"type":"string","flink.maxLength":3,"flink.minLength":3,"flink.version":"1","connect.type":"bytes"}',
  ],
])('spells %s in JSON Schema', (type, expected) => {
  expect(json(type)).toEqual(JSON.parse(expected));
});

it.each(['avro-registry', 'json-registry'] as const)('spells no %s schema of what the format cannot hold', (format) => {
  expect(schemaOf(format, 'x', ARRAY(DataTypes.VARIANT()))).toBeUndefined();
  expect(schemaOf(format, 'x', ROW({ y: MAP(INT(), DataTypes.TIME(6)) }))).toBeUndefined();
});
