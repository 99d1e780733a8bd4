import { DataTypes, InvalidAppError, parseDataType } from '../src';

describe('parseDataType', () => {
  it.each([
    ['VARCHAR(2147483647)', 'STRING'],
    ['VARCHAR(32)', 'VARCHAR(32)'],
    ['VARBINARY(2147483647)', 'BYTES'],
    ['INTEGER', 'INT'],
    ['DECIMAL(10,2)', 'DECIMAL(10, 2)'],
    ['TIMESTAMP(3) WITH LOCAL TIME ZONE', 'TIMESTAMP_LTZ(3)'],
    ['TIMESTAMP_LTZ(3) NOT NULL', 'TIMESTAMP_LTZ(3)'],
    ['TIME(3) WITHOUT TIME ZONE', 'TIME(3)'],
    ['ROW<`a` INT, `b` STRING>', 'ROW<`a` INT, `b` STRING>'],
  ])('reads %s as %s', (spelling, name) => {
    expect(parseDataType(spelling, true).name).toBe(name);
  });

  it('keeps whether the column may be NULL', () => {
    expect(String(parseDataType('BIGINT', false))).toBe('BIGINT NOT NULL');
    expect(String(parseDataType('BIGINT', true))).toBe('BIGINT');
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

it.each([
  [() => DataTypes.DECIMAL(39, 2), 'the precision of a DECIMAL must be 1 to 38, got 39'],
  [() => DataTypes.DECIMAL(5, 6), 'the scale of a DECIMAL must be 0 to 5, got 6'],
  [() => DataTypes.TIMESTAMP(10), 'the precision of a TIMESTAMP must be 0 to 9, got 10'],
])('refuses what Flink does not have', (build, problem) => {
  expect(build).toThrow(new InvalidAppError('a data type is not valid:', [problem]));
});
