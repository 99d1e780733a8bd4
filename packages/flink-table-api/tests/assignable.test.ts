import { parseDataType } from '../src';
import { isAssignable } from '../src/types/assignable';

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
    ['INT', 'DECIMAL(10, 0)', true],
    ['INT', 'DECIMAL(10, 2)', false],
    ['DECIMAL(5, 0)', 'BIGINT', false],
    ['BINARY(3)', 'BYTES', true],
    ['TIMESTAMP(3)', 'TIMESTAMP(6)', true],
    ['TIMESTAMP_LTZ(6)', 'TIMESTAMP_LTZ(3)', false],
    ['TIMESTAMP(3)', 'TIMESTAMP_LTZ(3)', false],
  ])('tells that %s into %s is %s', (from, to, expected) => {
    expect(isAssignable(parseDataType(from, true), parseDataType(to, true))).toBe(expected);
  });
});
