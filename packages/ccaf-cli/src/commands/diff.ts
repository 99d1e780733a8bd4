import { cdktf } from '../deploy/cdktf';
import { helpFor } from '../terminal/help';

/** `npm run diff -- <stack>`: shows what a deploy of the stack would change, by cdktf-cli. */
export function run(args: readonly string[]): void {
  const help = helpFor(args.slice(0, 1));
  if (help) console.log(help);
  else process.exitCode = cdktf('diff', args, process.env);
}
