import { floatText } from '../../src/embedded/texts/float-text';

describe('floatText', () => {
  it.each([
    [0, '0.0'],
    [-0, '-0.0'],
    [1, '1.0'],
    [-1.5, '-1.5'],
    [0.1, '0.1'],
    [100, '100.0'],
    [123.456, '123.456'],
    [0.001, '0.001'],
    [0.0001, '1.0E-4'],
    [9_999_999, '9999999.0'],
    [10_000_000, '1.0E7'],
    [-1.25e300, '-1.25E300'],
    [4.9e-324, '4.9E-324'],
    [2.2250738585072014e-308, '2.2250738585072014E-308'],
    [1.7976931348623157e308, '1.7976931348623157E308'],
    [2 ** 53, '9.007199254740992E15'],
    [2 ** 63, '9.223372036854776E18'],
    [123_456_789.123_456_79, '1.2345678912345679E8'],
    [0.002, '0.002'],
    [2e-7, '2.0E-7'],
    // Not the shortest text: Java 17.
    [1e23, '9.999999999999999E22'],
    [8_619_977_408_406_213 * 32, '2.75839277068998816E17'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
  ])('writes the DOUBLE %p as Java does: %s', (value, text) => {
    expect(floatText(value, 'DOUBLE')).toBe(text);
  });

  it.each([
    [Math.fround(0.1), '0.1'],
    [Math.fround(16_777_216), '1.6777216E7'],
    [Math.fround(3.4028235e38), '3.4028235E38'],
    [100, '100.0'],
    [2 ** -149, '1.4E-45'],
    [Math.fround(123_456.79), '123456.79'],
    // Not the shortest text: Java 17.
    [2 ** 31, '2.14748365E9'],
    [2 ** 83, '9.6714065E24'],
    [Math.fround(9.007_199_3e15), '9.0071993E15'],
  ])('writes the FLOAT %p with no more digits than it has: %s', (value, text) => {
    expect(floatText(value, 'FLOAT')).toBe(text);
  });
});
