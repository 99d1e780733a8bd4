import { imageProblems } from '../build/image-inputs';
import { cdktf } from '../deploy/cdktf';
import { deploy, prerequisitesFor } from '../deploy/deploy';
import { parseDeploy } from '../deploy/options';
import { startSession } from '../deploy/session';
import { terminal } from '../deploy/terminal';
import { interruptionOf } from '../terminal/interruption';

/**
 * `npm run deploy -- --environment=dev --catalog-name=… --database-name=… --ccaf-secrets-path=… [--profile=…]`: deploys
 * everything, the registry, the image of the commit and the app; or, as `npm run deploy -- <stack>`, one stack by cdktf-cli.
 */
export async function run(args: readonly string[]): Promise<void> {
  const interruption = interruptionOf(process);
  if (args[0] && !args[0].startsWith('-')) {
    process.exitCode = await cdktf('deploy', args, process.env, interruption);
    return;
  }
  // A saved plan holds the state: for its owner's eyes only.
  process.umask(0o077);
  // A new id deploys again, even where nothing changed.
  const { options, problems } = parseDeploy(args, process.env, new Date().toISOString());
  const pushes = options.only === undefined || options.only === 'image';
  const parsed = { options, problems: [...problems, ...(pushes ? await imageProblems() : [])] };
  const write = (text: string) => process.stdout.write(text);
  const surroundings = terminal(process.env, process.stdin, write, interruption);
  await deploy(await startSession(parsed, prerequisitesFor(options.only), surroundings));
}
