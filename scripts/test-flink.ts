import { spawnSync } from 'node:child_process';
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

/** `npm run test:flink`: the tests that take a real Flink, one file at a time, since each starts two JVMs. */
async function main(): Promise<void> {
  if (!(await isReady())) return;
  const jest = require.resolve('jest/bin/jest');
  const options = ['--testMatch=**/*.flink.test.ts', '--testPathIgnorePatterns=/node_modules/', '--maxWorkers=1'];
  const { status } = spawnSync(process.execPath, [jest, ...options, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
