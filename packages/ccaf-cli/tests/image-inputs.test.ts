import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copiedBy, isCopied, isLeftOut } from '../src/build/docker-context';
import { imageProblems, imageSources } from '../src/build/image-inputs';
import { run as build } from '../src/commands/build';
import { committed } from '../src/deploy/prerequisites';
import { ccaf, inProject } from './project';

const parent = realpathSync(mkdtempSync(join(tmpdir(), 'inputs-')));
const folder = join(parent, 'project');
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
mkdirSync(folder);
inProject(folder);
afterAll(() => rmSync(parent, { recursive: true }));

const VALUE = 'export const value = 1;\n';
const DOCKERFILE = `FROM x AS build
COPY package.json tsconfig.json ./
COPY --chown=0:0 packages packages
COPY handler/ handler
RUN npm run build
FROM x
COPY --from=build /build/dist/ /task/
`;

beforeAll(() => {
  write('Dockerfile', DOCKERFILE);
  write('.dockerignore', '# all but\n*\n!package.json\n!packages\n!handler\n**/node_modules\nhandler/draft*\n');
  write('.gitignore', 'handler/generated.ts\n');
  write('package.json', '{ "name": "parcels" }');
  write(
    'handler/index.ts',
    "import * as app from './app';\nimport { name } from '../package.json';\nexport { app, name };\n",
  );
  for (const file of [
    'handler/units.ts',
    'handler/draft-1.ts',
    'handler/generated.ts',
    'shared/units.ts',
    '../beside.ts',
  ]) {
    write(file, VALUE);
  }
  write('handler/rates.json', '{ "eur": 1 }');
  write('handler/node_modules/private/index.js', VALUE);
  write('node_modules/installed/index.js', VALUE);
  write('packages/own/node_modules/nested/index.js', VALUE);
  symlinkSync('../shared', join(folder, 'handler/linked'));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
});

const of = (...imports: readonly string[]): Promise<string[]> => {
  write('handler/app.ts', imports.map((from, index) => `export * as a${index} from '${from}';\n`).join(''));
  return imageProblems();
};

it('finds nothing wrong with what is beside the app, installed, a text, or a type', async () => {
  const inText = 'data:text/javascript,export const value = 1;';
  expect(await of('./units', './rates.json', 'installed', '../packages/own/node_modules/nested', inText)).toEqual([]);
  write('handler/app.ts', "import type { Unit } from '../shared/units';\nexport const app: Unit[] = [];\n");
  expect(await imageProblems()).toEqual([]);
});

it.each([
  [
    '../shared/units',
    "shared/units.ts is not copied by the Dockerfile: move it below handler/, or add 'COPY shared shared' before its 'RUN npm run build', and '!shared' to .dockerignore",
  ],
  [
    './linked/units',
    "shared/units.ts is not copied by the Dockerfile: move it below handler/, or add 'COPY shared shared' before its 'RUN npm run build', and '!shared' to .dockerignore",
  ],
  ['../../beside', "../beside.ts is outside of the project's folder: move it below handler/"],
  ['./draft-1', ".dockerignore leaves handler/draft-1.ts out: add '!handler/draft-1.ts' at its end"],
  [
    './node_modules/private',
    '.dockerignore leaves handler/node_modules/private/index.js out: add ' +
      "'!handler/node_modules/private/index.js' at its end",
  ],
  ['./generated', 'git ignores handler/generated.ts, so no other checkout has it: remove it from .gitignore'],
  [
    'node:fs',
    'handler/app.ts imports fs, but the files that it would read are not in the image. Put their content into a ' +
      '.ts or .json file, and import that',
  ],
])('an import of %s is refused, with the way out', async (from, problem) => {
  expect(await of('./units', from)).toEqual([problem]);
});

it('names all of them at once, and follows what they import', async () => {
  write('handler/deep.ts', "export * from '../shared/units';\nexport * from './draft-1';\n");
  expect(await of('./deep', './generated')).toHaveLength(3);
});

it('takes what the Dockerfile has been told to copy', async () => {
  write('Dockerfile', DOCKERFILE.replace('RUN', 'COPY ["shared", "shared"]\nRUN'));
  expect(await of('../shared/units')).toEqual([
    ".dockerignore leaves shared/units.ts out: add '!shared/units.ts' at its end",
  ]);
  expect(imageSources()).toEqual([
    'Dockerfile',
    '.dockerignore',
    'package.json',
    'tsconfig.json',
    'packages',
    'handler',
    'shared',
  ]);
  write('Dockerfile', DOCKERFILE);
});

it('counts a new file as one that the commit lacks, whatever git is set up to show', () => {
  execFileSync('git', ['config', 'status.showUntrackedFiles', 'no'], { cwd: folder });
  const { program, args } = committed().command;
  expect(execFileSync(program, args, { cwd: folder, encoding: 'utf8' })).toContain('?? handler/');
});

it('has nothing to say where there is no Dockerfile, as in the image', async () => {
  rmSync(join(folder, 'Dockerfile'));
  expect(await of('../shared/units')).toEqual([]);
  write('Dockerfile', DOCKERFILE);
});

it('fails the build, and so the check and CI', async () => {
  await of('../shared/units');
  await expect(build([])).rejects.toMatchObject({
    code: 'NOT_IN_IMAGE',
    message: expect.stringMatching(
      /^the image would lack files that the handler needs:\n {2}- shared\/units\.ts is not copied/,
    ),
  });
});

it('keeps a deploy from starting, before anything is changed or pushed', async () => {
  await of('../shared/units');
  const env = { PATH: '/nonexistent', AWS_REGION: 'us-east-1' };
  const { code, stderr } = await ccaf(['deploy', '--environment=dev', '--only=image'], { cwd: folder, env });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'this cannot start yet; nothing was changed:\n  - shared/units.ts is not copied by the Dockerfile',
  );
});

describe('a Dockerfile and a .dockerignore', () => {
  it.each([
    ['COPY a b ./', ['a', 'b']],
    ['copy --link ./a/ /build/', ['a']],
    ['ADD a \\\n  b ./', ['a', 'b']],
    ['COPY . .', ['.']],
    ['# COPY a b', []],
    ['COPY a \\\n  # and\n  b ./', ['a', 'b']],
    ['COPY [ab].json ./', ['[ab].json']],
    ['COPY [ "a", "b c", "./" ]', ['a', 'b c']],
    ['COPY --from=x --link /a /b', []],
  ])('%j copies %j', (line, copied) => expect(copiedBy(line)).toEqual(copied));

  it.each([
    ['handler/app.ts', ['handler'], true],
    ['handler-2/app.ts', ['handler'], false],
    ['handler/app.ts', ['.'], true],
    ['package.json', ['*.json'], true],
    ['a.json', ['[ab].json'], true],
    ['c.json', ['[ab].json'], false],
  ])('whether %s is in %j: %s', (file, copied, expected) => expect(isCopied(file, copied)).toBe(expected));

  it.each([
    ['handler/app.ts', '*\n!handler', false],
    ['src/app.ts', '*\n!handler', true],
    ['handler/a/node_modules/x.js', '**/node_modules', true],
    ['handler/a.sql.ts', 'handler/*.sql.ts', true],
    ['handler/a/b.sql.ts', 'handler/*.sql.ts', false],
    ['handler/a.ts', '/handler/', true],
    ['handler/a.ts', '!handler\n*', true],
    ['handler/a.ts', '', false],
  ])('whether %s is left out by %j: %s', (file, lines, expected) => expect(isLeftOut(file, lines)).toBe(expected));
});
