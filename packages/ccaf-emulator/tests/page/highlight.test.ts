import fc from 'fast-check';
import { firstPieces, highlight } from '../../src/page/highlight';
import { SourceText } from '../../src/page/source-text';

const pieces = (sql: string) => highlight(new SourceText(sql));
const textOf = (sql: string): string =>
  pieces(sql)
    .map(([, text]) => text)
    .join('');

it('tells keywords, names, strings, numbers and comments apart', () => {
  expect(pieces("SELECT `a``b`, 'it''s', 1.5e3 -- why\nFROM t /* x */;")).toEqual([
    ['keyword', 'SELECT'],
    ['plain', ' '],
    ['name', '`a``b`'],
    ['plain', ', '],
    ['string', "'it''s'"],
    ['plain', ', '],
    ['number', '1.5e3'],
    ['comment', ' -- why\n'],
    ['keyword', 'FROM'],
    ['plain', ' '],
    ['name', 't'],
    ['comment', ' /* x */'],
    ['plain', ';'],
  ]);
});

it('leaves a text that is no Flink SQL as it is', () => {
  expect(pieces('SELECT "a"')).toEqual([['plain', 'SELECT "a"']]);
  expect(pieces('')).toEqual([]);
});

it('keeps every character of a text', () => {
  const part = fc.constantFrom(
    'SELECT',
    '`a``\n`',
    "'x''\n'",
    '\n',
    ' ',
    '\t',
    '\r\n',
    '1',
    '.',
    '-- c\n',
    '/* \n */',
    '😀',
    'ß',
    "'",
    '`',
    '<>',
    '!=',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      expect(textOf(parts.join(''))).toBe(parts.join(''));
    }),
  );
});

it('cuts pieces where so many characters are full', () => {
  expect(firstPieces(pieces('SELECT a FROM b'), 9)).toEqual([
    ['keyword', 'SELECT'],
    ['plain', ' '],
    ['name', 'a'],
    ['plain', ' '],
  ]);
  expect(firstPieces(pieces('SELECT a'), 3)).toEqual([['keyword', 'SEL']]);
});
