import { parseStatement, type Statement } from '../../src/sql';

/** A tree without its positions, which the tests of errors look at. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'span');
  return Object.fromEntries(entries.map(([key, child]) => [key, plain(child)]));
}

const parse = (sql: string): unknown => plain(parseStatement(sql));

function expression(sql: string): unknown {
  const statement = parse(`SELECT ${sql}`) as { query: { items: { expression: unknown }[] } };
  return statement.query.items[0]?.expression;
}

const column = (name: string): unknown => ({ kind: 'column', parts: [{ name }] });
const number = (text: string): unknown => ({ kind: 'number', text });

describe('parseStatement', () => {
  it('reads a CREATE TABLE with everything in it', () => {
    const sql = `CREATE TABLE IF NOT EXISTS \`cat\`.db.t (
      id STRING NOT NULL COMMENT 'the id',
      n DECIMAL(10, 2), CONSTRAINT pk PRIMARY KEY (id) NOT ENFORCED
    ) COMMENT 'a table' DISTRIBUTED BY HASH (id) INTO 4 BUCKETS WITH ('a' = 'b', 'c' = 'it''s');`;
    expect(parse(sql)).toEqual({
      kind: 'createTable',
      ifNotExists: true,
      name: { parts: [{ name: 'cat' }, { name: 'db' }, { name: 't' }] },
      columns: [
        {
          kind: 'physical',
          name: { name: 'id' },
          type: { root: 'VARCHAR', length: 2147483647 },
          nullable: false,
          comment: 'the id',
        },
        { kind: 'physical', name: { name: 'n' }, type: { root: 'DECIMAL', precision: 10, scale: 2 }, nullable: true },
      ],
      primaryKey: [{ name: 'id' }],
      comment: 'a table',
      distribution: { columns: [{ name: 'id' }], buckets: 4 },
      options: [
        ['a', 'b'],
        ['c', "it's"],
      ],
    });
  });

  it.each([
    ['CHAR(3)', { root: 'CHAR', length: 3 }],
    ['VARCHAR', { root: 'VARCHAR', length: 1 }],
    ['BYTES', { root: 'VARBINARY', length: 2147483647 }],
    ['INT', { root: 'INTEGER' }],
    ['DOUBLE PRECISION', { root: 'DOUBLE' }],
    ['NUMERIC(5)', { root: 'DECIMAL', precision: 5, scale: 0 }],
    ['DECIMAL', { root: 'DECIMAL', precision: 10, scale: 0 }],
    ['TIME', { root: 'TIME_WITHOUT_TIME_ZONE', precision: 0 }],
    ['TIMESTAMP(3) WITHOUT TIME ZONE', { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 3 }],
    ['TIMESTAMP', { root: 'TIMESTAMP_WITHOUT_TIME_ZONE', precision: 6 }],
    ['TIMESTAMP_LTZ(3)', { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }],
    ['TIMESTAMP(3) WITH LOCAL TIME ZONE', { root: 'TIMESTAMP_WITH_LOCAL_TIME_ZONE', precision: 3 }],
  ])('reads the type %s', (sql, type) => {
    expect(parse(`CREATE TABLE t (a ${sql} NOT NULL)`)).toMatchObject({ columns: [{ type, nullable: false }] });
  });

  it('marks metadata columns, computed columns and watermarks, for the engine to refuse', () => {
    const sql =
      "CREATE TABLE t (a INT METADATA FROM 'x' VIRTUAL, b AS a + 1, WATERMARK FOR a AS a - INTERVAL '5' SECOND)";
    const statement = parseStatement(sql) as Extract<Statement, { kind: 'createTable' }>;
    expect(statement.columns.map(({ kind }) => kind)).toEqual(['metadata', 'computed']);
    expect(statement.watermark?.start).toEqual({ line: 1, column: 62 });
  });

  it('reads the other table statements', () => {
    const name = { parts: [{ name: 't' }] };
    expect(parse('DROP TABLE IF EXISTS t')).toEqual({ kind: 'dropTable', name, ifExists: true });
    expect(parse('DESC EXTENDED t')).toEqual({ kind: 'describe', name, extended: true });
    expect(parse('SHOW CREATE TABLE t')).toEqual({ kind: 'showCreateTable', name });
    expect(parse('show tables ;')).toEqual({ kind: 'showTables' });
    expect(parse('ALTER TABLE t ADD (a INT, b STRING)')).toMatchObject({ action: 'ADD', columns: [{}, {}] });
    expect(parse("ALTER TABLE t SET ('a' = 'b', 'c' = 'd')")).toMatchObject({
      action: 'SET',
      options: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
    expect(parse('ALTER TABLE t MODIFY a BIGINT')).toMatchObject({
      action: 'MODIFY',
      columns: [{ type: { root: 'BIGINT' } }],
    });
  });

  it('tells a column list from a query in parentheses', () => {
    expect(parse('INSERT INTO t (a, `b`) SELECT 1, 2')).toMatchObject({ columns: [{ name: 'a' }, { name: 'b' }] });
    expect(parse('INSERT INTO t (SELECT 1)')).not.toHaveProperty('columns');
  });

  it('flattens UNION ALL, with and without parentheses around an arm', () => {
    expect(parse('(SELECT 1) UNION ALL SELECT 2 UNION ALL (VALUES (3))')).toMatchObject({
      query: { kind: 'unionAll', arms: [{ kind: 'select' }, { kind: 'select' }, { kind: 'values' }] },
    });
  });

  it('reads sub-queries, aliases and stars', () => {
    expect(parse('SELECT q.*, a AS x, b y FROM (SELECT * FROM t) AS q WHERE TRUE')).toMatchObject({
      query: {
        items: [{ kind: 'star', qualifier: [{ name: 'q' }] }, { alias: { name: 'x' } }, { alias: { name: 'y' } }],
        from: { kind: 'subquery', alias: { name: 'q' } },
        where: { kind: 'boolean', value: true },
      },
    });
  });

  it('reads what only bounded queries can do', () => {
    expect(parse('SELECT DISTINCT a FROM t GROUP BY a ORDER BY a DESC, 2 LIMIT 5')).toMatchObject({
      query: {
        kind: 'ordered',
        limit: 5,
        orderBy: [{ descending: true }, { descending: false }],
        input: { distinct: true },
      },
    });
    expect(parse('SELECT 1 FROM a LEFT JOIN b ON a.x = b.x')).toMatchObject({ query: { from: { kind: 'join' } } });
    expect(parse('SELECT 1 UNION SELECT 2')).toMatchObject({ query: { kind: 'setOperation', operator: 'UNION' } });
  });

  it('freezes the tree to its leaves', () => {
    const statement = parseStatement('SELECT a + 1 FROM t') as Extract<Statement, { kind: 'query' }>;
    expect(Object.isFrozen(statement)).toBe(true);
    expect(Object.isFrozen(statement.query.span.start)).toBe(true);
  });
});

describe('an expression', () => {
  it('binds OR looser than AND, AND looser than NOT, NOT looser than a comparison', () => {
    expect(expression('NOT a = 1 AND b OR c')).toEqual({
      kind: 'logical',
      operator: 'OR',
      operands: [
        {
          kind: 'logical',
          operator: 'AND',
          operands: [
            { kind: 'not', operand: { kind: 'comparison', operator: '=', left: column('a'), right: number('1') } },
            column('b'),
          ],
        },
        column('c'),
      ],
    });
  });

  it('binds * tighter than +, and + tighter than ||', () => {
    expect(expression('a || 1 + 2 * 3')).toEqual({
      kind: 'arithmetic',
      first: column('a'),
      rest: [
        {
          operator: '||',
          operand: {
            kind: 'arithmetic',
            first: number('1'),
            rest: [
              {
                operator: '+',
                operand: { kind: 'arithmetic', first: number('2'), rest: [{ operator: '*', operand: number('3') }] },
              },
            ],
          },
        },
      ],
    });
  });

  it.each([
    ['a NOT IN (1, 2)', { kind: 'in', negated: true, list: [number('1'), number('2')] }],
    ['a BETWEEN 1 AND 2', { kind: 'between', negated: false, low: number('1'), high: number('2') }],
    ["a LIKE 'x!%' ESCAPE '!'", { kind: 'like', escape: { kind: 'string', value: '!' } }],
    ['a IS NOT NULL', { kind: 'isNull', negated: true }],
    [
      'CASE WHEN a THEN 1 ELSE 2 END',
      { kind: 'case', branches: [{ when: column('a'), result: number('1') }], otherwise: number('2') },
    ],
    ['TRY_CAST(a AS INT)', { kind: 'cast', lenient: true, type: { root: 'INTEGER' } }],
    ["DATE '2024-01-31'", { kind: 'temporal', unit: 'DATE', text: '2024-01-31' }],
    ['upper(a)', { kind: 'call', name: 'UPPER', arguments: [column('a')] }],
    ['COUNT(*)', { kind: 'call', name: 'COUNT', star: true, arguments: [] }],
    ['COUNT(DISTINCT a)', { kind: 'call', distinct: true }],
    ['SUBSTRING(a FROM 2 FOR 3)', { kind: 'call', arguments: [column('a'), number('2'), number('3')] }],
    ['c.d.t.a', { kind: 'column', parts: [{ name: 'c' }, { name: 'd' }, { name: 't' }, { name: 'a' }] }],
    ['-a', { kind: 'negate', operand: column('a') }],
  ])('reads %s', (sql, tree) => {
    expect(expression(sql)).toMatchObject(tree);
  });
});
