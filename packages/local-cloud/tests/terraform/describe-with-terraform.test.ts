import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fateOf } from './describe-with-terraform';

it.each([
  ['/usr/bin/terraform', 'true', 'run'],
  ['/usr/bin/terraform', undefined, 'run'],
  [undefined, 'true', 'failed'],
  [undefined, 'false', 'skipped'],
  [undefined, undefined, 'skipped'],
])('with the binary %j and CI=%j a suite is %s', (found, ci, fate) => {
  expect(fateOf(found, ci)).toBe(fate);
});

/** Runs a suite of this package where there is no Terraform. */
const runSuite = (env: NodeJS.ProcessEnv) =>
  spawnSync(process.execPath, [require.resolve('jest/bin/jest'), '--runInBand', 'terraform/lambda-invocation'], {
    cwd: resolve(__dirname, '../../../..'),
    env: { PATH: '/nonexistent', ...env },
    encoding: 'utf8',
  });

it('tells which tests did not run without Terraform, and why', () => {
  const { status, stderr } = runSuite({});
  expect(status).toBe(0);
  expect(stderr).toMatch(/^NOT RUN: \d+ tests: neither terraform nor tofu is on the PATH$/m);
});

it('fails them under CI=true, and says what to do', () => {
  const { status, stderr } = runSuite({ CI: 'true' });
  expect(status).toBe(1);
  expect(stderr).toContain(
    'neither terraform nor tofu is on the PATH, and under CI=true no test is skipped: install Terraform 1.11 or newer',
  );
});
