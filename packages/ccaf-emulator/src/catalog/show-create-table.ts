import { fullTypeName } from '../sql';
import type { Catalog } from './catalog';
import type { Column, ComputedColumn, MetadataColumn, Table } from './table';

/** The text of `SHOW CREATE TABLE`: what, run again, makes the same table or view. */
export function showCreateTable(catalog: Catalog, table: Table): string {
  const path = [catalog.environment.name, catalog.databaseOf(table).name, table.name].map(quoteIdentifier).join('.');
  if (table.query !== undefined) return `CREATE VIEW ${path} AS ${table.query}`;
  const elements = [
    ...table.columns.map(columnText),
    ...table.metadata.map(metadataText),
    ...(table.computed ?? []).map(computedText),
  ];
  if (table.watermark !== undefined) {
    const { column, expression } = table.watermark;
    elements.push(`WATERMARK FOR ${quoteIdentifier(column)} AS ${expression}`);
  }
  if (table.primaryKey.length > 0) {
    elements.push(
      `CONSTRAINT \`PRIMARY\` PRIMARY KEY (${table.primaryKey.map(quoteIdentifier).join(', ')}) NOT ENFORCED`,
    );
  }
  const { columns, buckets } = table.distribution;
  const by = columns.length > 0 ? `BY HASH(${columns.map(quoteIdentifier).join(', ')}) ` : '';
  const options = [...table.options].map(([key, value]) => `  ${quoteString(key)} = ${quoteString(value)}`);
  return [
    `CREATE TABLE ${path} (`,
    elements.map((element) => `  ${element}`).join(',\n'),
    ')',
    ...(table.comment === undefined ? [] : [`COMMENT ${quoteString(table.comment)}`]),
    `DISTRIBUTED ${by}INTO ${buckets} BUCKETS`,
    'WITH (',
    options.join(',\n'),
    ')',
  ].join('\n');
}

function columnText({ name, type, nullable, comment }: Column): string {
  const notNull = nullable ? '' : ' NOT NULL';
  const remark = comment === undefined ? '' : ` COMMENT ${quoteString(comment)}`;
  return `${quoteIdentifier(name)} ${fullTypeName(type)}${notNull}${remark}`;
}

function metadataText({ name, type, nullable, key, comment, isWritten }: MetadataColumn): string {
  const from = key === undefined ? '' : ` FROM ${quoteString(key)}`;
  const remark = comment === undefined ? '' : ` COMMENT ${quoteString(comment)}`;
  return `${quoteIdentifier(name)} ${fullTypeName(type)}${nullable ? '' : ' NOT NULL'} METADATA${from}${isWritten === true ? '' : ' VIRTUAL'}${remark}`;
}

const computedText = ({ name, expression }: ComputedColumn): string => `${quoteIdentifier(name)} AS ${expression}`;

const quoteIdentifier = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
const quoteString = (value: string): string => `'${value.replaceAll("'", "''")}'`;
