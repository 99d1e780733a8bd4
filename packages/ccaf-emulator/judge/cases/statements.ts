import { type Asked, type Case, pairs, STATEMENTS } from './case';

const TYPES = [
  ...['BOOLEAN', 'TINYINT', 'SMALLINT', 'INT', 'INTEGER', 'BIGINT', 'FLOAT', 'DOUBLE', 'DOUBLE PRECISION', 'DECIMAL'],
  ...[
    'DECIMAL(10)',
    'DECIMAL(10, 2)',
    'DECIMAL(38, 38)',
    'DECIMAL(39, 2)',
    'DECIMAL(5, 6)',
    'DECIMAL(0, 0)',
    'DEC(3, 1)',
  ],
  ...[
    'NUMERIC(3, 1)',
    'STRING',
    'VARCHAR',
    'VARCHAR(3)',
    'VARCHAR(0)',
    'CHAR',
    'CHAR(5)',
    'CHAR(0)',
    'BYTES',
    'BINARY(2)',
  ],
  ...['VARBINARY(3)', 'DATE', 'TIME', 'TIME(3)', 'TIME(9)', 'TIME(10)', 'TIMESTAMP', 'TIMESTAMP(0)', 'TIMESTAMP(9)'],
  ...[
    'TIMESTAMP(10)',
    'TIMESTAMP_LTZ',
    'TIMESTAMP_LTZ(3)',
    'TIMESTAMP(3) WITH LOCAL TIME ZONE',
    'TIMESTAMP WITHOUT TIME ZONE',
  ],
  ...['INT NOT NULL', 'INT NULL', 'STRING NOT NULL', 'TEXT', 'NUMBER'],
];

const COLUMNS = [
  ...[
    'a INT, a STRING',
    '`a b` INT',
    '`select` INT',
    'select INT',
    'a INT,',
    'A INT, a STRING',
    "a INT COMMENT 'one'",
    '',
  ],
  ...['a INT, b AS a + 1', 'a INT NOT NULL, PRIMARY KEY (a) NOT ENFORCED', 'a INT, PRIMARY KEY (a) NOT ENFORCED'],
  ...[
    'a INT NOT NULL, PRIMARY KEY (a)',
    'a INT NOT NULL, PRIMARY KEY (b) NOT ENFORCED',
    'a INT NOT NULL PRIMARY KEY NOT ENFORCED',
  ],
];

const AFTER = [
  ...[
    'DISTRIBUTED BY HASH(a) INTO 3 BUCKETS',
    'DISTRIBUTED BY (a) INTO 3 BUCKETS',
    'DISTRIBUTED BY HASH(a)',
    'DISTRIBUTED INTO 3 BUCKETS',
  ],
  ...[
    'DISTRIBUTED BY HASH(c) INTO 3 BUCKETS',
    'DISTRIBUTED BY HASH(a) INTO 0 BUCKETS',
    'DISTRIBUTED BY HASH(a) INTO -1 BUCKETS',
  ],
  ...["WITH ('key.format' = 'raw')", "COMMENT 'orders'", 'PARTITIONED BY (a) DISTRIBUTED BY HASH(a) INTO 1 BUCKETS'],
];

/** What a sink's column takes: the types of the Table API. */
const SINKS = [
  ...[
    'STRING',
    'BOOLEAN',
    'TINYINT',
    'SMALLINT',
    'INT',
    'BIGINT',
    'FLOAT',
    'DOUBLE',
    'DECIMAL(10, 2)',
    'DECIMAL(20, 0)',
  ],
  ...[
    'DATE',
    'TIME(0)',
    'TIME(3)',
    'TIMESTAMP(3)',
    'TIMESTAMP(6)',
    'TIMESTAMP_LTZ(3)',
    'TIMESTAMP_LTZ(6)',
    'BYTES',
    'CHAR(3)',
    'VARCHAR(3)',
  ],
];

const TWO = 'CREATE TABLE $t (a INT, b STRING)';

const ddl = (expression: string, before?: string): Case => ({
  group: 'ddl',
  table: STATEMENTS,
  expression,
  ...(before !== undefined && { before }),
});
const insert = (expression: string, before: string): Case => ({
  group: 'insert',
  table: STATEMENTS,
  expression,
  before,
});

const CHANGES = [
  'ADD c INT',
  'ADD (c INT, d STRING)',
  'ADD a INT',
  'DROP b',
  "SET ('key.format' = 'raw')",
  'MODIFY a BIGINT',
  'RENAME a TO c',
];

const INSERTS = [
  ...[
    "VALUES (1, 'x')",
    "(b, a) VALUES ('x', 1)",
    '(a) VALUES (1)',
    '(a, c) VALUES (1, 2)',
    '(a, a) VALUES (1, 2)',
    'VALUES (1)',
  ],
  ...["VALUES (1, 'x', 2)", "SELECT 1, 'x'", "SELECT 'x', 1", "SELECT 1 AS b, 'x' AS a", "SELECT 1 AS a, 'x' AS a"],
  ...[
    'SELECT CAST(1 AS BIGINT), NULL',
    "SELECT 1, 'x' UNION ALL SELECT 2, 'y'",
    "SELECT 1, 'x' UNION ALL SELECT 2.5, 'y'",
  ],
  ...["SELECT 1, 'x' UNION ALL SELECT 'z', 'y'", "SELECT 1, 'x' UNION ALL SELECT 2"],
];

/** What makes and changes tables, and what fills them: taken or refused. */
export const statements: Asked = {
  table: { name: STATEMENTS, columns: [], rows: [[]] },
  cases: [
    ...[...TYPES.map((type) => `a ${type}`), ...COLUMNS].map((columns) => ddl(`CREATE TABLE $t (${columns})`)),
    ...AFTER.map((after) => ddl(`CREATE TABLE $t (a INT, b STRING) ${after}`)),
    ddl(TWO, TWO),
    ddl('CREATE TABLE IF NOT EXISTS $t (c INT)', TWO),
    ddl('DROP TABLE $t', TWO),
    ddl('DROP TABLE $t'),
    ddl('DROP TABLE IF EXISTS $t'),
    ...CHANGES.map((change) => ddl(`ALTER TABLE $t ${change}`, TWO)),
    ...pairs(SINKS, SINKS).map(([sink, type]) =>
      insert(`INSERT INTO $t SELECT CAST(NULL AS ${type})`, `CREATE TABLE $t (v ${sink})`),
    ),
    ...INSERTS.map((what) => insert(`INSERT INTO $t ${what}`, TWO)),
  ],
};
