import { tableFromStatement } from '../catalog/new-table';
import type { Table } from '../catalog/table';
import { parseStatement } from '../sql';
import { addTable } from './add-table';
import type { EngineParts } from './execution';

/** Source: the CREATE TABLE of a dead letter queue in github.com/jbcodeforce/flink-studies, docs/techno/ccloud-flink.md. */
const COLUMNS = `
  error_timestamp TIMESTAMP_LTZ(3) NOT NULL, error_code INT NOT NULL, error_reason STRING NOT NULL,
  error_message STRING NOT NULL, error_details MAP<STRING NOT NULL, STRING> NOT NULL, processor STRING NOT NULL,
  statement_name STRING, affected_type STRING NOT NULL, affected_catalog STRING, affected_database STRING,
  affected_name STRING,
  source_record ROW<topic STRING, \`partition\` INT, \`offset\` BIGINT, \`timestamp\` TIMESTAMP_LTZ(3),
    timestamp_type STRING, headers MAP<STRING NOT NULL, VARBINARY>, key VARBINARY, \`value\` VARBINARY>`;

/**
 * Creates the table that a table's rows go to which cannot be read, where it says so and that one is missing: Confluent
 * Cloud does so with the statement that says it. No row ever goes there: what is produced here can be read.
 *
 * Source: docs.confluent.io/cloud/current/flink/how-to-guides/configure-dlq.html
 */
export async function addErrorLog({ options, database }: Table, parts: EngineParts): Promise<void> {
  const { catalog } = parts;
  if (options.get('error-handling.mode')?.toLowerCase() !== 'log') return;
  const name = options.get('error-handling.log.target') ?? 'error_log';
  const isThere = catalog.tables({ id: database, name: '' }).some((table) => table.name === name);
  if (isThere) return;
  const statement = parseStatement(`CREATE TABLE \`${name.replaceAll('`', '``')}\` (${COLUMNS})`);
  if (statement.kind !== 'createTable') throw new Error(`no CREATE TABLE: ${statement.kind}`);
  await addTable(tableFromStatement(statement, catalog.nextId(), database), parts);
}
