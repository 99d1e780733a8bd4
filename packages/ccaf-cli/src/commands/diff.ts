import { cdktf } from '../deploy/cdktf';
import { interruptionOf } from '../terminal/interruption';

/** `npm run diff -- <stack>`: shows what a deploy of the stack would change, by cdktf-cli. */
export async function run(args: readonly string[]): Promise<void> {
  process.exitCode = await cdktf('diff', args, process.env, interruptionOf(process));
}
