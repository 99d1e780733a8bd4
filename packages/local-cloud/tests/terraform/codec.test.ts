import { ExtData, encode } from '@msgpack/msgpack';
import { decodeValue, encodeValue, withoutUnknown } from '../../src/terraform/protocol/codec';
import { UNKNOWN } from '../../src/terraform/protocol/value';

describe('MessagePack of Terraform values', () => {
  test('writes an unknown value as cty does', () => {
    expect(encodeValue(UNKNOWN).toString('hex')).toBe('d40000');
  });

  test('reads an unknown value inside an object', () => {
    const bytes = Buffer.from('82a26964d40000a46e616d65a161', 'hex');
    expect(decodeValue(bytes)).toEqual({ id: UNKNOWN, name: 'a' });
  });

  test('reads an unknown value of which Terraform knows something as plain unknown', () => {
    expect(decodeValue(encode(new ExtData(12, encode({ 1: false }))))).toBe(UNKNOWN);
  });

  test('keeps null, numbers and nesting', () => {
    const value = { a: null, b: [1, -2, 1.5, true], c: { d: ['x'] } };
    expect(decodeValue(encodeValue(value))).toEqual(value);
  });

  test('stores unknown values as null', () => {
    expect(withoutUnknown({ a: UNKNOWN, b: [UNKNOWN, 1] })).toEqual({ a: null, b: [null, 1] });
  });
});
