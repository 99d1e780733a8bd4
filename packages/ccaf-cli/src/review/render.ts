import { type LoadedApps, NoSampleDataError } from '../project/loaded-apps';
import { flinkSqlOf } from './flink-sql';
import { writeSql, writeStacks } from './snapshot';

/**
 * Writes what a version would deploy: the Terraform of every environment, and the Flink SQL of the apps.
 *
 * @param loadApps called last: a version without these apps still has its Terraform
 * @returns why there is no SQL: the apps have no sample data, whose tables they would be planned over
 */
export async function render(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  loadApps: () => Pick<LoadedApps, 'apps' | 'file' | 'sampleData'>,
): Promise<string | undefined> {
  await writeStacks(folder, env);
  try {
    writeSql(folder, await flinkSqlOf(loadApps()));
    return undefined;
  } catch (error) {
    if (error instanceof NoSampleDataError) return error.message;
    throw error;
  }
}
