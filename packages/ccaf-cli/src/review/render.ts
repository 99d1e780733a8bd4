import { type LoadedApp, NoSampleDataError } from '../project/loaded-app';
import { flinkSqlOf } from './flink-sql';
import { writeSql, writeStacks } from './snapshot';

/**
 * Writes what a version would deploy: the Terraform of every environment, and the Flink SQL of the app.
 *
 * @param loadApp called last: a version without this app still has its Terraform
 * @returns why there is no SQL: the app has no sample data, whose tables it would be planned over
 */
export async function render(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  loadApp: () => Pick<LoadedApp, 'app' | 'file' | 'sampleData'>,
): Promise<string | undefined> {
  await writeStacks(folder, env);
  try {
    writeSql(folder, await flinkSqlOf(loadApp()));
    return undefined;
  } catch (error) {
    if (error instanceof NoSampleDataError) return error.message;
    throw error;
  }
}
