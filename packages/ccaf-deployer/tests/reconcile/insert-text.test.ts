import { insertTextFrom } from '../../src/reconcile/insert-text';
import { tokenize } from '../../src/reconcile/sql-tokens';
import { tablesReadIn } from '../../src/reconcile/tables-in-text';

const AT = 'partition:0,offset:7;partition:1,offset:9';
const HINT = ` /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = '${AT}') */`;
const topicsIn = (sql: string): string[] => tablesReadIn(tokenize(sql)).map(({ topic }) => topic);

describe('an INSERT of which only the text is left', () => {
  const TEXT = [
    'INSERT INTO `env`.`db`.`t` (',
    '  `FROM`',
    ')',
    "SELECT 'FROM `env`.`db`.`t`' AS `FROM` FROM `env`.`db`.`t`",
    'UNION ALL',
    'SELECT `FROM` FROM `env`.`db`.`new`',
  ].join('\n');

  it('reads each topic from its offsets, the others from where they start by themselves', () => {
    expect(insertTextFrom(TEXT, { t: AT })).toBe(TEXT.replace('AS `FROM` FROM `env`.`db`.`t`', (read) => read + HINT));
    expect(insertTextFrom(TEXT, { sink: AT, env: AT, FROM: AT })).toBe(TEXT);
  });

  it('reads from other offsets than before, or from none', () => {
    const before = insertTextFrom(TEXT, { t: 'partition:0,offset:1', new: 'partition:0,offset:2' });
    expect(insertTextFrom(before, { t: AT })).toBe(insertTextFrom(TEXT, { t: AT }));
    expect(insertTextFrom(before)).toBe(TEXT);
  });

  it('ends with no semicolon, behind which nothing could be added', () => {
    expect(insertTextFrom('INSERT INTO s SELECT * FROM t ;\n', { t: AT })).toBe(`INSERT INTO s SELECT * FROM t${HINT}`);
  });

  it.each([
    ["FROM t /*+ OPTIONS('scan.parallelism'='2') */ AS x", "FROM t /*+ OPTIONS('scan.parallelism'='2') */ AS x"],
    [
      "FROM t /*+ options('scan.startup.mode'='latest-offset') */ WHERE TRUE",
      "FROM t /*+ options('scan.startup.mode'='latest-offset') */ WHERE TRUE",
    ],
    [
      "FROM t/*+`OPTIONS`('a'='it''s','scan.startup.specific-offsets'='partition:0,offset:1','scan.startup.mode'='specific-offsets')*/",
      "FROM t /*+ OPTIONS('a' = 'it''s') */",
    ],
  ])('keeps what a hint of a person says of anything but offsets: %s', (from, kept) => {
    expect(insertTextFrom(`INSERT INTO s SELECT * ${from}`)).toBe(`INSERT INTO s SELECT * ${kept}`);
  });

  it('adds the offsets to a hint of a person, in the place of another start', () => {
    const options = "'a'='b', 'scan.startup.mode'='timestamp', 'scan.startup.timestamp-millis'='5'";
    expect(insertTextFrom(`INSERT INTO s SELECT * FROM t /*+ OPTIONS(${options}) */`, { t: AT })).toBe(
      `INSERT INTO s SELECT * FROM t${HINT.replace(') */', ", 'a' = 'b') */")}`,
    );
  });
});

describe('the tables that a text reads', () => {
  it.each([
    ['INSERT INTO s SELECT * FROM a UNION ALL SELECT x from `b``c`', ['a', 'b`c']],
    ['INSERT INTO s SELECT * FROM `e` . `d.x` . `a.b` AS FROM_, e.d.c', ['a.b', 'c']],
    ['INSERT INTO s SELECT `SELECT`, `FROM` AS `from` FROM `e`.`d`.`SELECT`', ['SELECT']],
    ['INSERT INTO s SELECT `a` IS NOT DISTINCT FROM `b` FROM t WHERE c IS DISTINCT FROM d', ['t']],
    ["INSERT INTO s SELECT EXTRACT(YEAR FROM ts), TRIM(BOTH ' ' FROM x), CAST(a AS INT) FROM t", ['t']],
    ['INSERT INTO s -- FROM x\nSELECT * /* FROM y */ FROM -- z\n t', ['t']],
    ["INSERT INTO s SELECT 'FROM x', ' -- ', '/*' FROM t", ['t']],
    ['INSERT INTO s (c) (SELECT c FROM (SELECT c FROM a WHERE c IN (SELECT d FROM b)) AS `rows`)', ['a', 'b']],
    [
      'INSERT INTO s SELECT * FROM a JOIN b ON a.x = f(b.y, 1) LEFT JOIN (SELECT 1 FROM c) USING (x), d',
      ['a', 'b', 'c', 'd'],
    ],
    ["INSERT INTO s SELECT x, y FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' DAY)) GROUP BY x, y", ['t']],
    ['INSERT INTO s SELECT * FROM t CROSS JOIN UNNEST(t.list) AS u (x), LATERAL TABLE(f(x)) ORDER BY a, b', ['t']],
    ["INSERT INTO s SELECT * FROM a /*+ OPTIONS('FROM'='x') */, b", ['a', 'b']],
    ['INSERT INTO s VALUES (1, 2)', []],
    [') FROM', []],
  ])('are behind FROM and JOIN, wherever else the words stand: %s', (sql, topics) => {
    expect(topicsIn(sql)).toEqual(topics);
  });
});
