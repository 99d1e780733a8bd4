import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { appFile } from '../src/project/app-file';

const ROOT = resolve(__dirname, '../..');

it.each([
  ['handler/app.ts', 'handler/app.ts'],
  ['examples/orders', 'examples/orders/app.ts'],
  ['examples/orders/', 'examples/orders/app.ts'],
])('finds the app of %s', (path, file) => {
  expect(appFile(path)).toBe(file);
});

it.each([
  ['examples/none', "no app at 'examples/none': it does not exist; expected a TypeScript file"],
  ['examples', "no app at 'examples': it has no app.ts"],
  ['package.json', "no app at 'package.json': it is no TypeScript file"],
])('says what is wrong with %s', (path, message) => {
  expect(() => appFile(path)).toThrow(message);
});

const build = (app: string) =>
  spawnSync(process.execPath, ['--require', './scripts/typescript.cjs', 'scripts/build.ts'], {
    cwd: ROOT,
    env: { ...process.env, FLINK_APP: app },
    encoding: 'utf8',
  });

it('fails the build for a wrong path, with one clear line', () => {
  const { status, stderr } = build('examples/none');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^no app at 'examples\/none': it does not exist; .*FLINK_APP or --app names it\n$/);
});
