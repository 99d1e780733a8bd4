import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..', '..');
const ROOMS = ['local/ccaf', 'local/page', 'local/flink-sql', 'local/terraform'];

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of a file from another one, types included, as paths from the root. */
function importsOf(file: string): Import[] {
  const found = readFileSync(file, 'utf8').matchAll(/\b(?:from|import|require)\s*\(?\s*'(\.[^']*)'/g);
  return [...found].map(([, path = '']) => {
    const to = resolve(dirname(file), path);
    return { from: relative(ROOT, file), to: relative(ROOT, existsSync(`${to}.ts`) ? `${to}.ts` : `${to}/index.ts`) };
  });
}

/** The imports that close a circle of folders: from one folder into another, from which it can be reached. */
function circlesIn(imports: readonly Import[]): string[] {
  const arrows = imports.map(({ from, to }) => ({ from: dirname(from), to: dirname(to) }));
  const reached = (folder: string): ReadonlySet<string> => {
    const found = new Set([folder]);
    // A Set goes on to what is added while it is walked.
    for (const next of found) for (const { from, to } of arrows) if (from === next) found.add(to);
    return found;
  };
  return imports
    .filter(({ from, to }) => dirname(from) !== dirname(to) && reached(dirname(to)).has(dirname(from)))
    .map(({ from, to }) => `${from} imports ${to}`);
}

it('finds a circle of folders, and each import in it', () => {
  const circle = [
    { from: 'a/one.ts', to: 'b/two.ts' },
    { from: 'b/three.ts', to: 'c/four.ts' },
    { from: 'c/five.ts', to: 'a/six.ts' },
  ];
  const others = [
    { from: 'main.ts', to: 'a/one.ts' },
    { from: 'c/four.ts', to: 'c/five.ts' },
    { from: 'c/five.ts', to: 'd/seven.ts' },
  ];
  expect(circlesIn(others)).toEqual([]);
  expect(circlesIn([...circle, ...others])).toEqual([
    'a/one.ts imports b/two.ts',
    'b/three.ts imports c/four.ts',
    'c/five.ts imports a/six.ts',
  ]);
});

it('keeps the folders of the emulator, its page and the local providers free of circles', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { withFileTypes: true, recursive: true })
      .filter(({ name }) => name.endsWith('.ts'))
      .map(({ parentPath, name }) => join(parentPath, name)),
  );
  const imports = files.flatMap(importsOf);
  expect(imports).toContainEqual({ from: 'local/ccaf/index.ts', to: 'local/page/index.ts' });
  expect(circlesIn(imports)).toEqual([]);
});

it('shows the page the emulator through its inspection only, and the parser', () => {
  const imports = readdirSync(join(ROOT, 'local/page'))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => importsOf(join(ROOT, 'local/page', name)));
  const known = new Set(imports.map(({ to }) => to).filter((to) => !to.startsWith('local/page/')));
  expect([...known].sort()).toEqual([
    'local/ccaf/inspection/inspection.ts',
    'local/flink-sql/index.ts',
    'local/flink-sql/reserved.ts',
  ]);
});
