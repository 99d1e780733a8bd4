import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'get-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('get says which command failed, and that nothing was changed', () => {
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\nexit 3\n');
  chmodSync(join(folder, 'npm'), 0o755);
  const PATH = [folder, process.env['PATH']].join(delimiter);
  const args = ['--require', 'ccaf-cli/typescript', 'scripts/generate-bindings.ts'];
  expect(spawnSync(process.execPath, args, { cwd: ROOT, env: { PATH }, encoding: 'utf8' })).toMatchObject({
    status: 1,
    stdout: '',
    stderr:
      "'npm install' failed: it ended with 3. Is npm on the PATH, and can its registry be reached? " +
      'The bindings are as they were\n',
  });
});
