import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tables that the queries read, as `CREATE TABLE` makes them. */
export const TABLES: readonly string[] = [
  `CREATE TABLE orders (id BIGINT NOT NULL, customer STRING, product STRING, qty INT, price DECIMAL(10, 2), paid BOOLEAN,
     weight DOUBLE, \`day\` DATE, \`at\` TIMESTAMP(3), ts TIMESTAMP_LTZ(3), tags ARRAY<STRING>, attrs MAP<STRING, INT>,
     addr ROW<street STRING, zip INT>, \`raw\` BYTES)`,
  'CREATE TABLE customers (name STRING NOT NULL, city STRING, since TIMESTAMP_LTZ(3), PRIMARY KEY (name) NOT ENFORCED)',
  'CREATE TABLE clicks (`user` STRING, url STRING, cents INT)',
  'CREATE TABLE north (parcel STRING, depot STRING, price DECIMAL(10, 2))',
  'CREATE TABLE south (parcel STRING, depot STRING, price DECIMAL(10, 2))',
  'CREATE TABLE sink2 (a STRING, b BIGINT)',
];

const COLUMNS: Readonly<Record<string, string>> = {
  orders: 'id customer product qty price paid weight day at ts tags attrs addr raw',
  customers: 'name city since',
  clicks: 'user url cents',
  north: 'parcel depot price',
  south: 'parcel depot price',
};

export interface PluginQuery {
  /** `runs`, or what a refusal names. */
  readonly outcome: string;
  readonly sql: string;
}

/**
 * What the Table API plugins of Confluent write for a program of each kind, as it came over the wire; all of it valid in
 * Flink 2.3. A line is an outcome, a tab, and the SQL, in which `@orders` is a table, `{orders a}` the columns that the
 * plugin lists of it, behind the alias `a`, and `{orders* a}` those without `$rowtime`.
 */
export function pluginQueries(version: '1.20.56' | '2.3.3'): readonly PluginQuery[] {
  const lines = readFileSync(join(__dirname, `${version}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [outcome = '', sql = ''] = line.split('\t');
    return { outcome, sql: expand(sql) };
  });
}

function expand(sql: string): string {
  const lists = sql.replace(/\{(\w+)(\*?)(?: ([$\w]+))?\}/g, (_, table: string, star: string, alias?: string) => {
    const names = `${COLUMNS[table]}${star === '*' ? '' : ' $rowtime'}`.split(' ');
    return names.map((name) => `${alias === undefined ? '' : `\`${alias}\`.`}\`${name}\``).join(', ');
  });
  return lists.replace(/@(\w+)/g, '`local`.`sample`.`$1`');
}
