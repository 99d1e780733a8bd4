import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog } from '../src/catalog/catalog';
import { AGGREGATES } from '../src/embedded/aggregates';
import { CAPABILITIES } from '../src/embedded/capabilities';
import { analyzeQuery } from '../src/embedded/query';
import { parseStatement } from '../src/sql';
import { FLINK_FUNCTIONS } from '../src/sql/flink-functions';
import { Rest } from './rest';

const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

/** A statement for each construct that is run. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'ALTER TABLE … ADD (metadata column)': "ALTER TABLE t ADD p INT METADATA FROM 'partition' VIRTUAL",
  'ALTER TABLE … MODIFY (raw key or value)': 'ALTER TABLE rawly MODIFY v STRING',
  'ALTER TABLE … SET': "ALTER TABLE t SET ('kafka.retention.time' = '1 d')",
  'AND, OR, NOT': 'SELECT n = 1 AND NOT n = 2 OR n = 3 FROM t',
  BETWEEN: 'SELECT n BETWEEN 1 AND 2 FROM t',
  CASE: "SELECT CASE WHEN n = 1 THEN 'a' ELSE 'b' END FROM t",
  'CAST, TRY_CAST': 'SELECT CAST(n AS STRING), TRY_CAST(s AS INT) FROM t',
  'CREATE TABLE': 'CREATE TABLE u (n INT)',
  'CREATE TABLE AS': 'CREATE TABLE u AS SELECT n FROM t',
  DESCRIBE: 'DESCRIBE t',
  'DROP TABLE': 'DROP TABLE t',
  EXPLAIN: 'EXPLAIN SELECT n FROM t',
  'IN (values)': 'SELECT n IN (1, 2) FROM t',
  'INSERT INTO': "INSERT INTO t VALUES (1, 'a')",
  'IS [NOT] NULL': 'SELECT n IS NOT NULL FROM t',
  LIKE: "SELECT s LIKE 'a%' FROM t",
  'OPTIONS hint': "SELECT n FROM t /*+ OPTIONS('scan.startup.mode' = 'latest-offset') */",
  SELECT: 'SELECT n FROM t',
  'SHOW CATALOGS, DATABASES, TABLES, FUNCTIONS, CREATE TABLE': 'SHOW CREATE TABLE t',
  'UNION ALL': 'SELECT n FROM t UNION ALL SELECT n + 1 FROM t',
  VALUES: 'VALUES (1), (2)',
  WHERE: 'SELECT n FROM t WHERE n > 1',
  'sub-query in FROM': 'SELECT n FROM (SELECT n FROM t) AS q',
  DISTINCT: 'SELECT DISTINCT n FROM t',
  'GROUP BY': 'SELECT n, COUNT(*) FROM t GROUP BY n',
  LIMIT: 'SELECT n FROM t LIMIT 1',
  'ORDER BY': 'SELECT n FROM t ORDER BY n',
};

describe('what the embedded engine says that it runs', () => {
  let rest: Rest;
  beforeAll(async () => {
    rest = await Rest.start();
    await rest.run('CREATE TABLE t (n INT, s STRING)');
    await rest.run("CREATE TABLE rawly (v BYTES) WITH ('value.format' = 'raw')");
  });
  afterAll(() => rest.emulator.close());

  it.each(CAPABILITIES.constructs)('is run: %s', async (construct) => {
    const { status } = await rest.run(EXAMPLES[construct] ?? '', { 'sql.dry-run': 'true' });
    expect(status.phase).toBe('COMPLETED');
  });

  it.each(CAPABILITIES.bounded)('is run in a query that ends, and refused by name elsewhere: %s', async (construct) => {
    const sql = EXAMPLES[construct] ?? '';
    expect((await rest.run(sql, { 'sql.snapshot.mode': 'now' })).status.phase).toBe('COMPLETED');
    expect(await rest.refusal(sql)).toContain('is not supported by the embedded engine; a real Flink runs it');
  });
});

describe('a function of Flink', () => {
  const context = {
    catalog: new Catalog({ id: 'env', name: 'env' }, []),
    defaults: {},
    bounded: true,
  };
  const refusalOf = (name: string): string => {
    try {
      const statement = parseStatement(`SELECT \`${name}\`(NULL)`);
      if (statement.kind === 'query') analyzeQuery(statement.query, context);
    } catch (error) {
      return error instanceof Error ? error.message.replace(/^.*Caused by: /s, '') : '';
    }
    return '';
  };

  it('is run, or refused by its name', () => {
    const silent = [...FLINK_FUNCTIONS].filter((name) => {
      if (CAPABILITIES.functions.includes(name)) return false;
      return !refusalOf(name).replace(' group window', '').startsWith(`The function ${name} is not supported by`);
    });
    expect(silent).toEqual([]);
  });

  it('is every function that is run', () => {
    expect(CAPABILITIES.functions.filter((name) => !FLINK_FUNCTIONS.has(name))).toEqual([]);
    expect(CAPABILITIES.functions).toEqual(expect.arrayContaining([...AGGREGATES]));
  });
});

it('the README lists what the embedded engine runs', () => {
  expect(README).toContain(`| statements, clauses, operators | ${CAPABILITIES.constructs.join('; ')} |`);
  expect(README).toContain(`| only in queries that end | ${CAPABILITIES.bounded.join('; ')} |`);
  expect(README).toContain(`| functions | ${CAPABILITIES.functions.join(', ')} |`);
});
