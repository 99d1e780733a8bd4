import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The command where nothing is on the PATH, and nothing in the cache. */
function withoutPython(env: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'));
  const script = join(ROOT, 'scripts/client-conformance.ts');
  const command = ['--require', 'ccaf-cli/typescript', script, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    env: { PATH: folder, XDG_CACHE_HOME: folder, ...env },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, stdout, stderr };
}

const SKIPPED = /^skipped: python3 with its module venv is needed \(3\.10 or newer\): spawnSync python3 ENOENT\n$/;

describe('npm run conformance:clients', () => {
  it('is skipped in one line where Python is missing, and fails in CI', () => {
    const here = withoutPython({});
    expect(here).toEqual({ status: 0, stdout: expect.stringMatching(SKIPPED), stderr: '' });
    expect(withoutPython({ CI: 'true' })).toEqual({ ...here, status: 1 });
  });

  it('refuses an engine that is none', () => {
    expect(withoutPython({}, ['--engine', 'spark']).stderr).toContain(
      "--engine must be embedded or flink, got 'spark'",
    );
  });
});
