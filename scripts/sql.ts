import { messageOf } from '../handler/errors';
import { flinkSqlOf } from './review/flink-sql';
import { loadApp } from './review/load-app';

// npm run sql
//
// Prints the Flink SQL of the app, FLINK_APP or else handler/app.ts: what the handler would submit for the sample tables.
async function main(): Promise<void> {
  const { sink, statement } = await flinkSqlOf(await loadApp(process.env['FLINK_APP']));
  console.log(`${sink};\n\n${statement};`);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
