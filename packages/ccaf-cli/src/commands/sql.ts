import { SQL } from '../help/sql';
import { loadApps } from '../project/loaded-apps';
import { sqlText } from '../review/app-sql';
import { flinkSqlOf } from '../review/flink-sql';
import { parseOptions } from '../terminal/failure';

/** `npm run sql`: prints the Flink SQL of the apps, as the handler would submit it for the tables of their sample data. */
export async function run(args: readonly string[]): Promise<void> {
  parseOptions(args, SQL.options);
  process.stdout.write(sqlText(await flinkSqlOf(loadApps())));
}
