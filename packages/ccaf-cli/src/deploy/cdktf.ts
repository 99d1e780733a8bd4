import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadConfig } from 'ccaf-constructs/config';
import { fail } from '../command/failure';

// npm run diff|deploy|destroy -- <stack> [options of cdktf-cli]
//
// A thin wrapper around cdktf-cli, which is 423 MB and so is fetched for the run, not installed with the project.
const CLI = 'cdktf-cli@0.21.0';
const DESTROY_PLACEHOLDERS = { TF_VAR_image_digest: `sha256:${'0'.repeat(64)}`, TF_VAR_deployment_id: 'destroy' };

function main([command = '', ...args]: readonly string[]): number {
  const { environment } = loadConfig(process.env);
  // A stack is deployed on its own when those that it depends on are there already.
  const options = command === 'diff' ? [] : ['--ignore-missing-stack-dependencies'];
  const env: NodeJS.ProcessEnv = {
    // Terraform asks for every variable on destroy, and uses neither of these.
    ...(command === 'destroy' && DESTROY_PLACEHOLDERS),
    CHECKPOINT_DISABLE: '1',
    ...process.env,
    // Terraform's notes on the backend, kept apart for each environment: else it offers to copy one's state to another's.
    TF_DATA_DIR: `.terraform-${environment}`,
  };
  const configFile = env['TF_CLI_CONFIG_FILE'];
  if (configFile && !existsSync(configFile)) delete env['TF_CLI_CONFIG_FILE'];

  // A local state of the Confluent access stack holds the Flink API key: for its owner's eyes only.
  process.umask(0o077);
  const child = spawnSync('npx', ['--yes', CLI, command, ...args, ...options], { env, stdio: 'inherit' });
  if (child.error) throw child.error;
  return child.status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  fail(error, process);
}
