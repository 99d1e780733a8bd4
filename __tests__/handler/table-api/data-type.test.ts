import { DataType, DataTypes, parseDataType } from '../../../handler/table-api';
import { isAssignable } from '../../../handler/table-api/data-type';

describe('parseDataType', () => {
  it.each([
    ['VARCHAR(2147483647)', 'STRING'],
    ['VARCHAR(32)', 'VARCHAR(32)'],
    ['VARBINARY(2147483647)', 'BYTES'],
    ['INTEGER', 'INT'],
    ['DECIMAL(10,2)', 'DECIMAL(10, 2)'],
    ['TIMESTAMP(3) WITH LOCAL TIME ZONE', 'TIMESTAMP_LTZ(3)'],
    ['TIMESTAMP_LTZ(3) NOT NULL', 'TIMESTAMP_LTZ(3)'],
    ['ROW<`a` INT, `b` STRING>', 'ROW<`a` INT, `b` STRING>'],
  ])('reads %s as %s', (spelling, name) => {
    expect(parseDataType(spelling, true).name).toBe(name);
  });

  it('keeps whether the column may be NULL', () => {
    expect(String(parseDataType('BIGINT', false))).toBe('BIGINT NOT NULL');
    expect(String(parseDataType('BIGINT', true))).toBe('BIGINT');
  });
});

describe('isAssignable', () => {
  it.each([
    ['STRING', 'STRING', true],
    ['CHAR(6)', 'STRING', true],
    ['VARCHAR(3)', 'STRING', true],
    ['STRING', 'VARCHAR(3)', false],
    ['INT', 'BIGINT', true],
    ['BIGINT', 'INT', false],
    ['INT', 'STRING', false],
    ['FLOAT', 'DOUBLE', true],
    ['DECIMAL(3, 2)', 'DECIMAL(10, 2)', true],
    ['DECIMAL(10, 2)', 'DECIMAL(10, 1)', false],
    ['DECIMAL(10, 0)', 'DECIMAL(10, 2)', false],
    ['BYTES', 'STRING', false],
  ])('tells that %s into %s is %s', (from, to, expected) => {
    expect(isAssignable(new DataType(from), new DataType(to))).toBe(expected);
  });
});

it('writes the types of DDL as Flink spells them', () => {
  const types = [
    DataTypes.STRING().notNull(),
    DataTypes.DECIMAL(10, 2),
    DataTypes.TIMESTAMP(3),
    DataTypes.TIMESTAMP_LTZ(),
  ];
  expect(types.map(String)).toEqual(['STRING NOT NULL', 'DECIMAL(10, 2)', 'TIMESTAMP(3)', 'TIMESTAMP_LTZ(6)']);
});
