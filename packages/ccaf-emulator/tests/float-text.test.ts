import { floatText } from '../src/embedded/texts/float-text';

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
  ])('writes the FLOAT %p with no more digits than it has: %s', (value, text) => {
    expect(floatText(value, 'FLOAT')).toBe(text);
  });
});
