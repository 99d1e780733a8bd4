import { bundleDigest } from '../build/bundle-digest';
import { statusJson } from '../status/json';
import { exitCodeOf, overall } from '../status/judgement';
import { parseStatus } from '../status/options';
import { status } from '../status/status';
import { statusText } from '../status/text';
import { interruptionOf } from '../terminal/interruption';
import { terminalOn } from '../terminal/progress';

/**
 * `npm run status [-- --environment=dev]`: how the statements of the apps are, in all environments or in one, as the
 * functions tell. Exits with 0 where all is well, 1 where something is ill, 3 where nobody knows.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { env } = process;
  const options = parseStatus(args, env);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const found = await status(options, { env, interruption: interruptionOf(process), say, bundleDigest });
  const terminal = terminalOn(process.stdout, env);
  terminal.write(
    options.json
      ? `${JSON.stringify(statusJson(found, options.isNamed), null, 2)}\n`
      : statusText(found, Date.now(), terminal),
  );
  process.exitCode = exitCodeOf(overall(found.environments, options.isNamed));
}
