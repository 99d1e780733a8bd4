import { AvroSchemaError, avroColumns } from '../src/catalog/avro';
import { shortTypeName } from '../src/sql';

const record = (fields: readonly unknown[]): unknown => ({ type: 'record', name: 'r', fields });

describe('avroColumns', () => {
  it.each([
    ['string', 'STRING'],
    ['bytes', 'BYTES'],
    ['boolean', 'BOOLEAN'],
    ['int', 'INT'],
    ['long', 'BIGINT'],
    ['float', 'FLOAT'],
    ['double', 'DOUBLE'],
    [{ type: 'string', 'avro.java.string': 'String' }, 'STRING'],
    [{ type: 'enum', name: 'e', symbols: ['A'] }, 'STRING'],
    [{ type: 'fixed', name: 'f', size: 4 }, 'BINARY(4)'],
    [{ type: 'int', logicalType: 'date' }, 'DATE'],
    [{ type: 'int', logicalType: 'time-millis' }, 'TIME(3)'],
    [{ type: 'long', logicalType: 'timestamp-millis' }, 'TIMESTAMP_LTZ(3)'],
    [{ type: 'long', logicalType: 'timestamp-micros' }, 'TIMESTAMP_LTZ(6)'],
    [{ type: 'long', logicalType: 'local-timestamp-millis' }, 'TIMESTAMP(3)'],
    [{ type: 'bytes', logicalType: 'decimal', precision: 10, scale: 2 }, 'DECIMAL(10, 2)'],
    [{ type: 'long', logicalType: 'an-unknown-one' }, 'BIGINT'],
    [{ type: 'int', 'connect.type': 'int8' }, 'TINYINT'],
    [{ type: 'int', 'connect.type': 'int16' }, 'SMALLINT'],
    [{ type: 'string', 'flink.maxLength': 20, 'flink.version': '1' }, 'VARCHAR(20)'],
    [{ type: 'string', 'flink.maxLength': 3, 'flink.minLength': 3 }, 'CHAR(3)'],
    [{ type: 'long', 'flink.precision': 2, logicalType: 'timestamp-millis' }, 'TIMESTAMP_LTZ(2)'],
  ])('makes a column of %j', (type, expected) => {
    const [column] = avroColumns(record([{ name: 'a', type }]), 'val');
    expect(column && shortTypeName(column.type)).toBe(expected);
    expect(column?.nullable).toBe(false);
  });

  it('makes a nullable column of a union with null, wherever null stands', () => {
    const columns = avroColumns(
      record([
        { name: 'a', type: ['null', 'int'] },
        { name: 'b', type: ['int', 'null'] },
      ]),
      'val',
    );
    expect(columns).toEqual([
      { name: 'a', type: { root: 'INTEGER' }, nullable: true },
      { name: 'b', type: { root: 'INTEGER' }, nullable: true },
    ]);
  });

  it('makes one column of a schema that is no record', () => {
    expect(avroColumns('long', 'key')).toEqual([{ name: 'key', type: { root: 'BIGINT' }, nullable: false }]);
  });

  it('tells everything that has no column type here at once', () => {
    const fields = [
      { name: 'a', type: { type: 'array', items: 'int' } },
      { name: 'b', type: ['int', 'string'] },
      { name: 'c', type: record([]) },
      { name: 'd', type: { type: 'bytes', logicalType: 'decimal', precision: 40 } },
      { type: 'int' },
      { name: 'e', type: 'int' },
      { name: 'e', type: 'int' },
    ];
    let problems: readonly string[] = [];
    try {
      avroColumns(record(fields), 'val');
    } catch (error) {
      if (error instanceof AvroSchemaError) problems = error.problems;
    }
    expect(problems).toEqual([
      "'a': the Avro type 'array' has no column type here",
      "'b': a union of several types has no column type here",
      "'c': the Avro type 'record' has no column type here",
      '\'d\': a decimal needs a precision of at most 38 and a scale, got {"precision":40,"scale":0}',
      'field 4: expected {"name": …, "type": …}, got {"type":"int"}',
      "'e': the name is used twice",
    ]);
  });
});
