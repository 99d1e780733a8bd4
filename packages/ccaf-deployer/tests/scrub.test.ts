import fc from 'fast-check';
import { scrubber, secretsOf } from '../src/scrub';

const KEY = 'KEY123';
const SECRET = 'aB3/x+Y"z&\\<é~~>';
const scrub = scrubber(secretsOf(KEY, SECRET));
const BASIC = Buffer.from(`${KEY}:${SECRET}`).toString('base64');

describe('a secret is taken out', () => {
  it.each([
    ['as it is', SECRET],
    ['as JSON', JSON.stringify({ a: SECRET })],
    ['as JSON in JSON', JSON.stringify(JSON.stringify({ a: JSON.stringify(SECRET) }))],
    ['as JSON of ASCII alone', 'aB3\\/x\\u002BY\\"z\\u0026\\\\\\u003c\\u00e9~~\\u003E'],
    ['for a URL', encodeURIComponent(SECRET)],
    ['for a URL in small letters', encodeURIComponent(SECRET).toLowerCase().replace('ab3', 'aB3').replace('y', 'Y')],
    ['for a URL in a URL', encodeURIComponent(encodeURIComponent(SECRET))],
    ['as HTML', 'aB3&#x2F;x&#43;Y&quot;z&amp;\\&lt;&#233;~~&gt;'],
    ['with its key as Base64', BASIC],
    ['with its key as Base64 without padding', BASIC.replace(/=+$/, '')],
    ['with its key as Base64 for URLs', Buffer.from(`${KEY}:${SECRET}`).toString('base64url')],
    ['with its key as Base64 for a URL', encodeURIComponent(BASIC)],
    [
      'with its key as Base64 in JSON',
      BASIC.replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll('=', '\\u003D'),
    ],
    ['alone as Base64', Buffer.from(SECRET).toString('base64')],
  ])('%s', (_, text) => {
    const scrubbed = scrub(`before ${text} after ${text}.`);
    expect(scrubbed).toMatch(/^before \W*a?\W*<redacted>\W* after \W*a?\W*<redacted>\W*\.$/);
  });
});

it('leaves all other text as it is', () => {
  const text = JSON.stringify({
    key: KEY,
    almost: [SECRET.slice(1), SECRET.slice(0, -1)],
    sql: "SELECT '%2F' || '\\u002b'",
  });
  expect(scrub(text)).toBe(text);
});

it('knows of no secret where there is none', () => {
  expect(scrubber([''])('any text')).toBe('any text');
});

it('takes out any secret, whichever encoding each of its characters has', () => {
  const number = (character: string): number => character.charCodeAt(0);
  const hex = (character: string): string => number(character).toString(16);
  const encodings: readonly ((character: string) => string)[] = [
    (character) => character,
    (character) => `\\u00${hex(character)}`,
    (character) => `\\\\u00${hex(character).toUpperCase()}`,
    (character) => `%${hex(character)}`,
    (character) => `%25${hex(character).toUpperCase()}`,
    (character) => `&#${number(character)};`,
    (character) => `&#x0${hex(character)};`,
  ];
  const encoded = fc
    .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 })
    .chain((secret) =>
      fc.tuple(
        fc.constant(secret),
        fc.array(fc.constantFrom(...encodings), { minLength: secret.length, maxLength: secret.length }),
      ),
    );
  fc.assert(
    fc.property(encoded, ([secret, ways]) => {
      const text = [...secret].map((character, index) => ways[index]?.(character)).join('');
      expect(scrubber([secret])(`(${text})`)).toMatch(/^\(?\\*<redacted>/);
    }),
    { numRuns: 300 },
  );
});
