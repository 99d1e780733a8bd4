import { RENDER } from '../help/render';
import { loadApps } from '../project/loaded-apps';
import { parseCommandLine, UsageError } from '../terminal/failure';

/**
 * `npm run render -- <folder> [--after <folder>]`: writes what this version would deploy, the Terraform of every
 * environment and the Flink SQL of the apps, and what a deploy does where the version of the other folder runs. Two such
 * folders are what `npm run review` compares.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { options } = RENDER;
  const { values, positionals } = parseCommandLine({ args: [...args], options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (!folder || more.length > 0) throw new UsageError('which folder? npm run render -- <folder>');
  // It has the emulator and the handler loaded, which takes a second: whoever mistyped an option should not wait for it.
  const { render } = require('../review/render') as typeof import('../review/render');
  const missing = await render(folder, values.after, process.env, loadApps);
  if (missing) console.error(`no SQL was written: ${missing}`);
}
