import { loadApp } from '../local/run/loaded-app';
import { DEFAULT_APP } from './app-file';
import { fail } from './failure';
import { flinkSqlOf } from './review/flink-sql';

// npm run sql
//
// Prints the Flink SQL of the app, FLINK_APP or else handler/app.ts: what the handler would submit for the sample tables.
async function main(): Promise<void> {
  const { sink, statement } = await flinkSqlOf(loadApp(process.env['FLINK_APP'] || DEFAULT_APP));
  console.log(`${sink};\n\n${statement};`);
}

main().catch((error: unknown) => fail(error, process));
