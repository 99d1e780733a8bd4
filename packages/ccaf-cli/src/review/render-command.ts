import { fail, UsageError } from '../command/failure';
import { helpFor } from '../command/help';
import { DEFAULT_APP } from '../project/app-file';
import { loadApp } from '../project/loaded-app';
import { render } from './render';

// npm run render -- <folder>
//
// Writes what this version would deploy: the Terraform of every environment, and the Flink SQL of the app (FLINK_APP, or
// else handler/app.ts). Two such folders are what `npm run review` compares.
async function main(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  const [folder, ...more] = args;
  if (!folder || folder.startsWith('-') || more.length > 0) {
    throw new UsageError('which folder? npm run render -- <folder>');
  }
  const missing = await render(folder, process.env, () => loadApp(process.env['FLINK_APP'] || DEFAULT_APP));
  if (missing) console.error(`no SQL was written: ${missing}`);
}

main(process.argv.slice(2)).catch((error: unknown) => fail(error, process));
