import { loadApp } from '../project/loaded-app';
import { flinkSqlOf } from '../review/flink-sql';
import { parseOptions } from '../terminal/failure';
import { helpFor } from '../terminal/help';

/** `npm run sql`: prints the Flink SQL of the app, as the handler would submit it for the tables of its sample data. */
export async function run(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  parseOptions(args, {});
  const { sink, statement } = await flinkSqlOf(loadApp());
  console.log(`${sink};\n\n${statement};`);
}
