import { cdktf } from '../deploy/cdktf';
import { DESTROY_PREREQUISITES, destroy } from '../deploy/destroy';
import { parseDestroy } from '../deploy/options';
import { startSession } from '../deploy/session';
import { terminal } from '../deploy/terminal';
import { interruptionOf } from '../terminal/interruption';

/**
 * `npm run destroy -- --environment=dev --catalog-name=… --database-name=… --ccaf-secrets-path=… [--profile=…]`: retires
 * the app's statements, forgets them with --forget or leaves them with --without-teardown, and destroys the app, and with
 * --with-registry the registry; or, as `npm run destroy -- <stack>`, one stack by cdktf-cli.
 */
export async function run(args: readonly string[]): Promise<void> {
  const interruption = interruptionOf(process);
  if (args[0] && !args[0].startsWith('-')) {
    process.exitCode = await cdktf('destroy', args, process.env, interruption);
    if (process.exitCode !== 0) console.error('What keeps a destroy, and the way out: docs/ways-out.md');
    return;
  }
  // A saved plan holds the state: for its owner's eyes only.
  process.umask(0o077);
  const write = (text: string) => process.stdout.write(text);
  const surroundings = terminal(process.env, process.stdin, write, interruption);
  await destroy(await startSession(parseDestroy(args, process.env), DESTROY_PREREQUISITES, surroundings));
}
