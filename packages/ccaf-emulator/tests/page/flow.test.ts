import { flowOf } from '../../src/page/flow';
import { SourceText } from '../../src/page/source-text';

/** Each node as `kind title [lines] <- inputs`. */
const drawn = (sql: string): string[] | undefined =>
  flowOf(new SourceText(sql))?.map(({ kind, title, lines, inputs }) =>
    [kind, title, ...lines.map((line) => `[${line}]`), ...(inputs.length > 0 ? [`<- ${inputs.join(' ')}`] : [])].join(
      ' ',
    ),
  );

it('draws a union of two with its filter, from the sources to the sink', () => {
  expect(
    drawn(`INSERT INTO \`e\`.\`d\`.\`parcels\` (\`n\`, \`depot\`)
      SELECT \`n\`, \`depot\` FROM (
        SELECT \`n\`, 'North' AS \`depot\` FROM \`e\`.\`d\`.\`north\`
        UNION ALL
        SELECT \`n\`, 'South' AS \`depot\` FROM \`e\`.\`d\`.\`south\`
      ) AS \`rows\` WHERE \`n\` IS NOT NULL AND \`depot\` IS NOT NULL`),
  ).toEqual([
    'source north',
    "query Select [depot = 'North'] <- 0",
    'source south',
    "query Select [depot = 'South'] <- 2",
    'union Union all [2 inputs] <- 1 3',
    'query Filter [2 conditions] <- 4',
    'sink parcels <- 5',
  ]);
});

it('draws a union of three with casts, and a filter of its own in an arm', () => {
  expect(
    drawn(`INSERT INTO orders SELECT CAST(id AS STRING) AS id, CAST(price AS DOUBLE) AS price, a, UPPER(b) AS b FROM web
      UNION ALL SELECT * FROM shop
      UNION ALL SELECT id, price, a, b FROM phone WHERE price > 100`),
  ).toEqual([
    'source web',
    'query Select [3 columns computed] <- 0',
    'source shop',
    'source phone',
    'query Filter [price > 100] <- 3',
    'union Union all [3 inputs] <- 1 2 4',
    'sink orders <- 5',
  ]);
});

it('calls a query that groups so', () => {
  expect(drawn('INSERT INTO t SELECT a, COUNT(*) FROM s WHERE b > 1 GROUP BY a')).toEqual([
    'source s',
    'query Group [b > 1] [COUNT(*)] <- 0',
    'sink t <- 1',
  ]);
});

it('draws a table that is read twice once, and VALUES as a node', () => {
  expect(drawn('INSERT INTO t SELECT a FROM s UNION ALL SELECT b FROM s UNION ALL VALUES (1), (2)')).toEqual([
    'source s',
    'query Select [1 column] <- 0',
    'query Select [1 column] <- 0',
    'values VALUES [2 rows]',
    'union Union all [3 inputs] <- 1 2 3',
    'sink t <- 4',
  ]);
});

it('draws five of two hundred sources, and the rest as one node', () => {
  const arms = Array.from({ length: 200 }, (_, index) => `SELECT * FROM s${index}`);
  expect(drawn(`INSERT INTO t ${arms.join(' UNION ALL ')}`)).toEqual([
    ...[0, 1, 2, 3, 4].map((index) => `source s${index}`),
    'more 195 more',
    'union Union all [200 inputs] <- 0 1 2 3 4 5',
    'sink t <- 6',
  ]);
});

it.each([
  ['a query', 'SELECT * FROM s'],
  ['DDL', 'CREATE TABLE t (a INT)'],
  ['a statement set', 'EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT * FROM s; END'],
  ['a join', 'INSERT INTO t SELECT * FROM a JOIN b ON a.x = b.x'],
  ['a UNION without ALL', 'INSERT INTO t SELECT * FROM a UNION SELECT * FROM b'],
  ['no SQL', 'INSERT INTO'],
])('draws nothing for %s', (_, sql) => {
  expect(drawn(sql)).toBeUndefined();
});
