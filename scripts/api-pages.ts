import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CommandHelp, parseOptions, runScript } from 'ccaf-cli/terminal';
import { entryPointsOf } from './api-pages/entry-points';
import { brokenLinksIn } from './api-pages/links';
import { CommandFailedError } from './command-failed';

// TypeDoc takes an older TypeScript than the project's, so it is installed beside it, from a lock file of its own.
const HELP = {
  usage: ['npm run docs:api'],
  does: 'Makes pages of the public docstrings in dist/api, and checks each link in them. It installs TypeDoc for that.',
  options: {},
  example: 'npm run docs:api',
} as const satisfies CommandHelp;

const ROOT = resolve(__dirname, '..');
const TOOL = join(__dirname, 'api-pages');
const PAGES = join(ROOT, 'dist', 'api');

function main(args: readonly string[]): void {
  parseOptions(args, HELP.options);
  if (!existsSync(join(TOOL, 'node_modules', 'typedoc'))) run('npm', ['ci', '--no-audit', '--no-fund'], TOOL);
  rmSync(PAGES, { recursive: true, force: true });
  mkdirSync(PAGES, { recursive: true });
  const entries = entryPointsOf(ROOT).flatMap((file) => ['--entryPoints', join(ROOT, file)]);
  run(process.execPath, [join(TOOL, 'node_modules', 'typedoc', 'bin', 'typedoc'), '--out', PAGES, ...entries], TOOL);
  const { pages, links, broken } = brokenLinksIn(PAGES);
  for (const link of broken) console.error(link);
  console.log(`${pages} pages, ${links} links, ${broken.length} of them broken: ${join('dist', 'api', 'index.html')}`);
  if (broken.length > 0) process.exitCode = 1;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error || status !== 0) {
    throw new CommandFailedError(`'${command}' failed in ${cwd}: ${error?.message ?? `exit code ${status}`}`);
  }
}

void runScript(HELP, main);
