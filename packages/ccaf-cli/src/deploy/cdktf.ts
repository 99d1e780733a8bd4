import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { loadConfig } from 'ccaf-constructs/config';
import { projectName } from '../project/project';
import { ACCESS } from '../project/synth';
import { type Ending, InterruptedError, type Interruption } from '../terminal/interruption';
import { PLACEHOLDERS } from './destroy';
import { withoutEmpty } from './environment';
import { dataDirOf } from './session';

/** cdktf-cli is 423 MB, and so is fetched for the run, not installed with the project. */
const CLI = 'cdktf-cli@0.21.0';

const TOLD =
  'cdktf-cli has ended, and Terraform with it, maybe at once. Run the same command again; if Terraform then says ' +
  'that something already exists, or is locked, docs/state.md says what to do';

/** cdktf-cli says of a stack that is not there only that it could not find it. */
const NO_ACCESS = `The stack ${ACCESS} is there only with CONFLUENT_FLINK_REGION: set it to the region of the Kafka cluster (docs/setup.md)`;

/**
 * Runs cdktf-cli for one stack.
 *
 * @param args the stack, and options of cdktf-cli
 * @returns its exit code
 * @throws {InterruptedError}
 */
export async function cdktf(
  command: 'diff' | 'deploy' | 'destroy',
  args: readonly string[],
  given: NodeJS.ProcessEnv,
  { ending }: Interruption,
): Promise<number> {
  const { environment, region } = loadConfig(projectName(), given);
  // A stack is deployed on its own when those that it depends on are there already.
  const options = command === 'diff' ? [] : ['--ignore-missing-stack-dependencies'];
  const env: NodeJS.ProcessEnv = {
    ...(command === 'destroy' && PLACEHOLDERS),
    CHECKPOINT_DISABLE: '1',
    ...withoutEmpty(given),
    TF_DATA_DIR: dataDirOf(environment, region),
  };
  const configFile = env['TF_CLI_CONFIG_FILE'];
  if (configFile && !existsSync(configFile)) delete env['TF_CLI_CONFIG_FILE'];

  // A local state of the Confluent access stack holds the API keys: for its owner's eyes only.
  process.umask(0o077);
  // It asks on the terminal, and so stays in front, where a Ctrl-C reaches it without us.
  const child = spawn('npx', ['--yes', CLI, command, ...args, ...options], { env, stdio: 'inherit' });
  ending.addEventListener('abort', () => ending.reason !== 'SIGINT' && child.kill('SIGTERM'));
  const [code] = (await once(child, 'close')) as [number | null];
  if (ending.aborted) throw new InterruptedError(ending.reason as Ending, TOLD);
  if (code !== 0 && args[0] === ACCESS && !env['CONFLUENT_FLINK_REGION']) process.stderr.write(`${NO_ACCESS}\n`);
  return code ?? 1;
}
