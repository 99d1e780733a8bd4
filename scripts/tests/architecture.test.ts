import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

/** All TypeScript files below a folder, or the file itself, from the root. */
function sourcesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

interface Import {
  readonly from: string;
  /** A package's name, or a path from the root. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every import and re-export of a file. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  return [...found].map(([, type, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), to)) : to,
    typeOnly: type !== undefined,
  }));
}

const importsBelow = (...folders: readonly string[]): Import[] => folders.flatMap(sourcesOf).flatMap(importsOf);
const shown = (imports: readonly Import[]): string[] => imports.map(({ from, to }) => `${from} imports ${to}`);
const isIn = (folder: string, { to }: Import): boolean => to === folder || to.startsWith(`${folder}/`);

it('finds imports at all', () => {
  expect(shown(importsOf('handler/index.ts'))).toContain('handler/index.ts imports undici');
});

it('keeps the handler apart from infrastructure, the local run and the tests', () => {
  const imports = importsBelow('handler');
  const foreign = [
    'src',
    'local',
    'main',
    'bench',
    'scripts',
    'examples',
    '__tests__',
    'cdktf',
    'constructs',
    '@cdktf',
  ];
  expect(shown(imports.filter((found) => foreign.some((folder) => isIn(folder, found))))).toEqual([]);
});

it('lets the handler load nothing but the AWS SDK, undici and Node', () => {
  const packages = importsBelow('handler').filter(({ to }) => !to.startsWith('handler') && !to.startsWith('node:'));
  expect([...new Set(packages.map(({ to }) => to))].sort()).toEqual(['@aws-sdk/client-secrets-manager', 'undici']);
});

it('lets what is provisioned know the handler by its types only, and nothing of the local run', () => {
  const imports = importsBelow('main.ts', 'src');
  expect(shown(imports.filter((found) => isIn('handler', found) && !found.typeOnly))).toEqual([]);
  expect(shown(imports.filter((found) => isIn('local', found)))).toEqual([]);
});

it('loads single resources of the providers, never a whole provider', () => {
  const providers = importsBelow('main.ts', 'src', 'local', 'bench', '__tests__').filter(({ to }) =>
    to.startsWith('@cdktf/provider-'),
  );
  expect(providers.length).toBeGreaterThan(10);
  expect(shown(providers.filter(({ to }) => !/^@cdktf\/provider-\w+\/lib\/[\w-]+$/.test(to)))).toEqual([]);
});

it('keeps the measurements out of all that is measured', () => {
  const imports = importsBelow('main.ts', 'src', 'handler', 'local', 'scripts');
  expect(shown(imports.filter((found) => isIn('bench', found)))).toEqual([]);
});

it('renders SQL in one place', () => {
  const rendering = sourcesOf('handler').filter((file) =>
    /['"`](?:SELECT|INSERT INTO|CREATE TABLE)\b/.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  expect(rendering.sort()).toEqual(['handler/deployment/metadata-query.ts', 'handler/table-api/render.ts']);
});

it('lets the stand-in know nothing of the handler that it serves', () => {
  // But for the apps that the local run deploys, which are bundled into the handler.
  const imports = importsBelow('local')
    .filter(({ from }) => !from.startsWith('local/run/apps/'))
    .filter((found) => isIn('handler', found) && !found.typeOnly);
  expect(shown(imports)).toEqual([]);
});

it('keeps source files short', () => {
  const long = ['main.ts', 'src', 'handler', 'local', 'bench', 'scripts', 'examples']
    .flatMap(sourcesOf)
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 200);
  expect(long).toEqual([]);
});
