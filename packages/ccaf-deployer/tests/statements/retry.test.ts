import { isRetryable, parseRetryAfter, retryDelayMs } from '../../src/statements/retry';

const POLICY = { attempts: 5, baseDelayMs: 200, maxDelayMs: 1_000 };

it('doubles the delay up to the limit', () => {
  expect([1, 2, 3, 4, 9].map((attempt) => retryDelayMs(POLICY, attempt, 1, undefined))).toEqual([
    200, 400, 800, 1000, 1000,
  ]);
});

it('spreads the delay over the whole range', () => {
  expect([0, 0.5].map((random) => retryDelayMs(POLICY, 2, random, undefined))).toEqual([0, 200]);
});

it('waits as long as the server asks, beyond its own limit too', () => {
  expect(retryDelayMs(POLICY, 1, 0, 30_000)).toBe(30_000);
});

it.each([
  ['2', 2_000],
  ['0', 0],
  ['Thu, 01 Jan 1970 00:00:05 GMT', 4_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads Retry-After: %s', (header, expected) => {
  expect(parseRetryAfter(header, 1_000)).toBe(expected);
});

it('repeats what may succeed later, and nothing else', () => {
  expect([400, 401, 404, 409, 422, 429, 500, 501, 502, 503, 504].filter(isRetryable)).toEqual([
    429, 500, 502, 503, 504,
  ]);
});
