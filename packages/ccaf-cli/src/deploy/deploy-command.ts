import { spawnSync } from 'node:child_process';
import { fail } from '../command/failure';
import { helpFor } from '../command/help';
import { deploy, prerequisitesFor } from './deploy';
import { parseDeploy } from './options';
import { startSession } from './session';
import { terminal } from './terminal';

// npm run deploy -- --environment=dev --catalog-name=… --database-name=… --ccaf-secrets-path=… [--profile=…]
// npm run deploy -- <stack> [options of cdktf-cli]
//
// Deploys everything: the registry, the image of the commit, the app. Or, by cdktf-cli, one stack.
const args = process.argv.slice(2);

async function deployAll(): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  // A new id deploys again, even where nothing changed.
  const parsed = parseDeploy(args, process.env, new Date().toISOString());
  const surroundings = terminal(process.env, process.stdin, (text) => process.stdout.write(text));
  const prerequisites = prerequisitesFor(parsed.options.only, process.env['FLINK_APP']);
  await deploy(await startSession(parsed, prerequisites, surroundings));
}

// A saved plan holds the state: for its owner's eyes only.
process.umask(0o077);
if (args[0] && !args[0].startsWith('-')) {
  const command = ['--require', './scripts/typescript.cjs', 'scripts/cdktf.ts', 'deploy', ...args];
  process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
} else {
  deployAll().catch((error: unknown) => fail(error, process));
}
