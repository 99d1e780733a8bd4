import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const IS_THOROUGH = process.env['TEST_THOROUGH'] === 'true';

const pathOf = (suite: string): string => `ccaf-constructs/tests/${suite}`;

it('skips what Terraform would evaluate where there is none, and runs the rest', () => {
  // Each suite loads CDKTF anew.
  const suites = IS_THOROUGH ? ['app/', 'image-registry/', 'confluent-access/'] : ['app/app-variables'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [require.resolve('jest/bin/jest'), '--runInBand', ...suites.map(pathOf)],
    {
      cwd: resolve(__dirname, '../../..'),
      env: { PATH: '/nonexistent' },
      encoding: 'utf8',
    },
  );
  expect(stderr).not.toMatch(/^FAIL /m);
  expect(status).toBe(0);
  expect(stderr).toMatch(/^NOT RUN: \d+ tests: neither terraform nor tofu is on the PATH$/m);
});
