import { readDecimal } from '../../src/embedded/texts/decimal';
import { readFloating } from '../../src/embedded/texts/floating';
import { readInteger } from '../../src/embedded/texts/integer';
import { outcome } from './reading';

describe('readInteger', () => {
  it.each([
    ['-7', 32, -7n],
    ['+7', 32, 7n],
    ['  12 ', 8, 12n],
    ['007', 8, 7n],
    ['1.9', 8, 1n],
    ['1.', 8, 1n],
    ['-.5', 8, 0n],
    ['-128', 8, -128n],
    ['-9223372036854775808', 64, -9223372036854775808n],
    ['', 8, "CastError: For input string: ''. Input is empty."],
    ['  ', 8, "CastError: For input string: ''. Input is empty."],
    ['-', 8, "CastError: For input string: '-'. Input has only positive or negative symbol."],
    ['128', 8, "CastError: For input string: '128'. Overflow."],
    ['2147483648', 32, "CastError: For input string: '2147483648'. Overflow."],
    ['9223372036854775808', 64, "CastError: For input string: '9223372036854775808'. Overflow."],
    // Digits are counted before the letter is seen, and one number more than fits is let through as a negative one.
    ['2147483649x', 32, "CastError: For input string: '2147483649x'. Overflow."],
    ['2147483648d', 32, "CastError: For input string: '2147483648d'. Invalid character found."],
    [' 1 2 ', 8, "CastError: For input string: '1 2'. Invalid character found."],
    ['\t12', 8, "CastError: For input string: '\t12'. Invalid character found."],
    ['1e3', 32, "CastError: For input string: '1e3'. Invalid character found."],
    ['٣', 32, "CastError: For input string: '٣'. Invalid character found."],
  ])('reads %j of %i bits as %p', (text, bits, expected) => {
    expect(outcome(() => readInteger(text, bits))).toBe(expected);
  });
});

const NO_DIGIT = 'is neither a decimal digit number, decimal point, nor "e" notation exponential mark.';

describe('readDecimal', () => {
  it.each([
    ['1.005', 10, 2, '1.01'],
    ['-1.005', 10, 2, '-1.01'],
    ['0.0049', 10, 2, '0.00'],
    ['.5', 10, 2, '0.50'],
    ['1e-3', 10, 2, '0.00'],
    ['1E3', 10, 2, '1000.00'],
    ['\t12\n', 10, 2, '12.00'],
    // One character behind the digits is skipped, also where there are none.
    ['1d', 10, 2, '1.00'],
    ['  x ', 10, 2, '0.00'],
    ['1d2', 10, 2, "CastError: For input string: '1d2'. Overflow."],
    ['ß', 10, 2, "CastError: For input string: 'ß'. Overflow."],
    ['', 10, 2, "CastError: For input string: ''. Overflow."],
    ['VOID', 12, 2, "CastError: For input string: 'VOID'. Overflow."],
    ['1.2.3', 10, 2, "CastError: For input string: '1.2.3'. Overflow."],
    ['\u00a012', 10, 2, "CastError: For input string: '\u00a012'. Overflow."],
    // Zeros in front count as digits.
    ['007', 5, 3, "CastError: For input string: '007'. Overflow."],
    ['0.005', 3, 3, "CastError: For input string: '0.005'. Overflow."],
    ['1e-400', 10, 2, 'CastError: Index 37 out of bounds for length 19'],
    ['4.9e-324', 5, 3, 'CastError: Index 321 out of bounds for length 19'],
    // More digits, or a longer text, are read by Java.
    ['1e-400', 38, 0, '0'],
    ['٣', 38, 0, '3'],
    ['12345678901234567890123456789012345678', 38, 0, '12345678901234567890123456789012345678'],
    ['1E400', 38, 0, "CastError: For input string: '1E400'. Overflow."],
    ['1e999999999', 38, 0, "CastError: For input string: '1e999999999'. Overflow."],
    ['1d', 38, 0, `CastError: Character d ${NO_DIGIT}`],
    [' ', 38, 0, `CastError: Character   ${NO_DIGIT}`],
    ['', 38, 0, 'CastError: No digits found.'],
    ['1e', 38, 0, 'CastError: No exponent digits.'],
    ['1ex', 38, 0, 'CastError: Not a digit.'],
    ['1.2.3', 38, 0, 'CastError: Character array contains more than one decimal point.'],
    ['1e12345678901', 38, 0, 'CastError: Too many nonzero exponent digits.'],
    ['1e9999999999', 38, 0, 'CastError: Exponent overflow.'],
    ['2024-02-29 23:59:59', 10, 2, 'CastError: Character array is missing "e" notation exponential mark.'],
    [
      '99999999.995',
      10,
      2,
      "Error: For input string: '99999999.995'. Overflow. Flink rounds it to a digit more than the type has; this emulator " +
        'does not.',
    ],
  ])('reads %j as DECIMAL(%i, %i): %s', (text, precision, scale, expected) => {
    expect(outcome(() => readDecimal(text, { precision, scale }))).toBe(expected);
  });
});

describe('readFloating', () => {
  it.each([
    ['\t 12\n', '12'],
    ['+7', '7'],
    ['-0', '-0'],
    ['1.', '1.'],
    ['-.5', '-.5'],
    ['1e-400', '1e-400'],
    ['1d', '1'],
    ['1.5F', '1.5'],
    ['NaN', 'NaN'],
    ['+Infinity', 'Infinity'],
    ['-Infinity', '-Infinity'],
    ['', 'CastError: empty String'],
    ['  ', 'CastError: empty String'],
    [' nan ', 'CastError: For input string: "nan"'],
    ['inf', 'CastError: For input string: "inf"'],
    ['1L', 'CastError: For input string: "1L"'],
    ['\u00a012', 'CastError: For input string: "\u00a012"'],
    ['1.2.3', 'CastError: multiple points'],
    ['0x1p3', "Error: The hexadecimal number '0x1p3' is not supported in this emulator."],
    ['0x10', 'CastError: For input string: "0x10"'],
  ])('reads %j as %s', (text, expected) => {
    expect(outcome(() => readFloating(text))).toBe(expected);
  });
});
