import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs Node with these arguments, and gives the milliseconds from its start to its end.
 *
 * @throws {Error} when it fails: the time of a failure is no figure
 */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`'node ${args.join(' ')}' ended with ${code}: ${errors.slice(-500)}`);
  return performance.now() - started;
}
