import { loadApps } from '../project/loaded-apps';
import { render } from '../review/render';
import { UsageError } from '../terminal/failure';
import { helpFor } from '../terminal/help';

/**
 * `npm run render -- <folder>`: writes what this version would deploy, the Terraform of every environment and the Flink
 * SQL of the apps. Two such folders are what `npm run review` compares.
 */
export async function run(args: readonly string[]): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  const [folder, ...more] = args;
  if (!folder || folder.startsWith('-') || more.length > 0) {
    throw new UsageError('which folder? npm run render -- <folder>');
  }
  const missing = await render(folder, process.env, loadApps);
  if (missing) console.error(`no SQL was written: ${missing}`);
}
