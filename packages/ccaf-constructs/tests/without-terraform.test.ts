import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

it('skips what Terraform would evaluate where there is none, and runs the rest', () => {
  const suites = ['ccaf-constructs/tests/app', 'ccaf-constructs/tests/image', 'ccaf-constructs/tests/confluent'];
  const { status, stderr } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), '--runInBand', ...suites], {
    cwd: resolve(__dirname, '../../..'),
    env: { PATH: '/nonexistent' },
    encoding: 'utf8',
  });
  expect(stderr).not.toMatch(/^FAIL /m);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^NOT RUN: \d+ tests: neither terraform nor tofu is on the PATH$/m);
});
