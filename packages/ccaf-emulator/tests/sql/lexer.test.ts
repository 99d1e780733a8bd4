import fc from 'fast-check';
import { FlinkSqlSyntaxError, parseStatement, tokenize } from '../../src/sql';
import { NotRunHereError } from '../../src/sql/validation-error';

const texts = (sql: string): readonly string[] => tokenize(sql).map(({ kind, text }) => `${kind}:${text}`);

describe('tokenize', () => {
  it('undoes the doubling of quotes in strings and identifiers', () => {
    expect(texts("'it''s' `a``b`")).toEqual(["string:it's", 'quoted:a`b', 'end:']);
  });

  it('leaves out comments and white space', () => {
    expect(texts('SELECT -- to the end of the line\n /* over\n lines */ 1')).toEqual([
      'word:SELECT',
      'number:1',
      'end:',
    ]);
  });

  it('takes // for a comment, too', () => {
    expect(texts('SELECT // to the end of the line\n1')).toEqual(['word:SELECT', 'number:1', 'end:']);
  });

  it('reads numbers with a fraction and an exponent', () => {
    expect(texts('1 1.5 .5 1e3 1.5E-3')).toEqual([
      'number:1',
      'number:1.5',
      'number:.5',
      'number:1e3',
      'number:1.5E-3',
      'end:',
    ]);
  });

  it('takes a word that begins with $ as a name', () => {
    expect(texts('$rowtime')).toEqual(['word:$rowtime', 'end:']);
  });

  it('counts lines and columns from 1, and the end of a token as its last character', () => {
    const [, second] = tokenize('SELECT\n  abc');
    expect(second?.span).toEqual({ start: { line: 2, column: 3 }, end: { line: 2, column: 5 } });
  });

  it('counts the lines inside a string', () => {
    const [, second] = tokenize("'a\nb' c");
    expect(second?.span.start).toEqual({ line: 2, column: 4 });
  });
});

describe('for any text', () => {
  it('keeps every identifier through quoting', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const statement = parseStatement(`SELECT \`${name.replaceAll('`', '``')}\` FROM t`);
        expect(statement).toMatchObject({ query: { items: [{ expression: { kind: 'column', parts: [{ name }] } }] } });
      }),
    );
  });

  it('keeps every string through quoting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const statement = parseStatement(`SELECT '${value.replaceAll("'", "''")}'`);
        expect(statement).toMatchObject({ query: { items: [{ expression: { kind: 'string', value } }] } });
      }),
    );
  });

  it('throws nothing but the typed errors', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'SELECT ',
        'FROM ',
        '(',
        ')',
        ',',
        "'",
        '`',
        '"',
        ' a ',
        '1',
        '.',
        '*',
        ' AND ',
        ' CASE ',
        'CREATE TABLE ',
        ' UNION ALL ',
        ';',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseStatement(pieces.join(''));
        } catch (error) {
          expect([FlinkSqlSyntaxError, NotRunHereError]).toContain((error as Error).constructor);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['parentheses', `SELECT ${'('.repeat(50_000)}`],
    ['NOT', `SELECT ${'NOT '.repeat(30_000)}a`],
    ['minus', `SELECT ${'- '.repeat(50_000)}1`],
    ['CASE', `SELECT ${'CASE WHEN '.repeat(10_000)}`],
    ['sub-queries', `${'SELECT * FROM ('.repeat(5_000)}`],
  ])('answers %s nested without end with a syntax error', (_, sql) => {
    expect(() => parseStatement(sql)).toThrow('at most 200 levels of nesting');
  });
});
