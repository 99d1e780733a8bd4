import { HandlerError, messageOf } from '../handler/errors';
import { flinkSqlOf } from './review/flink-sql';
import { loadApp } from './review/load-app';
import { writeSql, writeStacks } from './review/snapshot';

// npm run render -- <folder>
//
// Writes what this version would deploy: the Terraform of every environment, and the Flink SQL of the app (FLINK_APP, or
// else handler/app.ts). Two such folders are what `npm run review` compares.
async function main([folder]: readonly string[]): Promise<void> {
  if (!folder) throw new Error('which folder? npm run render -- <folder>');
  writeStacks(folder, process.env);
  try {
    writeSql(folder, await flinkSqlOf(await loadApp(process.env['FLINK_APP'])));
  } catch (error) {
    // The sample tables are the airlines'. An app that reads others is shown without its SQL.
    if (!(error instanceof HandlerError && error.code === 'UNKNOWN_SOURCE')) throw error;
    console.error(`no SQL was written: ${error.message}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
