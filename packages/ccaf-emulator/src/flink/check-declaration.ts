import { tableFromStatement } from '../catalog/new-table';
import type { Engine } from '../engine/engine';
import type { ExecutionSettings } from '../engine/execution';
import { FlinkSqlSyntaxError, parseStatement, type Statement } from '../sql';
import { NotRunHereError } from '../sql/validation-error';

/**
 * Holds a statement about a table to the rules of Confluent Cloud, as far as the emulator's parser knows it: a dry run
 * changes nothing that could be looked at afterwards.
 *
 * @throws {ValidationError} for what Confluent Cloud refuses
 */
export async function checkDeclaration(
  sql: string,
  settings: ExecutionSettings,
  metadata: Pick<Engine, 'execute'>,
): Promise<void> {
  try {
    const statement = parseStatement(sql);
    if (!/^(?:createTable|alterTable|dropTable)$/.test(statement.kind)) return;
    checkTable(statement);
    await metadata.execute(sql, { ...settings, isDryRun: true }, '');
  } catch (error) {
    // Flink has checked that.
    if (error instanceof FlinkSqlSyntaxError || (error instanceof NotRunHereError && error.runBy === 'flink')) return;
    throw error;
  }
}

/** Looks at what Confluent Cloud has rules of its own for. */
function checkTable(statement: Statement): void {
  if (statement.kind !== 'createTable') return;
  const { watermark: _, ...table } = statement;
  tableFromStatement({ ...table, columns: table.columns.filter(({ kind }) => kind === 'physical') }, '', '');
}
