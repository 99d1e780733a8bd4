import { type DataType, DataTypes, registrySchema } from '../src';

const { ARRAY, MAP, MULTISET, ROW, STRING, INT, BIGINT, FLOAT, DATE, BINARY, TIMESTAMP_LTZ } = DataTypes;

/** The message of a value with these columns. */
function messageOf(columns: Readonly<Record<string, DataType>>): string | undefined {
  const all = Object.entries(columns).map(([name, type]) => ({ name, type }));
  const schema = registrySchema('proto-registry', 't', 'value', all);
  return schema?.slice(schema.indexOf('message '));
}

const meta = (...params: readonly string[]): string =>
  ` [(confluent.field_meta) = {params: [${params.map((param) => `{key: "${param.split('=')[0]}", value: "${param.split('=')[1]}"}`).join(', ')}]}]`;
const wrapped = meta('flink.wrapped=true', 'flink.version=1');
const notNull = meta('flink.notNull=true', 'flink.version=1');

it('nests the messages of rows', () => {
  const tags = ROW({ a: FLOAT().notNull(), b: FLOAT() });
  expect(messageOf({ meta: ROW({ tags }), whole: ROW({ x: INT() }).notNull() })).toBe(`message t_value {
  optional meta_Row meta = 1;
  whole_Row whole = 2${notNull};

  message meta_Row {
    optional tags_Row tags = 1;

    message tags_Row {
      float a = 1;
      optional float b = 2;
    }
  }

  message whole_Row {
    optional int32 x = 1;
  }
}`);
});

it('repeats what can be repeated, and wraps what cannot', () => {
  const ints = ARRAY(BIGINT().notNull());
  const columns = {
    plain: ints.notNull(),
    rows: ARRAY(ROW({ x: INT() }).notNull()).notNull(),
    missing: ints,
    gaps: ARRAY(BIGINT()).notNull(),
    matrix: ARRAY(ints.notNull()).notNull(),
  };
  expect(messageOf(columns)).toBe(`message t_value {
  repeated int64 plain = 1;
  repeated rows_Row rows = 2${notNull};
  missingRepeatedWrapper missing = 3${wrapped};
  repeated gapsElementWrapper gaps = 4${wrapped};
  repeated matrixElementWrapper matrix = 5${wrapped};

  message rows_Row {
    optional int32 x = 1;
  }

  message missingRepeatedWrapper {
    repeated int64 value = 1;
  }

  message gapsElementWrapper {
    optional int64 value = 1;
  }

  message matrixElementWrapper {
    repeated int64 value = 1;
  }
}`);
});

it('has entries for maps and multisets', () => {
  const columns = {
    my_map: MAP(STRING(), BIGINT()).notNull(),
    bagOf: MULTISET(STRING()).notNull(),
    none: MULTISET(INT()),
  };
  const bag = meta('flink.type=multiset', 'flink.version=1');
  expect(messageOf(columns)).toBe(`message t_value {
  repeated MyMapEntry my_map = 1;
  repeated BagofEntry bagOf = 2${bag};
  noneRepeatedWrapper none = 3${meta('flink.wrapped=true', 'flink.type=multiset', 'flink.version=1')};

  message MyMapEntry {
    optional string key = 1;
    optional int64 value = 2;
  }

  message BagofEntry {
    optional string key = 1;
    int32 value = 2;
  }

  message noneRepeatedWrapper {
    repeated ValueEntry value = 1${bag};

    message ValueEntry {
      optional int32 key = 1;
      int32 value = 2;
    }
  }
}`);
});

it('imports what is within, and marks lengths and digits that are not the usual ones', () => {
  const schema = registrySchema('proto-registry', 't', 'value', [
    { name: 'r', type: ROW({ d: DATE(), b: BINARY(3), z: TIMESTAMP_LTZ(9) }) },
  ]);
  expect(schema).toContain(
    'import "confluent/meta.proto";\nimport "google/protobuf/timestamp.proto";\nimport "google/type/date.proto";\n',
  );
  expect(schema).toContain('optional .google.protobuf.Timestamp z = 3;');
  expect(schema).toContain(`optional bytes b = 2${meta('flink.maxLength=3', 'flink.minLength=3', 'flink.version=1')};`);
});

it('spells nothing where a part cannot be spelled', () => {
  expect(messageOf({ a: INT(), b: ARRAY(ROW({ c: DataTypes.VARIANT() })) })).toBeUndefined();
});
