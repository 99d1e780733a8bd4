import { fail, parseOptions } from '../command/failure';
import { helpFor } from '../command/help';
import { DEFAULT_APP } from '../project/app-file';
import { loadApp } from '../project/loaded-app';
import { flinkSqlOf } from './flink-sql';

// npm run sql
//
// Prints the Flink SQL of the app, FLINK_APP or else handler/app.ts: what the handler would submit for the sample tables.
async function main(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  parseOptions(args, {});
  const { sink, statement } = await flinkSqlOf(loadApp(process.env['FLINK_APP'] || DEFAULT_APP));
  console.log(`${sink};\n\n${statement};`);
}

main(process.argv.slice(2)).catch((error: unknown) => fail(error, process));
