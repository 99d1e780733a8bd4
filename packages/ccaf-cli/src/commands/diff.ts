import { cdktf } from '../deploy/cdktf';
import { helpFor } from '../terminal/help';
import { interruptionOf } from '../terminal/interruption';

/** `npm run diff -- <stack>`: shows what a deploy of the stack would change, by cdktf-cli. */
export async function run(args: readonly string[]): Promise<void> {
  const help = helpFor(args.slice(0, 1));
  if (help) console.log(help);
  else process.exitCode = await cdktf('diff', args, process.env, interruptionOf(process));
}
