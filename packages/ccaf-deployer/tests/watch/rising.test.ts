import { hasRisen } from '../../src/watch/rising';

const samples = (...values: (number | undefined)[]) =>
  values.flatMap((value, minute) => (value === undefined ? [] : [{ at: 1_000_000 + minute * 60_000, value }]));
const NONE = undefined;

it.each([
  ['more each minute', samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)],
  ['more each five minutes', samples(2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4)],
  ['up and down, but less so than up', samples(10, 12, 11, 13, 12, 20, 18, 21, 19, 22, 30, 28, 27, 31, 29)],
  ['gaps', samples(1, NONE, 3, NONE, 5, 6, 7, NONE, NONE, 10, NONE, 12, 13, 14)],
])('is seen: %s', (_, values) => {
  expect(hasRisen(values)).toBe(true);
});

it.each([
  ['nothing', samples()],
  ['nothing but zeros', samples(...Array(15).fill(0))],
  ['the same for fifteen minutes', samples(...Array(15).fill(700))],
  ['less and less', samples(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)],
  ['more, and then less', samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 9, 8, 7, 6, 5)],
  ['less, and then more', samples(10, 11, 12, 13, 14, 5, 5, 5, 5, 5, 20, 21, 22, 23, 24)],
  ['one peak at the end', samples(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 900)],
  ['as much up and down as up', samples(10, 30, 20, 40, 25, 35, 20, 45, 30, 50, 40, 60, 35, 55, 45)],
  ['no more than nine minutes', samples(1, 2, 3, 4, 5, 6, 7, 8, 9)],
  [
    'five minutes in the middle that are not known',
    samples(1, 2, 3, 4, 5, NONE, NONE, NONE, NONE, NONE, 11, 12, 13, 14, 15),
  ],
  ['too few minutes at the end', samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)],
])('is not seen: %s', (_, values) => {
  expect(hasRisen(values)).toBe(false);
});
