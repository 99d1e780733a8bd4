import { type Column, DataTypes, parseDataType, registrySchema, subjectOf } from '../src';

const ALL: readonly Column[] = [
  { name: 'a', type: DataTypes.STRING() },
  { name: 'b', type: DataTypes.BIGINT().notNull() },
  { name: 'c', type: DataTypes.TINYINT() },
  { name: 'd', type: DataTypes.DECIMAL(10, 2) },
  { name: 'e', type: DataTypes.TIMESTAMP_LTZ(3) },
  { name: 'f', type: DataTypes.TIMESTAMP(6) },
  { name: 'g', type: DataTypes.TIME(0) },
  { name: 'h', type: DataTypes.DATE().notNull() },
  { name: 'i', type: parseDataType('VARCHAR(20)', true) },
];

it('names the subject by the topic', () => {
  expect([subjectOf('orders', 'key'), subjectOf('orders', 'value')]).toEqual(['orders-key', 'orders-value']);
});

it('spells a value in Avro as Flink writes it', () => {
  const schema = registrySchema('avro-registry', 'orders.v-2', 'value', ALL) ?? '';
  expect(schema).toBe(
    `{
  "type": "record",
  "name": "orders_v_2_value",
  "namespace": "org.apache.flink.avro.generated.record",
  "fields": [
    {"name":"a","type":["null","string"],"default":null},
    {"name":"b","type":"long"},
    {"name":"c","type":["null",{"type":"int","connect.type":"int8"}],"default":null},
    {"name":"d","type":["null",{"type":"bytes","logicalType":"decimal","precision":10,"scale":2}],"default":null},
    {"name":"e","type":["null",{"type":"long","logicalType":"timestamp-millis"}],"default":null},
    {"name":"f","type":["null",{"type":"long","logicalType":"local-timestamp-micros"}],"default":null},
    {"name":"g","type":["null",{"type":"int","flink.precision":0,"flink.version":"1","logicalType":"time-millis"}],"default":null},
    {"name":"h","type":{"type":"int","logicalType":"date"}},
    {"name":"i","type":["null",{"type":"string","flink.maxLength":20,"flink.version":"1"}],"default":null}
  ]
}`,
  );
  expect(JSON.parse(schema)).toMatchObject({ type: 'record' });
});

it('spells a value in JSON Schema', () => {
  const schema = registrySchema('json-registry', 'orders', 'value', ALL) ?? '';
  expect(schema).toBe(
    `{
  "type": "object",
  "title": "Record",
  "properties": {
    "a": {"connect.index":0,"oneOf":[{"type":"null"},{"type":"string"}]},
    "b": {"connect.index":1,"type":"number","connect.type":"int64"},
    "c": {"connect.index":2,"oneOf":[{"type":"null"},{"type":"number","connect.type":"int8"}]},
    "d": {"connect.index":3,"oneOf":[{"type":"null"},{"type":"number","title":"org.apache.kafka.connect.data.Decimal","connect.parameters":{"connect.decimal.precision":"10","scale":"2"},"connect.type":"bytes"}]},
    "e": {"connect.index":4,"oneOf":[{"type":"null"},{"type":"number","title":"org.apache.kafka.connect.data.Timestamp","flink.precision":3,"flink.version":"1","connect.type":"int64"}]},
    "f": {"connect.index":5,"oneOf":[{"type":"null"},{"type":"number","title":"org.apache.kafka.connect.data.Timestamp","flink.type":"timestamp","flink.precision":6,"flink.version":"1","connect.type":"int64"}]},
    "g": {"connect.index":6,"oneOf":[{"type":"null"},{"type":"number","title":"org.apache.kafka.connect.data.Time","flink.precision":0,"flink.version":"1","connect.type":"int32"}]},
    "h": {"connect.index":7,"type":"number","title":"org.apache.kafka.connect.data.Date","connect.type":"int32"},
    "i": {"connect.index":8,"oneOf":[{"type":"null"},{"type":"string","maxLength":20}]}
  },
  "required": ["b","h"]
}`,
  );
  expect(JSON.parse(schema)).toMatchObject({ type: 'object' });
});

it('spells a value in Protobuf', () => {
  expect(registrySchema('proto-registry', 'orders', 'value', ALL)).toBe(
    `syntax = "proto3";
package io.confluent.protobuf.generated;

import "confluent/meta.proto";
import "confluent/type/decimal.proto";
import "google/protobuf/timestamp.proto";
import "google/type/date.proto";
import "google/type/timeofday.proto";

message orders_value {
  optional string a = 1;
  int64 b = 2;
  optional int32 c = 3 [(confluent.field_meta) = {params: [{key: "connect.type", value: "int8"}, {key: "flink.version", value: "1"}]}];
  optional .confluent.type.Decimal d = 4 [(confluent.field_meta) = {params: [{key: "precision", value: "10"}, {key: "scale", value: "2"}, {key: "flink.version", value: "1"}]}];
  optional .google.protobuf.Timestamp e = 5 [(confluent.field_meta) = {params: [{key: "flink.precision", value: "3"}, {key: "flink.version", value: "1"}]}];
  optional .google.protobuf.Timestamp f = 6 [(confluent.field_meta) = {params: [{key: "flink.type", value: "timestamp"}, {key: "flink.precision", value: "6"}, {key: "flink.version", value: "1"}]}];
  optional .google.type.TimeOfDay g = 7 [(confluent.field_meta) = {params: [{key: "flink.precision", value: "0"}, {key: "flink.version", value: "1"}]}];
  .google.type.Date h = 8 [(confluent.field_meta) = {params: [{key: "flink.notNull", value: "true"}, {key: "flink.version", value: "1"}]}];
  optional string i = 9 [(confluent.field_meta) = {params: [{key: "flink.maxLength", value: "20"}, {key: "flink.version", value: "1"}]}];
}`,
  );
});

it('spells nothing for raw, nor for a type that no format holds', () => {
  const nested = [{ name: 'a', type: parseDataType('ROW<`b` VARIANT>', true) }];
  expect(registrySchema('raw', 'orders', 'value', ALL)).toBeUndefined();
  for (const format of ['avro-registry', 'json-registry', 'proto-registry'] as const) {
    expect(registrySchema(format, 'orders', 'value', nested)).toBeUndefined();
  }
});
