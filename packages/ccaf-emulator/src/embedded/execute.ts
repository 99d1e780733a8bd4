import { parseStatement } from '../sql';
import { namesInformationSchema } from '../sql/names-information-schema';
import { NotRunHereError } from '../sql/validation-error';
import { alterTable } from './alter-table';
import { createTableAs } from './create-table-as';
import { createTable, dropTable } from './ddl';
import { dryRun } from './dry-run';
import type { EngineParts, Execution, ExecutionSettings } from './execution';
import { explain } from './explain';
import { tell } from './metadata-statements';
import { runInsert, runSelect } from './run';
import { checkTimeZone } from './time-zone';

/**
 * Executes one Flink SQL statement. DDL, metadata and bounded statements are done when this resolves; for a streaming
 * statement the job is made, and starting it is left to the caller.
 *
 * @throws {FlinkSqlSyntaxError} for a text outside of the supported subset.
 * @throws {ValidationError} for a statement that Flink refuses or that this emulator does not execute.
 */
export async function execute(sql: string, settings: ExecutionSettings, parts: EngineParts): Promise<Execution> {
  try {
    return await executed(sql, settings, parts);
  } catch (error) {
    const isAdvice = error instanceof NotRunHereError && error.runBy === 'flink';
    if (!isAdvice || !namesInformationSchema(sql, settings.defaults)) throw error;
    // The other engine leaves INFORMATION_SCHEMA to this one.
    const { construct, span } = error;
    throw new NotRunHereError(`${construct} in a statement about INFORMATION_SCHEMA`, 'the cloud alone', span);
  }
}

async function executed(sql: string, settings: ExecutionSettings, parts: EngineParts): Promise<Execution> {
  if (settings.isDryRun) return dryRun(sql, settings, parts);
  const statement = parseStatement(sql);
  checkTimeZone(statement, settings, parts);
  switch (statement.kind) {
    case 'createTable':
      return await createTable(statement, settings, parts);
    case 'createTableAs':
      return await createTableAs(statement, settings, parts);
    case 'dropTable':
      return await dropTable(statement, settings, parts);
    case 'alterTable':
      return await alterTable(statement, settings, parts);
    case 'insert':
      return await runInsert(statement, settings, parts);
    case 'query':
      return await runSelect(statement.query, settings, parts);
    case 'explain':
      return explain(statement.statement, settings, parts);
    default:
      return tell(statement, settings, parts);
  }
}
