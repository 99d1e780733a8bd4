import { loadApps } from '../project/loaded-apps';
import { flinkSqlOf, sqlText } from '../review/flink-sql';
import { parseOptions } from '../terminal/failure';
import { helpFor } from '../terminal/help';

/** `npm run sql`: prints the Flink SQL of the apps, as the handler would submit it for the tables of their sample data. */
export async function run(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  parseOptions(args, {});
  process.stdout.write(sqlText(await flinkSqlOf(loadApps())));
}
