import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startCcaf } from '../project';

const folder = mkdtempSync(join(tmpdir(), 'cdktf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a command for one stack, with a script in the place of npx. */
function start(script: string, stack = 'app', more: Readonly<Record<string, string>> = {}) {
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\ncd '${folder}'\n${script}\n`);
  chmodSync(npx, 0o755);
  const config = { AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012', ...more };
  const child = startCcaf(['deploy', stack, '--auto-approve'], { env: { ...config, PATH: `${folder}:/usr/bin:/bin` } });
  return { child, closed: ended(child) };
}

it('deploys one stack by cdktf-cli, and ends as that does', async () => {
  const { code, stdout } = await start('echo "$@"; echo "$TF_DATA_DIR"; exit 3').closed;
  expect({ code, stdout }).toEqual({
    code: 3,
    stdout:
      '--yes cdktf-cli@0.21.0 deploy app --auto-approve --ignore-missing-stack-dependencies\n.terraform-dev-us-east-1\n',
  });
});

it('says what makes the stack confluent-access, where it is missing and cdktf-cli fails', async () => {
  const { code, stderr } = await start('exit 1', 'confluent-access').closed;
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('only with CONFLUENT_FLINK_REGION') });
  const region = { CONFLUENT_FLINK_REGION: 'us-east-1' };
  expect((await start('exit 1', 'confluent-access', region).closed).stderr).toBe('');
  expect((await start('exit 1').closed).stderr).toBe('');
});

it('hands a SIGTERM on to cdktf-cli, waits for its end, and says what may be left', async () => {
  const { child, closed } = start("trap 'echo > ended; exit 5' TERM; echo ready; while :; do sleep 0.02; done");
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const { code, stderr } = await closed;
  expect(code).toBe(143);
  expect(stderr).toContain('interrupted by SIGTERM; cdktf-cli has ended');
  expect(stderr).toContain('docs/state.md says what to do');
  expect(existsSync(join(folder, 'ended'))).toBe(true);
});
