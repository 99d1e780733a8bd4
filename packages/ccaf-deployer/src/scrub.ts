/**
 * Makes what takes secrets out of a text, whichever encoding each of their characters has in it: none, JSON's, that of
 * a URL or of HTML, and each of these within another text of JSON or within another URL.
 *
 * @example scrubber(['a/b'])('got a\\/b, a\\u002fb and a%2Fb') // 'got <redacted>, <redacted> and <redacted>'
 */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const known = secrets.filter((secret) => secret !== '');
  if (known.length === 0) return (text) => text;
  const parts = known.map(longestWord);
  const mayHoldOne = (text: string): boolean => ENCODED_WORD.test(text) || parts.some((part) => text.includes(part));
  // V8 takes as long to compile it as a tenth of a cold start, and next to no text has anything of a secret.
  let pattern: RegExp | undefined;
  return (text) => {
    if (!mayHoldOne(text)) return text;
    pattern ??= new RegExp(`(?:${known.map(patternOf).join('|')})${inAnyEncoding('=')}*`, 'g');
    return text.replace(pattern, '<redacted>');
  };
}

/** A letter or a digit that is encoded, as none has to be: for JSON, a URL, HTML. */
const ENCODED_WORD = /\\u00[3-7]|%(?:25)*[3-7]|&#/i;

const longestWord = (secret: string): string =>
  secret.split(/[^A-Za-z0-9]+/).reduce((longest, word) => (word.length > longest.length ? word : longest));

const patternOf = (secret: string): string => [...secret].map(inAnyEncoding).join('');

/** What HTTP's Basic authentication makes of credentials. */
export const basicCredentials = (key: string, secret: string): string => base64(`${key}:${secret}`);

/** All that a key's secret is known by: itself, and as Base64 with its key or alone, where padding may be left out. */
export const secretsOf = (key: string, secret: string): readonly string[] =>
  [basicCredentials(key, secret), base64(secret), secret].map((text) => text.replace(/=+$/, ''));

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Base64 for URLs has other characters for two of the sixty-four. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  '+': '|-',
  '/': '|_',
  ' ': '|\\+',
  '&': '|&amp;',
  '<': '|&lt;',
  '>': '|&gt;',
  '"': '|&quot;',
  "'": '|&apos;',
};

function inAnyEncoding(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  const json = units.map((unit) => `\\\\+u${hex(unit, 4)}`).join('');
  const url = [...Buffer.from(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join('');
  const html = `&#(?:0*${code}|[xX]0*${hex(code, 1)});`;
  const plain = /[A-Za-z0-9]/.test(character) ? character : `\\\\*${character.replace(/[^\w\s]/u, '\\$&')}`;
  return `(?:${plain}|${json}|${url}|${html}${OTHER_NAMES[character] ?? ''})`;
}

/** A number as hexadecimal digits, in capitals or not. */
const hex = (value: number, length: number): string =>
  value
    .toString(16)
    .padStart(length, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
