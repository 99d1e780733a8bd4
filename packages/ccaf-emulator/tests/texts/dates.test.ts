import { readDate } from '../../src/embedded/texts/date';
import { readTime } from '../../src/embedded/texts/time';
import { readTimestamp } from '../../src/embedded/texts/timestamp';
import { outcome } from './reading';

describe('readDate', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-2-9', 19_762],
    ['2024-02-29 what follows', 19_782],
    [' 2024-02-29 ', 19_782],
    ['2024', 19_723],
    ['2024-02', 19_754],
    ['0000-01-01', -719_528],
    [' 12 ', -715_145],
    ['2023-02-29', "CastError: For input string: '2023-02-29'."],
    ['2024-04-31', "CastError: For input string: '2024-04-31'."],
    ['2024-13-01', "CastError: For input string: '2024-13-01'."],
    ['2024-01-00', "CastError: For input string: '2024-01-00'."],
    ['10000-01-01', "CastError: For input string: '10000-01-01'."],
    ['-0001-01-01', "CastError: For input string: '-0001-01-01'."],
    ['2024-02-29T10:20:30', "CastError: For input string: '2024-02-29T10:20:30'."],
    ['2024/02/29', "CastError: For input string: '2024/02/29'."],
    ['', "CastError: For input string: ''."],
    ['2147483648', 'CastError: For input string: "2147483648"'],
  ])('reads %j as day %p', (text, expected) => {
    expect(outcome(() => readDate(text))).toBe(expected);
  });
});

const NO_TIME = 'Expected format: HH:mm:ss[.fff] where HH is 00-23, mm is 00-59, ss is 00-59';

describe('readTime', () => {
  it.each([
    ['12:34:56.789', 3, 45_296_789],
    ['12:34:56.789', 0, 45_296_000],
    ['12:34:56.789', 1, 45_296_700],
    ['12:34:56.1239', 3, 45_296_124],
    [' 12:34:56 ', 0, 45_296_000],
    ['1:2:3', 0, 3_723_000],
    ['12:34', 0, 45_240_000],
    ['12', 0, 43_200_000],
    ['007', 0, 25_200_000],
    ['12:34:56+01:30', 0, 50_696_000],
    ['12:34:56-2', 0, 38_096_000],
    ['12:34+01:30', 0, `CastError: Invalid time format: '12:34+01:30'. ${NO_TIME}`],
    ['24:00:00', 0, `CastError: Invalid time format: '24:00:00'. ${NO_TIME}`],
    ['23:59:60', 0, `CastError: Invalid time format: '23:59:60'. ${NO_TIME}`],
    ['-12:34:56', 0, `CastError: Invalid time format: '-12:34:56'. ${NO_TIME}`],
    ['12:34:56Z', 0, `CastError: Invalid time format: '12:34:56Z'. ${NO_TIME}`],
    ['', 0, `CastError: Invalid time format: ''. ${NO_TIME}`],
    ['2147483648', 0, 'CastError: For input string: "2147483648"'],
    ['23:00:00+02:00', 0, "Error: The time '23:00:00+02:00' of another day is not supported in this emulator."],
  ])('reads %j with %i digits as %p ms', (text, precision, expected) => {
    expect(outcome(() => readTime(text, precision))).toBe(expected);
  });
});

describe('readTimestamp', () => {
  it.each([
    ['2024-02-29 23:59:59.123456789', 6, 1_709_251_199_123_456n],
    ['2024-02-29 23:59:59.123456789', 3, 1_709_251_199_123_000n],
    ['2024-02-29 23:59:59.', 3, 1_709_251_199_000_000n],
    ['1969-12-31 23:59:59.999', 0, -1_000_000n],
    ['2024-2-9 1:2:3', 0, 1_707_440_523_000_000n],
    ['2024-02-30', 0, 1_709_164_800_000_000n],
    ['2023-02-29', 0, 1_677_542_400_000_000n],
    ['2024-02-29 24:00:00', 0, 1_709_251_200_000_000n],
    ['2024-02-', 0, 1_706_745_600_000_000n],
    ['2024-022-01', 0, 1_706_745_600_000_000n],
    ['+02024-02-01', 0, 1_706_745_600_000_000n],
    ['0000-01-01', 0, yearOfEra(0)],
    ['-0001-01-01', 0, yearOfEra(-1)],
    ['2024-13-01', 0, 'CastError: Invalid value for MonthOfYear (valid values 1 - 12): 13'],
    ['2024-01-00', 0, 'CastError: Invalid value for DayOfMonth (valid values 1 - 28/31): 0'],
    ['2024-01-01 25:00:00', 0, 'CastError: Invalid value for HourOfDay (valid values 0 - 23): 25'],
    ['2024-01-01 23:60:00', 0, 'CastError: Invalid value for MinuteOfHour (valid values 0 - 59): 60'],
    ['2024-01-01 23:59:60', 0, 'CastError: Invalid value for SecondOfMinute (valid values 0 - 59): 60'],
    ['', 0, "CastError: Text '' could not be parsed at index 0"],
    [' 2024-02-29', 0, "CastError: Text ' 2024-02-29' could not be parsed at index 0"],
    ['10000-01-01', 0, "CastError: Text '10000-01-01' could not be parsed at index 0"],
    ['-7', 0, "CastError: Text '-7' could not be parsed at index 1"],
    ['2024', 0, "CastError: Text '2024' could not be parsed at index 4"],
    ['2024-02', 0, "CastError: Text '2024-02' could not be parsed at index 7"],
    ['2024-02-29 ', 0, unparsed('2024-02-29 ', 10)],
    ['2024-02-29T10:20:30', 0, unparsed('2024-02-29T10:20:30', 10)],
    ['2024-02-29 10:20', 0, unparsed('2024-02-29 10:20', 10)],
    ['2024-02-29 10:20:30Z', 0, unparsed('2024-02-29 10:20:30Z', 19)],
    ['9999-12-31 24:00:00', 0, yearTooLate('9999-12-31 24:00:00')],
    ['+10000-01-01', 0, yearTooLate('+10000-01-01')],
  ])('reads %j with %i digits as %p µs', (text, precision, expected) => {
    expect(outcome(() => readTimestamp(text, precision))).toBe(expected);
  });
});

function yearOfEra(year: number): string {
  return `CastError: Invalid value for YearOfEra (valid values 1 - 999999999/1000000000): ${year}`;
}

function unparsed(text: string, index: number): string {
  return `CastError: Text '${text}' could not be parsed, unparsed text found at index ${index}`;
}

function yearTooLate(text: string): string {
  return `Error: The timestamp '${text}' of a year above 9999 is not supported in this emulator.`;
}
