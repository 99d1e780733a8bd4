import { parseRotate } from '../deploy/options';
import { ROTATE_PREREQUISITES, rotate } from '../deploy/rotate';
import { startSession } from '../deploy/session';
import { terminal } from '../deploy/terminal';
import { interruptionOf } from '../terminal/interruption';

/**
 * `npm run rotate -- --environment=dev --catalog-name=… --database-name=… [--profile=…]`: has the stack `confluent-access`
 * make the next API keys and put them into the secret; those before stay until the next time.
 */
export async function run(args: readonly string[]): Promise<void> {
  const interruption = interruptionOf(process);
  // A saved plan holds the state, and that the keys: for its owner's eyes only.
  process.umask(0o077);
  const write = (text: string) => process.stdout.write(text);
  const surroundings = terminal(process.env, process.stdin, write, interruption);
  await rotate(await startSession(parseRotate(args, process.env), ROTATE_PREREQUISITES, surroundings), new Date());
}
