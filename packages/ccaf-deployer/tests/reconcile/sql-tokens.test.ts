import { tokenize } from '../../src/reconcile/sql-tokens';

const shown = (sql: string): string[] => tokenize(sql).map(({ kind, text }) => `${kind} ${text}`);

it('splits SQL into words, names, strings and symbols, each with its place', () => {
  const sql = "SELECT `a``b`, 'it''s' FROM t";
  expect(shown(sql)).toEqual(['word SELECT', 'name a`b', 'symbol ,', "string it's", 'word FROM', 'word t']);
  expect(tokenize(sql).map(({ start, end }) => sql.slice(start, end))).toEqual([
    'SELECT',
    '`a``b`',
    ',',
    "'it''s'",
    'FROM',
    't',
  ]);
});

it.each([
  ['a--b\nc', ['word a', 'word c']],
  ['a--b', ['word a']],
  ["a/* ' ` -- */b", ['word a', 'word b']],
  ['a/*b', ['word a']],
  ["'--' `/*`", ['string --', 'name /*']],
  [
    "t /*+ OPTIONS('*/' = 'x') */",
    'word t|symbol /*+|word OPTIONS|symbol (|string */|symbol =|string x|symbol )|symbol */'.split('|'),
  ],
  ['a\r\n\t\u00a0\ufeffb', ['word a', 'word b']],
  ['größe + 1.5e3', ['word größe', 'symbol +', 'word 1', 'symbol .', 'word 5e3']],
  ["'' ''''", ['string ', "string '"]],
  ["'unclosed", ['string unclosed']],
  ["'", ['string ']],
  ['', []],
])('reads %j', (sql, tokens) => {
  expect(shown(sql)).toEqual(tokens);
});
