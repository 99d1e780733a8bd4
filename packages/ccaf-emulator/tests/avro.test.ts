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

  const entry = (key: unknown) => ({
    ...{ type: 'record', name: 'MapEntry', namespace: 'io.confluent.connect.avro' },
    fields: [
      { name: 'key', type: key },
      { name: 'value', type: 'int' },
    ],
  });
  const address = {
    ...{ type: 'record', name: 'Address', namespace: 'shop' },
    fields: [{ name: 'street', type: ['null', 'string'] }],
  };

  it.each([
    [{ type: 'array', items: ['null', 'string'] }, 'ARRAY<STRING>'],
    [{ type: 'array', items: { type: 'array', items: 'int' } }, 'ARRAY<ARRAY<INT NOT NULL> NOT NULL>'],
    [{ type: 'map', values: 'long' }, 'MAP<STRING NOT NULL, BIGINT NOT NULL>'],
    [{ type: 'array', items: entry('int') }, 'MAP<INT NOT NULL, INT NOT NULL>'],
    [{ type: 'map', values: 'int', 'flink.type': 'multiset' }, 'MULTISET<STRING NOT NULL>'],
    [{ type: 'array', items: entry('int'), 'flink.type': 'multiset' }, 'MULTISET<INT NOT NULL>'],
    [address, 'ROW<`street` STRING>'],
    [['null', 'int', 'string', address], 'ROW<`int` INT, `string` STRING, `Address` ROW<`street` STRING>>'],
    [{ type: 'fixed', name: 'd', size: 12, logicalType: 'duration' }, 'BINARY(12)'],
  ])('makes a column that holds others of %j', (type, expected) => {
    const [column] = avroColumns(record([{ name: 'a', type }]), 'val');
    expect(column && shortTypeName(column.type)).toBe(expected);
  });

  it('knows a type again by its short or its full name, and ends a record inside itself with a text', () => {
    const node = { type: 'record', name: 'Node', fields: [{ name: 'next', type: ['null', 'Node'] }] };
    const columns = avroColumns(
      {
        type: 'record',
        name: 'r',
        namespace: 'shop',
        fields: [
          { name: 'a', type: address },
          { name: 'b', type: 'Address' },
          { name: 'c', type: ['null', 'shop.Address'] },
          { name: 'd', type: node },
          { name: 'e', type: { type: 'array', items: 'r' } },
        ],
      },
      'val',
    );
    expect(columns.map(({ type }) => shortTypeName(type))).toEqual([
      ...['ROW<`street` STRING>', 'ROW<`street` STRING>', 'ROW<`street` STRING>'],
      ...['ROW<`next` STRING>', 'ARRAY<STRING NOT NULL>'],
    ]);
  });

  it('makes a nullable column of each branch of a union of records, as of several events in one topic', () => {
    const view = { type: 'record', name: 'View', fields: [{ name: 'url', type: 'string' }] };
    expect(
      avroColumns([address, view], 'val').map(({ name, type, nullable }) => [name, shortTypeName(type), nullable]),
    ).toEqual([
      ['Address', 'ROW<`street` STRING>', true],
      ['View', 'ROW<`url` STRING NOT NULL>', true],
    ]);
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
      { name: 'a', type: 'Money' },
      { name: 'b', type: { type: 'array', items: { type: 'map', values: 'Money' } } },
      { name: 'c', type: record([{ name: 'inner', type: ['null'] }]) },
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
      "'a': there is no Avro type 'Money'",
      "'b.[].{}': there is no Avro type 'Money'",
      "'c.inner': a union of null alone has no column type",
      '\'d\': a decimal needs a precision of at most 38 and a scale, got {"precision":40,"scale":0}',
      'field 4: expected {"name": …, "type": …}, got {"type":"int"}',
      "'e': the name is used twice",
    ]);
  });
});
