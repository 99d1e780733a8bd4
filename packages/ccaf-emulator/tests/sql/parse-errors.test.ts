import { FlinkSqlSyntaxError, parseStatement } from '../../src/sql';

function errorOf(sql: string): FlinkSqlSyntaxError {
  try {
    parseStatement(sql);
  } catch (error) {
    if (error instanceof FlinkSqlSyntaxError) return error;
    throw error;
  }
  throw new Error(`accepted: ${sql}`);
}

describe('a syntax error', () => {
  it.each([
    ['', 1, 1, 'EXPLAIN or SHOW'],
    ['SELEC 1', 1, 1, 'SELECT'],
    ['SELECT a, FROM t', 1, 11, 'an expression'],
    ['SELECT * FORM t', 1, 10, 'the end of the statement'],
    ['SELECT "a" FROM t', 1, 8, 'a name in `backticks`'],
    ["SELECT 'abc", 1, 8, "a closing '"],
    ['SELECT `abc', 1, 8, 'a closing `'],
    ['SELECT `` FROM t', 1, 8, 'a name between the backticks'],
    ['SELECT 1 /* abc', 1, 10, 'a closing */'],
    ["SELECT a FROM t /*+ OPTIONS('a'='b')", 1, 37, '*/'],
    ['SELECT a ~ b', 1, 10, 'a name, a literal or an operator'],
    ['SELECT a != b', 1, 10, '<>, as Flink has it'],
    ['SELECT 1 WHERE TRUE', 1, 10, 'the end of the statement'],
    ['SELECT ARRAY[1', 1, 15, '"]"'],
    ['CREATE VIEW', 1, 12, 'what CREATE VIEW needs'],
    ['SELECT a\nFROM t\nWHERE AND b', 3, 7, 'an expression'],
    ['SELECT (1', 1, 10, '")"'],
    ['SELECT CASE a END', 1, 15, 'WHEN'],
    ['SELECT CASE WHEN a THEN b', 1, 26, 'END'],
    ['SELECT CAST(a AS STRANG)', 1, 18, 'a type: STRING'],
    ['SELECT a IS 5', 1, 13, 'NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM'],
    ['SELECT a NOT 5', 1, 14, 'BETWEEN, IN or LIKE'],
    ['SELECT a BETWEEN 1 OR 2', 1, 20, 'AND'],
    ['SELECT 1; SELECT 2', 1, 11, 'only a single statement'],
    ['SELECT a FROM select', 1, 15, 'a table name'],
    ['SELECT a FROM a.b.c.d', 1, 20, 'the end of the statement'],
    ['INSERT t SELECT 1', 1, 8, 'INTO'],
    ['INSERT INTO t () SELECT 1', 1, 16, 'a column name'],
    ['INSERT INTO t (a b) SELECT 1', 1, 18, '")"'],
    ['INSERT INTO t', 1, 14, 'SELECT, VALUES'],
    ['DROP t', 1, 6, 'TABLE'],
    ['ALTER TABLE t GROW', 1, 15, 'ADD, MODIFY or SET'],
    ['SHOW NOTHING', 1, 6, '[USER] FUNCTIONS, CATALOGS'],
    ['CREATE TABLE t', 1, 15, '"("'],
    ['CREATE TABLE t ()', 1, 17, 'a column name'],
    ['CREATE TABLE t (a INT,)', 1, 23, 'a column name'],
    ["CREATE TABLE t ('a' INT)", 1, 17, 'a column name'],
    [
      'CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED, PRIMARY KEY (a) NOT ENFORCED)',
      1,
      54,
      'one PRIMARY KEY only',
    ],
    ['CREATE TABLE t (a INT) DISTRIBUTED 6', 1, 36, 'BY or INTO'],
    ['CREATE TABLE t (a INT) DISTRIBUTED BY (a) INTO x BUCKETS', 1, 48, 'a number of buckets'],
    ["CREATE TABLE t (a INT) WITH (a = 'b')", 1, 30, 'an option key in quotes'],
    ['CREATE TABLE t (a DECIMAL(39, 2))', 1, 27, 'a precision from 1 to 38'],
    ['CREATE TABLE t (a DECIMAL(4, 5))', 1, 30, 'a scale from 0 to 4'],
    ['CREATE TABLE t (a TIMESTAMP(10))', 1, 29, 'a precision from 0 to 6'],
    ['CREATE TABLE t (a INTERVAL DAY)', 1, 19, 'a type: STRING, CHAR(n)'],
    ['CREATE TABLE t (a MAP<INT>)', 1, 26, '","'],
    ['CREATE TABLE t (a ROW<INT>)', 1, 23, 'the name of a field'],
    ['CREATE TABLE t (a VARCHAR(0))', 1, 27, 'a length from 1'],
  ])('in %s stands at line %i, column %i and says: expected … %s', (sql, line, column, expected) => {
    const { position, message } = errorOf(sql);
    expect(position).toEqual({ line, column });
    expect(message).toContain(`line ${line}, column ${column}`);
    expect(message.slice(message.indexOf('expected'))).toContain(expected);
  });

  it('says what it found, what it expected, and where', () => {
    expect(errorOf('SELECT a FROM t WHERE').message).toBe(
      'Encountered the end of the statement at line 1, column 22: expected an expression.',
    );
    expect(errorOf('SELECT table FROM t').message).toBe(
      'Encountered the reserved word "table" (a name only in backticks) at line 1, column 8: expected an expression.',
    );
  });
});
