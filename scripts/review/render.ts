import { HandlerError } from '../../handler/errors';
import type { App } from '../../handler/table-api';
import { flinkSqlOf } from './flink-sql';
import { writeSql, writeStacks } from './snapshot';

/**
 * Writes what a version would deploy: the Terraform of every environment, and the Flink SQL of the app.
 *
 * @param loadApp called last: a version without this app still has its Terraform
 * @returns why there is no SQL: the sample tables are the airlines', and the app may read others
 */
export async function render(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  loadApp: () => Promise<App>,
): Promise<string | undefined> {
  writeStacks(folder, env);
  try {
    writeSql(folder, await flinkSqlOf(await loadApp()));
    return undefined;
  } catch (error) {
    if (error instanceof HandlerError && error.code === 'UNKNOWN_SOURCE') return error.message;
    throw error;
  }
}
