import { spawnSync } from 'node:child_process';
import { type CommandHelp, parseCommandLine, runScript } from 'ccaf-cli/terminal';
import { javaTools, requireJava, requireJdk, requireMaven } from 'ccaf-emulator/flink-tools';

/** Whether what the tests need is here; says so where it is not, and fails where all tests have to run. */
async function isReady(): Promise<boolean> {
  const tools = javaTools(process.env);
  try {
    await requireJava(tools, process.env);
    await requireJdk(tools, process.env);
    await requireMaven(tools, process.env);
    return true;
  } catch (error) {
    console.error(`NOT RUN: the tests of the Flink engine: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env['CI'] === 'true') process.exitCode = 1;
    return false;
  }
}

/** What the others try as well, through the statements API or by programs like these, or what only another Flink breaks. */
const AT_NIGHT = ['runtime/statements', 'runtime/recovery', 'plugins/plugins', 'market/tests/programs'];

const HELP = {
  usage: ['npm run test:flink -- [<pattern>...]'],
  does:
    'Runs the tests that need a real Flink, two files at a time, as each starts two JVMs. With patterns it runs the files ' +
    'whose paths match one of them.',
  options: {},
  notes: [
    'It needs a JDK 17 or newer, and Maven; without them it says so, and fails if CI=true. It leaves out what runs at ' +
      'night, unless a pattern is given or TEST_THOROUGH=true.',
  ],
  example: 'npm run test:flink -- recovery',
} as const satisfies CommandHelp;

async function main(args: readonly string[]): Promise<void> {
  // An option of jest's would count as a file, and leave none out.
  const { positionals: named } = parseCommandLine({ args: [...args], options: HELP.options, allowPositionals: true });
  if (!(await isReady())) return;
  const jest = require.resolve('jest/bin/jest');
  const leavesOut = process.env['TEST_THOROUGH'] !== 'true' && named.length === 0;
  const ignored = ['/node_modules/', ...(leavesOut ? AT_NIGHT.map((file) => `${file}\\.flink`) : [])];
  // Before an option that takes one value: what stands behind one of patterns is taken for another pattern.
  const options = ['--testMatch=**/*.flink.test.ts', ...ignored.map(ignore), '--maxWorkers=2'];
  const { status } = spawnSync(process.execPath, [jest, ...options, ...named], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

const ignore = (pattern: string): string => `--testPathIgnorePatterns=${pattern}`;

void runScript(HELP, main);
