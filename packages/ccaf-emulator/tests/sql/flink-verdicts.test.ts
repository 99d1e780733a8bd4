import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FlinkSqlSyntaxError, parseStatement } from '../../src/sql';
import { NotRunHereError, ValidationError } from '../../src/sql/validation-error';

/**
 * Statements, one a line, as the parser of Flink 2.3.0 takes or refuses them: `FlinkSqlParserImpl` with
 * `FlinkSqlConformance.DEFAULT` and `Lex.JAVA`, as `ParserImpl` has it.
 */
const statements = (file: string): readonly string[] =>
  readFileSync(join(__dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What becomes of a text here: it is parsed, refused by name, refused as its writer's error, or no Flink SQL. */
function verdict(sql: string): 'parsed' | 'refused by name' | 'refused' | 'syntax error' {
  try {
    parseStatement(sql);
    return 'parsed';
  } catch (error) {
    if (error instanceof FlinkSqlSyntaxError) return 'syntax error';
    if (error instanceof NotRunHereError) return 'refused by name';
    if (error instanceof ValidationError) return 'refused';
    throw error;
  }
}

const countsOf = (file: string): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const sql of statements(file)) counts[verdict(sql)] = (counts[verdict(sql)] ?? 0) + 1;
  return counts;
};

describe('what Flink takes', () => {
  it('is parsed here or refused by name, but for what Flink itself refuses later', () => {
    expect(statements('flink-takes.sql').filter((sql) => verdict(sql) === 'syntax error')).toEqual([
      'CREATE TABLE t',
      'CREATE TABLE t (a TIMESTAMP(10))',
      'CREATE TABLE t (a my_type)',
      'CREATE TABLE t (a DECIMAL(40, 2))',
      'SELECT a FROM a.b.c.d',
      // The statements API takes one at a time.
      'SELECT 1; SELECT 2',
    ]);
    expect(countsOf('flink-takes.sql')).toEqual({ parsed: 127, refused: 3, 'refused by name': 240, 'syntax error': 6 });
  });
});

describe('what Flink refuses', () => {
  it('is a syntax error here, but where a construct is named before the fault is met', () => {
    expect(statements('flink-refuses.sql').filter((sql) => verdict(sql) !== 'syntax error')).toEqual([
      'SELECT a FROM t FETCH FIRST ROW ONLY',
      'SELECT f((x, y) -> x + y)',
    ]);
  });
});
