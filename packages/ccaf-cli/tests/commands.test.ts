import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { bundleHandler } from '../src/build/bundle';
import { failureOf } from '../src/terminal/failure';

const ROOT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'commands-'));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's commands as npm does, in a folder where something is amiss. */
function run(script: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } };
  const args = ['--require', join(ROOT, 'scripts/typescript.cjs'), join(ROOT, script)];
  return new Promise((done) => {
    const child = execFile(process.execPath, args, options, (_, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

beforeAll(() => {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  cpSync(join(ROOT, 'handler'), join(folder, 'handler'), { recursive: true });
  writeFileSync(join(folder, 'dist'), 'a file where the bundle goes');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/npm'), '#!/bin/sh\nexit 3\n');
  chmodSync(join(folder, 'bin/npm'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('build says where the bundle cannot be written', async () => {
  expect(await run('scripts/build.ts')).toEqual({
    code: 1,
    stdout: '',
    stderr: `EEXIST: file already exists, mkdir '${join(realpathSync(folder), 'dist')}': a file is in the way: move it away\n`,
  });
});

it.each([
  ['a syntax error', 'export const app = ;\n', 'Unexpected ";"'],
  ['a missing export', 'const app = 1;\n', 'Import "app" will always be undefined'],
])('build shows the place of %s in the app', async (_, text, found) => {
  const app = join(folder, 'app.ts');
  writeFileSync(app, text);
  const failure = failureOf(await bundleHandler({ app, outfile: join(folder, 'index.js') }).catch((error) => error));
  expect(failure).toMatchObject({ code: 'BUNDLE_FAILED', exitCode: 1 });
  expect(failure.message).toMatch(/^the handler cannot be bundled:\n\n✘ \[ERROR\] .*\n\n {4}\S+\.ts:\d+:\d+:\n/);
  expect(failure.message).toContain(found);
});

it('synth says where the stacks cannot be written', async () => {
  const env = {
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: 'us-east-1',
    AWS_ACCOUNT_ID: '123456789012',
    CDKTF_OUTDIR: 'dist/x',
  };
  const { code, stderr } = await run('main.ts', env);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ENOTDIR: not a directory, mkdir '.*': a part of the path is a file: move it away\n$/);
});

it('get says which command failed, and that nothing was changed', async () => {
  const PATH = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  expect(await run('scripts/generate-bindings.ts', { PATH })).toEqual({
    code: 1,
    stdout: '',
    stderr:
      "'npm install' failed: it ended with 3. Is npm on the PATH, and can its registry be reached? " +
      'The bindings are as they were\n',
  });
});

it('diff ends in the problems of the configuration before anything is fetched, with a stack trace where DEBUG asks for it', async () => {
  const { code, stdout, stderr } = await run('scripts/cdktf.ts', { AWS_REGION: 'moon-1', DEBUG: '1' });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^the configuration is not valid; nothing was synthesised:\n {2}- AWS_ENVIRONMENT is missing/);
  expect(stderr).toContain('\n    at ');
});
