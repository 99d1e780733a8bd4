import { HandlerError } from 'ccaf-deployer/lambda';
import type { LoadedApp } from '../project/loaded-app';
import { flinkSqlOf } from './flink-sql';
import { writeSql, writeStacks } from './snapshot';

/**
 * Writes what a version would deploy: the Terraform of every environment, and the Flink SQL of the app.
 *
 * @param loadApp called last: a version without this app still has its Terraform
 * @returns why there is no SQL: the app reads tables that are not among the sample ones
 */
export async function render(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  loadApp: () => Pick<LoadedApp, 'app' | 'sampleData'>,
): Promise<string | undefined> {
  writeStacks(folder, env);
  try {
    writeSql(folder, await flinkSqlOf(loadApp()));
    return undefined;
  } catch (error) {
    if (error instanceof HandlerError && error.code === 'UNKNOWN_SOURCE') return error.message;
    throw error;
  }
}
