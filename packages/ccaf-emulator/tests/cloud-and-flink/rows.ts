/** What an engine of the emulator makes of it: takes it, or refuses it with these words. */
type Outcome = 'takes' | { readonly says: string };

/** A construct that Confluent Cloud, open-source Flink and the two engines do not all treat alike. */
export interface Row {
  readonly construct: string;
  readonly cloud: string;
  readonly openSource: string;
  readonly flink: Outcome;
  readonly embedded: Outcome;
  /** Where it is said what Confluent Cloud does. */
  readonly source: string;
  readonly sql: string;
  /** Without any, a dry run; an empty record is a run. */
  readonly properties?: Readonly<Record<string, string>>;
}

/** The tables that the rows are about. */
export const TABLES: readonly string[] = [
  'CREATE TABLE parcels (id STRING, grams INT, note STRING)',
  'CREATE TABLE totals (id STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED)',
];

const DOCS = 'https://docs.confluent.io/cloud/current/flink';
const COMPARISON = `${DOCS}/concepts/comparison-with-apache-flink.html`;
const statement = (page: string): string => `${DOCS}/reference/statements/${page}.html`;
const query = (page: string): string => `${DOCS}/reference/queries/${page}.html`;

const NOT_THE_CLOUD = 'is not supported by Confluent Cloud for Apache Flink, and so not by the emulator';
const NOT_HERE = 'is not supported by the emulator, with --engine flink or without';
const ONLY_FLINK = 'is not supported by the embedded engine; a real Flink runs it';
const SHELL = 'is of the SQL shell and not of the statements API';

/** The same words of both. */
const both = (says: string): Pick<Row, 'flink' | 'embedded'> => ({ flink: { says }, embedded: { says } });
const TAKEN = { flink: 'takes', embedded: 'takes' } as const;
const flinkAlone = { flink: 'takes', embedded: { says: ONLY_FLINK } } as const;
const REFUSED_BY_THE_CLOUD = { cloud: 'refuses', openSource: 'takes' };
const CLOUD_ALONE = { cloud: 'takes', openSource: 'has none' };
const BOTH_TAKE = { cloud: 'takes', openSource: 'takes' };

export const STATEMENTS: readonly Row[] = [
  {
    construct: 'A temporary table or view',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`CREATE TEMPORARY ${NOT_THE_CLOUD}`),
    source: COMPARISON,
    sql: 'CREATE TEMPORARY VIEW light AS SELECT id FROM parcels',
  },
  {
    construct: 'CREATE, ALTER, DROP of a catalog or a database',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`CREATE DATABASE ${NOT_THE_CLOUD}`),
    source: COMPARISON,
    sql: 'CREATE DATABASE depot',
  },
  {
    construct: 'ANALYZE, CALL, TRUNCATE, UPDATE, DELETE; JAR and MODULE statements',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`TRUNCATE TABLE ${NOT_THE_CLOUD}`),
    source: COMPARISON,
    sql: 'TRUNCATE TABLE parcels',
  },
  {
    construct: 'SET, RESET and USE as a statement',
    cloud: 'in its shell',
    openSource: 'in its client',
    ...both(`SET ${SHELL}`),
    source: statement('set'),
    sql: "SET 'sql.state-ttl' = '1 h'",
  },
  {
    construct: 'A compiled plan',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`EXECUTE PLAN ${NOT_THE_CLOUD}`),
    source: `${DOCS}/reference/table-api.html`,
    sql: "EXECUTE PLAN '/tmp/plan.json'",
  },
  {
    construct: 'Several statements in one text',
    cloud: 'refuses',
    openSource: 'in its client',
    ...both('single statement'),
    source: `${DOCS}/concepts/statements.html`,
    sql: 'SELECT id FROM parcels; SELECT id FROM parcels',
  },
  {
    construct: 'A statement set; a view',
    ...BOTH_TAKE,
    ...flinkAlone,
    source: statement('statement-set'),
    sql: 'EXECUTE STATEMENT SET BEGIN INSERT INTO parcels SELECT * FROM parcels; END',
  },
  {
    construct: 'CREATE FUNCTION, CREATE MODEL, CREATE CONNECTION',
    ...BOTH_TAKE,
    ...both(`CREATE FUNCTION ${NOT_HERE}`),
    source: statement('create-function'),
    sql: "CREATE FUNCTION f AS 'com.example.F' USING JAR 'confluent-artifact://cfa-1'",
  },
  {
    construct: 'A materialized table',
    ...BOTH_TAKE,
    ...both(`CREATE MATERIALIZED TABLE ${NOT_HERE}`),
    source: statement('create-materialized-table'),
    sql: 'CREATE MATERIALIZED TABLE light AS SELECT id FROM parcels',
  },
  {
    construct: 'SHOW JOBS',
    ...BOTH_TAKE,
    ...both(`SHOW JOBS ${NOT_HERE}`),
    source: statement('show'),
    sql: 'SHOW JOBS',
  },
  {
    construct: 'INFORMATION_SCHEMA',
    ...CLOUD_ALONE,
    ...TAKEN,
    source: COMPARISON,
    sql: 'SELECT TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES`',
  },
  {
    construct: 'INFORMATION_SCHEMA with anything but plain SELECTs',
    cloud: 'refuses',
    openSource: 'has none',
    ...both(`JOIN in a statement about INFORMATION_SCHEMA ${NOT_HERE}`),
    source: `${DOCS}/reference/flink-sql-information-schema.html`,
    sql: 'SELECT t.TABLE_NAME FROM INFORMATION_SCHEMA.`TABLES` t JOIN INFORMATION_SCHEMA.`COLUMNS` c ON TRUE',
  },
  {
    construct: 'Properties of Flink beside `sql.*`',
    ...REFUSED_BY_THE_CLOUD,
    ...both('Unsupported configuration options found'),
    source: COMPARISON,
    sql: 'SELECT id FROM parcels',
    properties: { 'table.exec.state.ttl': '1 h' },
  },
  {
    construct: 'A query that ends, by `sql.snapshot.mode`',
    ...CLOUD_ALONE,
    ...TAKEN,
    source: `${DOCS}/concepts/snapshot-queries.html`,
    sql: 'SELECT COUNT(*) FROM parcels',
    properties: { 'sql.snapshot.mode': 'now' },
  },
];

export const DECLARATIONS: readonly Row[] = [
  {
    construct: 'A table without a `connector`',
    cloud: 'takes',
    openSource: 'refuses',
    ...TAKEN,
    source: statement('create-table'),
    sql: 'CREATE TABLE t (id STRING)',
  },
  {
    construct: 'Another connector than `confluent`',
    cloud: 'refuses most',
    openSource: 'takes',
    ...both(`The connector 'datagen' ${NOT_HERE}`),
    source: COMPARISON,
    sql: "CREATE TABLE t (id STRING) WITH ('connector' = 'datagen')",
  },
  {
    construct: 'An option that is none of the cloud',
    ...REFUSED_BY_THE_CLOUD,
    ...both("Unsupported options found for 'confluent'"),
    source: statement('create-table'),
    sql: "CREATE TABLE t (id STRING) WITH ('properties.group.id' = 'g')",
  },
  {
    construct: 'Offsets of a consumer group as the start',
    ...REFUSED_BY_THE_CLOUD,
    ...both("Invalid value for option 'scan.startup.mode'"),
    source: statement('create-table'),
    sql: "CREATE TABLE t (id STRING) WITH ('scan.startup.mode' = 'group-offsets')",
  },
  {
    construct: 'Distribution keys that are not the first columns',
    ...REFUSED_BY_THE_CLOUD,
    ...both('The columns of DISTRIBUTED BY must come first in the table'),
    source: 'https://github.com/confluentinc/dbt-confluent/blob/main/MATERIALIZATIONS.md',
    sql: 'CREATE TABLE t (id STRING, depot STRING) DISTRIBUTED BY HASH(depot) INTO 1 BUCKETS',
  },
  {
    construct: "`'changelog.mode' = 'upsert'` without a key",
    cloud: 'refuses',
    openSource: 'has none',
    ...both('PRIMARY KEY'),
    source: statement('create-table'),
    sql: "CREATE TABLE t (id STRING) WITH ('changelog.mode' = 'upsert')",
  },
  {
    construct: "`'changelog.mode' = 'retract'`",
    ...CLOUD_ALONE,
    flink: { says: "has no 'changelog.mode' = 'retract'" },
    embedded: 'takes',
    source: statement('create-table'),
    sql: "CREATE TABLE retracted (id STRING) WITH ('changelog.mode' = 'retract')",
    properties: {},
  },
  {
    construct: 'The format `proto-registry`',
    ...CLOUD_ALONE,
    flink: { says: "has no format 'proto-registry'" },
    embedded: 'takes',
    source: COMPARISON,
    sql: "CREATE TABLE proto (id STRING) WITH ('value.format' = 'proto-registry')",
    properties: {},
  },
  {
    construct: 'ALTER TABLE of physical columns',
    ...REFUSED_BY_THE_CLOUD,
    ...both("The physical column 'depot' cannot be added by ALTER TABLE: evolve the schema"),
    source: statement('alter-table'),
    sql: 'ALTER TABLE parcels ADD (depot STRING)',
    properties: {},
  },
  {
    construct: 'ALTER TABLE … RENAME',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`ALTER TABLE … RENAME TO ${NOT_THE_CLOUD}`),
    source: statement('alter-table'),
    sql: 'ALTER TABLE parcels RENAME TO boxes',
  },
  {
    construct: 'ALTER TABLE … SET of what CREATE TABLE refuses',
    ...REFUSED_BY_THE_CLOUD,
    ...both("Invalid value for option 'kafka.retention.time'"),
    source: statement('alter-table'),
    sql: "ALTER TABLE parcels SET ('kafka.retention.time' = 'soon')",
    properties: {},
  },
  {
    construct: 'ALTER TABLE … ADD PRIMARY KEY',
    ...BOTH_TAKE,
    ...both(`ALTER TABLE … ADD PRIMARY KEY ${NOT_HERE}`),
    source: statement('alter-table'),
    sql: 'ALTER TABLE parcels ADD PRIMARY KEY (id) NOT ENFORCED',
  },
];

export const QUERIES: readonly Row[] = [
  {
    construct: 'PROCTIME() and all processing time',
    ...REFUSED_BY_THE_CLOUD,
    ...both(`The function PROCTIME ${NOT_THE_CLOUD}`),
    source: COMPARISON,
    sql: 'SELECT id, PROCTIME() FROM parcels',
  },
  {
    construct: 'Windows by GROUP BY TUMBLE(…), HOP(…), SESSION(…)',
    ...REFUSED_BY_THE_CLOUD,
    flink: { says: `The group window function TUMBLE ${NOT_THE_CLOUD}` },
    embedded: { says: 'is not supported' },
    source: COMPARISON,
    sql: "SELECT COUNT(*) FROM parcels GROUP BY TUMBLE($rowtime, INTERVAL '1' MINUTE)",
  },
  {
    construct: 'Windows as tables: FROM TUMBLE(TABLE …)',
    ...BOTH_TAKE,
    ...flinkAlone,
    source: query('window-tvf'),
    sql: "SELECT window_start, COUNT(*) FROM TUMBLE(TABLE parcels, DESCRIPTOR($rowtime), INTERVAL '1' MINUTE) GROUP BY window_start, window_end",
  },
  {
    construct: '`$rowtime` and its watermark, without declaring them',
    ...CLOUD_ALONE,
    flink: 'takes',
    embedded: 'takes',
    source: COMPARISON,
    sql: 'SELECT $rowtime FROM parcels',
  },
  {
    construct: 'An option in a hint that no table of the cloud has',
    ...REFUSED_BY_THE_CLOUD,
    ...both("Unsupported options found for 'confluent'"),
    source: statement('hints'),
    sql: "SELECT id FROM parcels /*+ OPTIONS('topic' = 'others') */",
    properties: {},
  },
  {
    construct: 'ORDER BY what is no time, in a table that keeps growing',
    cloud: 'refuses',
    openSource: 'refuses',
    flink: { says: 'Sort on a non-time-attribute field is not supported' },
    embedded: { says: 'is not supported' },
    source: query('orderby'),
    sql: 'SELECT id FROM parcels ORDER BY grams',
  },
  {
    construct: 'MATCH_RECOGNIZE',
    ...BOTH_TAKE,
    ...flinkAlone,
    source: query('match_recognize'),
    sql: 'SELECT * FROM parcels MATCH_RECOGNIZE (ORDER BY $rowtime MEASURES A.id AS i PATTERN (A B) DEFINE A AS A.grams > 1)',
  },
  {
    construct: 'JSON functions; ARRAY, MAP and ROW constructors',
    ...BOTH_TAKE,
    ...flinkAlone,
    source: `${DOCS}/reference/functions/json-functions.html`,
    sql: "SELECT JSON_VALUE(note, '$.a') FROM parcels",
  },
  {
    construct: 'AI_COMPLETE and the other functions of models',
    ...CLOUD_ALONE,
    ...both(`The function AI_COMPLETE ${NOT_HERE}`),
    source: `${DOCS}/reference/functions/model-inference-functions.html`,
    sql: "SELECT AI_COMPLETE('m', note) FROM parcels",
  },
  {
    construct: 'An aggregate into a table that takes no changes',
    cloud: 'refuses',
    openSource: 'refuses',
    flink: { says: "doesn't support consuming update changes" },
    embedded: { says: 'is not supported' },
    source: statement('create-table'),
    sql: 'INSERT INTO parcels SELECT id, 1, note FROM parcels GROUP BY id, note',
  },
  {
    construct: 'Rows without a key of their own into a table with a PRIMARY KEY',
    cloud: 'takes',
    openSource: 'refuses without ON CONFLICT',
    ...TAKEN,
    source: statement('create-table'),
    sql: 'INSERT INTO totals SELECT id, CAST(grams AS BIGINT) FROM parcels',
  },
];
