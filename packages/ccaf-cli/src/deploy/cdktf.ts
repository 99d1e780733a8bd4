import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadConfig } from 'ccaf-constructs/config';
import { projectName } from '../project/project';
import { PLACEHOLDERS } from './destroy';
import { dataDirOf } from './session';

/** cdktf-cli is 423 MB, and so is fetched for the run, not installed with the project. */
const CLI = 'cdktf-cli@0.21.0';

/**
 * Runs cdktf-cli for one stack.
 *
 * @param args the stack, and options of cdktf-cli
 * @returns its exit code
 */
export function cdktf(
  command: 'diff' | 'deploy' | 'destroy',
  args: readonly string[],
  given: NodeJS.ProcessEnv,
): number {
  const { environment, region } = loadConfig(projectName(), given);
  // A stack is deployed on its own when those that it depends on are there already.
  const options = command === 'diff' ? [] : ['--ignore-missing-stack-dependencies'];
  const env: NodeJS.ProcessEnv = {
    ...(command === 'destroy' && PLACEHOLDERS),
    CHECKPOINT_DISABLE: '1',
    ...given,
    TF_DATA_DIR: dataDirOf(environment, region),
  };
  const configFile = env['TF_CLI_CONFIG_FILE'];
  if (configFile && !existsSync(configFile)) delete env['TF_CLI_CONFIG_FILE'];

  // A local state of the Confluent access stack holds the Flink API key: for its owner's eyes only.
  process.umask(0o077);
  const child = spawnSync('npx', ['--yes', CLI, command, ...args, ...options], { env, stdio: 'inherit' });
  if (child.error) throw child.error;
  return child.status ?? 1;
}
