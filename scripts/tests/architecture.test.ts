import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importsOf, isCode, readSources, type Source } from '../architecture/source';
import { type Entries, violationsIn, wordsIn } from '../architecture/violations';

const ROOT = resolve(__dirname, '../..');
const WORKED_APP = /skyone|sunset|flight|consolidat|airline|airport/i;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  // Git lists what is deleted and not committed yet, too.
  .filter((path) => existsSync(join(ROOT, path)));
const sources = readSources(ROOT, tracked.filter(isCode));

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The manifests of the packages and examples of this repository, by their folders. */
const manifests = new Map(
  ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => {
      const text = readFileSync(join(ROOT, folder, name, 'package.json'), 'utf8');
      return [`${folder}/${name}`, JSON.parse(text) as Manifest] as const;
    }),
  ),
);
/** What each of them lets others import. */
const entries: Entries = Object.fromEntries(
  [...manifests.values()].map(({ name, exports }) => [name, Object.keys(exports)]),
);

const withPlanted = (path: string, text: string): string[] => {
  const planted: Source = { path, text };
  return violationsIn([...sources.filter((source) => source.path !== path), planted], entries, WORKED_APP);
};

it('holds for every source', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(violationsIn(sources, entries, WORKED_APP)).toEqual([]);
});

it('keeps the words of the worked app out of the documents, snapshots and manifests of packages, too', () => {
  const texts = tracked.filter((path) => /^packages\/.*\.(md|json|snap|css|html|yml)$/.test(path));
  expect(texts).toEqual(expect.arrayContaining(['packages/ccaf-cli/README.md', 'packages/ccaf-cli/package.json']));
  expect(readSources(ROOT, texts).flatMap((text) => wordsIn(text, WORKED_APP))).toEqual([]);
});

it.each<[string, string, string, string]>([
  [
    'an arrow that the table does not have',
    'packages/ccaf-emulator/src/planted.ts',
    "import { col } from 'flink-table-api';",
    'packages/ccaf-emulator/src/planted.ts may not import flink-table-api',
  ],
  [
    'a test that imports what its package may not',
    'packages/ccaf-emulator/tests/planted.test.ts',
    "import { handle } from 'ccaf-deployer/lambda';",
    'packages/ccaf-emulator/tests/planted.test.ts may not import ccaf-deployer/lambda',
  ],
  [
    'an engine that imports the app',
    'packages/ccaf-cli/src/planted.ts',
    "import { app } from '../../../handler/app';",
    'packages/ccaf-cli/src/planted.ts leaves ccaf-cli by a path: handler/app',
  ],
  [
    'a path into another package',
    'packages/ccaf-deployer/src/planted.ts',
    "export type { Column } from '../../flink-table-api/src/relations/relation';",
    'packages/ccaf-deployer/src/planted.ts leaves ccaf-deployer by a path: packages/flink-table-api/src/relations/relation',
  ],
  [
    'a deep import',
    'packages/ccaf-deployer/src/planted.ts',
    "import { quotePath } from 'flink-table-api/src/quote';",
    'packages/ccaf-deployer/src/planted.ts imports flink-table-api/src/quote, which is not an entry of flink-table-api',
  ],
  [
    'what is provisioned loading the handler',
    'src/planted.ts',
    "const { app } = require('../handler/app');",
    'src/planted.ts leaves src by a path: handler/app',
  ],
  [
    'the page looking past the inspection',
    'packages/ccaf-emulator/src/page/planted.ts',
    "import { Statements } from '../statements/statements';",
    'packages/ccaf-emulator/src/page/planted.ts may not import packages/ccaf-emulator/src/statements/statements',
  ],
  [
    'a word of the worked app',
    'packages/ccaf-emulator/src/planted.ts',
    '/** Rows of SkyOne. */',
    'packages/ccaf-emulator/src/planted.ts:1 speaks of the worked app',
  ],
  [
    'a source that takes what is for tests',
    'packages/ccaf-cli/src/planted.ts',
    "import { listStatements } from 'ccaf-emulator/testing';",
    'packages/ccaf-cli/src/planted.ts takes ccaf-emulator/testing, which is for tests',
  ],
  [
    'a source that takes a file of its tests',
    'packages/ccaf-cli/src/planted.ts',
    "import { ROOT } from '../tests/project';",
    'packages/ccaf-cli/src/planted.ts takes ../tests/project, which is for tests',
  ],
  [
    'a test of the team that goes past the entries of a package',
    '__tests__/planted.test.ts',
    "import { starters } from '../packages/ccaf-cli/src/local/start';",
    '__tests__/planted.test.ts leaves __tests__ by a path: packages/ccaf-cli/src/local/start',
  ],
  ['a file outside every room', 'tools/planted.ts', 'export {};', 'tools/planted.ts is in no room'],
])('finds %s', (_, path, text, violation) => {
  expect(withPlanted(path, text)).toEqual([violation]);
});

it.each([
  'import { col } from "flink-table-api";',
  "import type { App } from 'flink-table-api';",
  "import {\n  col,\n  lit,\n} from 'flink-table-api';",
  "import { join } from 'node:path'; import { col } from 'flink-table-api';",
  "  import{col}from'flink-table-api';",
  "import 'flink-table-api';",
  "export * from 'flink-table-api';",
  "export type { App } from 'flink-table-api';",
  "type App = import('flink-table-api').App;",
  "await import(\n  'flink-table-api'\n);",
  'await import(`flink-table-api`);',
  'require("flink-table-api");',
  "require.resolve('flink-table-api');",
  "jest.doMock('flink-table-api');",
])('finds an import that is written %j', (text) => {
  expect(withPlanted('packages/ccaf-emulator/src/planted.ts', text)).toEqual([
    'packages/ccaf-emulator/src/planted.ts may not import flink-table-api',
  ]);
});

it('lets sources of a package import only libraries that its manifest has', () => {
  const undeclared = [...manifests].flatMap(([folder, { name, dependencies = {} }]) =>
    sources
      .filter(({ path }) => path.startsWith(`${folder}/src/`))
      .flatMap(importsOf)
      .filter(({ path, specifier }) => path === undefined && !specifier.startsWith('node:'))
      .map(({ from, specifier }) => [from, /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? ''] as const)
      .filter(([, library]) => library !== name && !Object.hasOwn(dependencies, library)),
  );
  expect(undeclared).toEqual([]);
});

it('finds packages that import each other in a circle', () => {
  const found = withPlanted(
    'packages/flink-table-api/src/planted.ts',
    "import type { Step } from 'ccaf-deployer/reconcile';",
  );
  expect(found).toContain('packages in a circle: flink-table-api → ccaf-deployer → flink-table-api');
});

it('finds folders of a package that import each other in a circle', () => {
  const found = withPlanted(
    'packages/ccaf-deployer/src/statements/planted.ts',
    "import type { Step } from '../reconcile/step';",
  );
  expect(found).toEqual([
    'folders in a circle: packages/ccaf-deployer/src/statements → packages/ccaf-deployer/src/reconcile → packages/ccaf-deployer/src/statements',
  ]);
});

it('finds a folder and one within it that import each other', () => {
  const found = withPlanted('packages/ccaf-emulator/src/page/planted.ts', "import { figure } from './browser/words';");
  expect(found).toEqual([
    'folders in a circle: packages/ccaf-emulator/src/page → packages/ccaf-emulator/src/page/browser → packages/ccaf-emulator/src/page',
  ]);
});

it('finds a folder that imports the index by which others see it', () => {
  const found = withPlanted('packages/ccaf-emulator/src/http/planted.ts', "import type { Emulator } from '..';");
  expect(found).toContain(
    'folders in a circle: packages/ccaf-emulator/src/index → packages/ccaf-emulator/src/http → packages/ccaf-emulator/src/index',
  );
});

it('renders SQL in one place', () => {
  const rendering = sources.filter(
    ({ path, text }) =>
      /^packages\/(flink-table-api|ccaf-deployer)\/src\//.test(path) &&
      /['"`](?:SELECT|INSERT INTO|CREATE TABLE)\b/.test(text),
  );
  expect(rendering.map(({ path }) => path).sort()).toEqual([
    'packages/ccaf-deployer/src/reconcile/metadata-query.ts',
    'packages/flink-table-api/src/sql/render-create-table.ts',
    'packages/flink-table-api/src/sql/render-former.ts',
    'packages/flink-table-api/src/sql/render.ts',
  ]);
});

it('loads single resources of the providers, never a whole provider', () => {
  const providers = sources.flatMap(({ text }) => [...text.matchAll(/from '(@cdktf\/provider-[^']+)'/g)]);
  expect(providers.length).toBeGreaterThan(10);
  const whole = providers.filter(([, specifier = '']) => !/^@cdktf\/provider-\w+\/lib\/[\w-]+$/.test(specifier));
  expect(whole.map(([, specifier]) => specifier)).toEqual([]);
});

it('lets the Lambda load nothing but the AWS SDK, undici and Node', () => {
  const libraries = sources
    .filter(({ path }) => /^packages\/(flink-table-api|ccaf-deployer)\/src\/|^handler\/(index|app)\.ts$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(/ from '([^.'\n][^'\n]*)';$/gm)].map(([, specifier = '']) => specifier))
    .filter((specifier) => !/^(node:|flink-table-api|ccaf-deployer)/.test(specifier));
  expect([...new Set(libraries)].sort()).toEqual(['@aws-sdk/client-secrets-manager', 'undici']);
});

it('keeps source files short, but for what is generated', () => {
  const long = sources
    .filter(({ path }) => !/(^|\/)(tests|__tests__)\/|\/generated-methods\.ts$/.test(path))
    .filter(({ text }) => text.split('\n').length - 1 > 200);
  expect(long.map(({ path }) => path)).toEqual([]);
});
