import { isRetryable, parseRetryAfter, patience, retryDelayMs } from '../../src/statements/retry';

const POLICY = { baseDelayMs: 200, maxDelayMs: 1_000 };

it('doubles the delay up to the limit', () => {
  expect([1, 2, 3, 4, 9].map((attempt) => retryDelayMs(POLICY, attempt, 1, undefined))).toEqual([
    200, 400, 800, 1000, 1000,
  ]);
});

it('leaves half of the delay to chance', () => {
  expect([0, 0.5, 1].map((random) => retryDelayMs(POLICY, 2, random, undefined))).toEqual([200, 300, 400]);
});

it('waits as long as the server asks, beyond its own limit too', () => {
  expect([1, 2, 9].map((attempt) => retryDelayMs(POLICY, attempt, 0, 30_000))).toEqual([30_000, 30_000, 30_000]);
});

it('waits not at all where the server asks for that, but only once', () => {
  expect([1, 2, 3, 9].map((attempt) => retryDelayMs(POLICY, attempt, 1, 0))).toEqual([0, 400, 800, 1_000]);
});

it.each([
  ['2', 2_000],
  ['0', 0],
  ['Thu, 01 Jan 1970 00:00:05 GMT', 4_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  [' 1.5 ', 1_500],
  ['soon', undefined],
  ['-1', undefined],
  ['0x10', undefined],
  ['1e9', undefined],
  ['Infinity', undefined],
  ['2 days', undefined],
  ['Mon, 99 Foo 2026 00:00:00 GMT', undefined],
  ['', undefined],
  [undefined, undefined],
])('reads Retry-After: %s', (header, expected) => {
  expect(parseRetryAfter(header, 1_000)).toBe(expected);
});

it('repeats what may succeed later, and nothing else', () => {
  expect([400, 401, 404, 408, 409, 422, 429, 500, 501, 502, 503, 504].filter(isRetryable)).toEqual([
    408, 429, 500, 502, 503, 504,
  ]);
});

describe('a connection that fails', () => {
  const failing = (code: string): Error => Object.assign(new Error('failed'), { code });

  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EAI_AGAIN',
    'UND_ERR_SOCKET',
    'UND_ERR_CONNECT_TIMEOUT',
    'ERR_TLS_HANDSHAKE_TIMEOUT',
  ])('with %s is tried again until the deadline', (code) => {
    expect(patience(failing(code), 1_000, 900_000)).toBe(900_000);
  });

  it('for a host that has no address is tried again for half a minute', () => {
    expect(patience(failing('ENOTFOUND'), 1_000, 900_000)).toBe(31_000);
    expect(patience(failing('ENOTFOUND'), 1_000, 5_000)).toBe(5_000);
  });

  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_INVALID_CHAR',
    'UND_ERR_DESTROYED',
  ])('with %s is not tried again', (code) => {
    expect(patience(failing(code), 1_000, 900_000)).toBe(1_000);
  });
});
