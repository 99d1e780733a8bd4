import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHandler } from '../src/build/bundle';
import { failureOf } from '../src/terminal/failure';
import { ccaf, ended, inProject, PROJECT, ROOT, startNode } from './project';

/** A project in which something is amiss. */
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'commands-')));
/** No project at all. */
const empty = join(folder, 'empty');
const PATH = process.env['PATH'];

beforeAll(() => {
  mkdirSync(empty);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const path of ['package.json', 'cdktf.json', 'main.ts', 'src', 'handler']) {
    cpSync(join(PROJECT, path), join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'dist'), 'a file where the bundle goes');
});
afterAll(() => rmSync(folder, { recursive: true }));
inProject(folder);

it('build says where the bundle cannot be written', async () => {
  expect(await ccaf(['build'], { cwd: folder, env: { PATH } })).toEqual({
    code: 1,
    stdout: '',
    stderr: `EEXIST: file already exists, mkdir '${join(folder, 'dist')}': a file is in the way: move it away\n`,
  });
});

const failed = async (name: string, text: string) => {
  const app = join(folder, name);
  writeFileSync(app, text);
  return failureOf(await bundleHandler({ app, outfile: join(folder, 'index.js') }).catch((error) => error));
};

it('build shows the place of a syntax error in the app', async () => {
  const failure = await failed('wrong.ts', 'export const app = ;\n');
  expect(failure).toMatchObject({ code: 'BUNDLE_FAILED', exitCode: 1 });
  expect(failure.message).toMatch(/^the handler cannot be bundled:\n\n✘ \[ERROR\] .*\n\n {4}\S+\.ts:\d+:\d+:\n/);
  expect(failure.message).toContain('Unexpected ";"');
});

it('build says that a file exports no app', async () => {
  const failure = await failed('empty.ts', 'const app = 1;\n');
  expect(failure).toMatchObject({ code: 'NO_APP', exitCode: 2 });
  expect(failure.message).toMatch(
    /empty\.ts: the project's apps are not valid:\n {2}- 'app' is not exported; expected /,
  );
  expect(existsSync(join(folder, 'index.js'))).toBe(false);
});

it('build lets a file of the app have an ./app of its own', async () => {
  mkdirSync(join(folder, 'handler/lib'));
  writeFileSync(join(folder, 'handler/lib/app.ts'), "export const found = 'that of the folder';");
  writeFileSync(join(folder, 'handler/lib/index.ts'), "export { found } from './app';");
  const app = join(folder, 'handler/own.ts');
  writeFileSync(app, "import { found } from './lib';\nexport { app } from './app';\nexport const kept = found;");
  const outfile = join(folder, 'own.js');
  await bundleHandler({ app, outfile });
  expect(readFileSync(outfile, 'utf8')).toContain('"that of the folder"');
});

it('build refuses a handler that takes the app from elsewhere, where another one would not take its place', async () => {
  const index = join(folder, 'handler/index.ts');
  const before = readFileSync(index, 'utf8');
  writeFileSync(index, before.replace('./app', './app.ts'));
  const bundled = bundleHandler({ outfile: join(folder, 'index.js') }).finally(() => writeFileSync(index, before));
  await expect(bundled).rejects.toMatchObject({
    code: 'BUNDLE_FAILED',
    message: expect.stringContaining("handler/index.ts does not import the apps: expected an import from './app'"),
  });
});

it('synth says where the stacks cannot be written', async () => {
  const env = {
    PATH,
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: 'us-east-1',
    AWS_ACCOUNT_ID: '123456789012',
    CDKTF_OUTDIR: 'dist/x',
  };
  const synth = startNode(['--require', 'ccaf-cli/typescript', 'main.ts'], { cwd: folder, env });
  const { code, stderr } = await ended(synth);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^ENOTDIR: not a directory, mkdir '.*': a part of the path is a file: move it away\n$/);
});

it('diff ends in the problems of the configuration before anything is fetched, with a stack trace where DEBUG asks for it', async () => {
  const env = { PATH, AWS_REGION: 'moon-1', DEBUG: '1' };
  const { code, stdout, stderr } = await ccaf(['diff'], { cwd: folder, env });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^the configuration is not valid; nothing was synthesised:\n {2}- AWS_ENVIRONMENT is missing/);
  expect(stderr).toContain('\n    at ');
});

it.each([
  ['build', 2, /^no app at 'handler\/app\.ts': it does not exist; expected a TypeScript file/],
  ['sql', 2, /^no app at 'handler\/app\.ts': it does not exist; expected a TypeScript file/],
  ['diff', 1, /^there is no package\.json here; run the command in the project's folder\n$/],
])('%s says in a line that there is no project here', async (command, code, stderr) => {
  expect(await ccaf([command], { cwd: empty })).toEqual({ code, stdout: '', stderr: expect.stringMatching(stderr) });
});
