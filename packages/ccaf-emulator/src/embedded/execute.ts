import { parseStatement } from '../sql';
import { alterTable } from './alter-table';
import { createTable, dropTable } from './ddl';
import { dryRun } from './dry-run';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { describe, showCatalogs, showCreate, showDatabases, showTables } from './metadata';
import { runInsert, runSelect } from './run';

/**
 * Executes one Flink SQL statement. DDL, metadata and bounded statements are done when this resolves; for a streaming
 * statement the job is made, and starting it is left to the caller.
 *
 * @throws {FlinkSqlSyntaxError} for a text outside of the supported subset.
 * @throws {ValidationError} for a statement that Flink refuses or that this emulator does not execute.
 */
export async function execute(sql: string, settings: ExecutionSettings, parts: EngineParts): Promise<Execution> {
  if (settings.isDryRun) return dryRun(sql, settings, parts);
  const statement = parseStatement(sql);
  switch (statement.kind) {
    case 'createTable':
      return await createTable(statement, settings, parts);
    case 'dropTable':
      return await dropTable(statement, settings, parts);
    case 'alterTable':
      return await alterTable(statement, settings, parts);
    case 'insert':
      return await runInsert(statement, settings, parts);
    case 'query':
      return await runSelect(statement.query, settings, parts);
    case 'describe':
      return describe(statement, settings, parts);
    case 'showTables':
      return showTables(settings, parts);
    case 'showCreateTable':
      return showCreate(statement, settings, parts);
    case 'showDatabases':
      return showDatabases(parts);
    case 'showCatalogs':
      return showCatalogs(parts);
  }
}
