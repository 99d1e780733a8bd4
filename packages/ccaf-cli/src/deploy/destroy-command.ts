import { spawnSync } from 'node:child_process';
import { fail } from '../command/failure';
import { helpFor } from '../command/help';
import { DESTROY_PREREQUISITES, destroy } from './destroy';
import { parseDestroy } from './options';
import { startSession } from './session';
import { terminal } from './terminal';

// npm run destroy -- --environment=dev --catalog-name=… --database-name=… --ccaf-secrets-path=… [--profile=…]
// npm run destroy -- <stack> [options of cdktf-cli]
//
// Retires the app's statements and destroys the app, and with --with-registry the registry. Or, by cdktf-cli, one stack.
const args = process.argv.slice(2);

async function destroyAll(): Promise<void> {
  const help = helpFor(args);
  if (help) return console.log(help);
  const surroundings = terminal(process.env, process.stdin, (text) => process.stdout.write(text));
  await destroy(await startSession(parseDestroy(args, process.env), DESTROY_PREREQUISITES, surroundings));
}

// A saved plan holds the state: for its owner's eyes only.
process.umask(0o077);
if (args[0] && !args[0].startsWith('-')) {
  const command = ['--require', './scripts/typescript.cjs', 'scripts/cdktf.ts', 'destroy', ...args];
  process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
} else {
  destroyAll().catch((error: unknown) => fail(error, process));
}
