import type { Case } from './case';

/** What INFORMATION_SCHEMA and DDL tell and refuse. */
export const CATALOG_CASES: readonly Case[] = [
  {
    id: 'schemata',
    says: 'INFORMATION_SCHEMA.SCHEMATA has names and ids of databases and catalogs',
    creates: [],
    ask: async (session) => {
      const sql =
        'SELECT `SCHEMA_NAME`, `SCHEMA_ID`, `CATALOG_NAME`, `CATALOG_ID` FROM `INFORMATION_SCHEMA`.`SCHEMATA`';
      const rows = (await session.rows(sql)) as readonly (readonly unknown[])[];
      return rows.some((row) => row.length === 4 && row.every((cell) => typeof cell === 'string'));
    },
    expected: true,
  },
  {
    id: 'full-data-type',
    says: 'FULL_DATA_TYPE spells STRING as VARCHAR(2147483647)',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('types');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      return session.rows(
        `SELECT \`FULL_DATA_TYPE\` FROM \`INFORMATION_SCHEMA\`.\`COLUMNS\` WHERE \`TABLE_NAME\` = '${table}' AND \`COLUMN_NAME\` = 'a'`,
      );
    },
    expected: [['VARCHAR(2147483647)']],
  },
  {
    id: 'create-twice',
    says: 'CREATE TABLE fails where the table is there',
    creates: ['a table'],
    ask: async (session) => {
      const sql = `CREATE TABLE \`${session.table('twice')}\` (\`a\` STRING)`;
      await session.ok(sql);
      return (await session.submit(sql)).status.phase;
    },
    expected: 'FAILED',
  },
  {
    id: 'table-facts',
    says: 'buckets, keys and formats of a table are told',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('facts');
      await session.ok(
        `CREATE TABLE \`${table}\` (\`a\` STRING, \`b\` STRING) DISTRIBUTED BY HASH(\`a\`) INTO 3 BUCKETS ` +
          "WITH ('key.format' = 'avro-registry', 'value.format' = 'avro-registry')",
      );
      const of = (columns: string, view: string, more = ''): Promise<readonly unknown[]> =>
        session.rows(
          `SELECT ${columns} FROM \`INFORMATION_SCHEMA\`.\`${view}\` WHERE \`TABLE_NAME\` = '${table}'${more}`,
        );
      return {
        buckets: await of('`DISTRIBUTION_BUCKETS`', 'TABLES'),
        key: await of('`DISTRIBUTION_ORDINAL_POSITION`', 'COLUMNS', " AND `COLUMN_NAME` = 'a'"),
        format: await of('`OPTION_VALUE`', 'TABLE_OPTIONS', " AND `OPTION_KEY` = 'value.format'"),
      };
    },
    expected: { buckets: [['3']], key: [['1']], format: [['avro-registry']] },
  },
  {
    id: 'retention-told',
    says: 'TABLE_OPTIONS tells kafka.retention.time as a duration',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('retention');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      const [row] = (await session.rows(
        `SELECT \`OPTION_VALUE\` FROM \`INFORMATION_SCHEMA\`.\`TABLE_OPTIONS\` WHERE \`TABLE_NAME\` = '${table}' ` +
          "AND `OPTION_KEY` = 'kafka.retention.time'",
      )) as readonly (readonly unknown[])[];
      return /^\d+ ?(ms|s|min|h|d)?$/.test(String(row?.[0]));
    },
    expected: true,
  },
  {
    id: 'alter-options',
    says: "ALTER TABLE … SET takes a topic's options, and they are told afterwards",
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('options');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      await session.ok(`ALTER TABLE \`${table}\` SET ('kafka.retention.time' = '86400000 ms')`);
      const rows = await session.rows(
        `SELECT \`OPTION_VALUE\` FROM \`INFORMATION_SCHEMA\`.\`TABLE_OPTIONS\` WHERE \`TABLE_NAME\` = '${table}' ` +
          "AND `OPTION_KEY` = 'kafka.retention.time'",
      );
      // One day, in whatever unit.
      return ['86400000 ms', '86400 s', '1440 min', '24 h', '1 d', '1 day'].includes(
        String((rows as string[][])[0]?.[0]),
      );
    },
    expected: true,
  },
  {
    id: 'error-handling',
    says: 'TABLE_OPTIONS tells what becomes of rows that cannot be read, once it is set',
    creates: ['a table'],
    ask: async (session) => {
      const table = session.table('unreadable');
      await session.ok(`CREATE TABLE \`${table}\` (\`a\` STRING)`);
      await session.ok(`ALTER TABLE \`${table}\` SET ('error-handling.mode' = 'ignore')`);
      return session.rows(
        `SELECT \`OPTION_VALUE\` FROM \`INFORMATION_SCHEMA\`.\`TABLE_OPTIONS\` WHERE \`TABLE_NAME\` = '${table}' ` +
          "AND `OPTION_KEY` = 'error-handling.mode'",
      );
    },
    expected: [['ignore']],
  },
  {
    id: 'topic-names',
    says: 'names that Kafka or Avro does not take are refused, and raw with two columns',
    creates: ['tables with odd names, where they are taken'],
    ask: async (session) => {
      const phase = async (sql: string): Promise<string> => (await session.submit(sql)).status.phase;
      return [
        await phase(`CREATE TABLE \`${session.table('odd name')}\` (\`a\` STRING)`),
        await phase(`CREATE TABLE \`${session.table('field')}\` (\`a b\` STRING)`),
        await phase(
          `CREATE TABLE \`${session.table('raw')}\` (\`a\` STRING, \`b\` STRING) WITH ('value.format' = 'raw')`,
        ),
      ];
    },
    expected: ['FAILED', 'FAILED', 'FAILED'],
  },
];
