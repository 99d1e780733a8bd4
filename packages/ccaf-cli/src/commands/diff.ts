import { cdktf } from '../deploy/cdktf';

/** `npm run diff -- <stack>`: shows what a deploy of the stack would change, by cdktf-cli. */
export function run(args: readonly string[]): void {
  process.exitCode = cdktf('diff', args, process.env);
}
