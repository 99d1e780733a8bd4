import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CommandHelp, parseOptions, runScript } from 'ccaf-cli/terminal';
import { makeFork, read, run } from './fork-test/fork';
import { checkWhatIsShown } from './fork-test/shown';
import { makeLater, upgrade, writtenCommands } from './fork-test/upgrade';
import { requireOwnWords } from './fork-test/words';

/** All tests of a fork but the packages' and the examples'. */
const OWN_TESTS = ['__tests__/', 'scripts/tests/', 'bench/tests/'];

const HELP = {
  usage: ['npm run fork-test -- [--all] [--upstream <repository>]'],
  does:
    'Makes a fork of this checkout, with another app under another name, and uses it as its team would: installs it, runs ' +
    'its tests, its commands and the app, takes a later engine by the commands of docs/upgrading.md, and does so again.',
  options: {
    all: { type: 'boolean', says: 'run every test in the fork, those of the packages and the examples, too' },
    upstream: {
      type: 'string',
      value: '<repository>',
      says: 'where the later engine comes from (default: a changed copy of this checkout)',
    },
  },
  example: 'npm run fork-test -- --all',
} as const satisfies CommandHelp;

async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, HELP.options);
  const checkout = resolve(__dirname, '..');
  const work = mkdtempSync(join(tmpdir(), 'fork-test-'));
  const fork = join(work, 'order-book');
  try {
    makeFork(checkout, fork);
    run(fork, 'npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
    run(fork, 'npx', 'tsc');
    run(fork, 'npx', 'jest', ...(options.all ? [] : OWN_TESTS));
    await checkWhatIsShown(fork);

    const later = join(work, 'upstream');
    if (options.upstream === undefined) makeLater(checkout, later);
    upgrade(fork, options.upstream ?? later, writtenCommands(checkout));
    run(fork, 'npx', 'jest', ...OWN_TESTS);
    const built = read(fork, 'npm', 'run', '--silent', 'build');
    requireOwnWords('the build after the upgrade', built);
    if (options.upstream === undefined && !built.includes('built by a later engine')) {
      throw new Error(`the fork still builds by its former engine: ${built}`);
    }
    console.log('\nThe fork works: installed, tested, run, upgraded.');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

void runScript(HELP, main);
