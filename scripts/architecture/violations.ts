import { posix } from 'node:path';
import { circlesIn } from './circles';
import { NARROW, ONLOOKERS, ROOMS, roomOf } from './rooms';
import { type Import, importsOf, type Source } from './source';

/** The entries of a package, as its manifest's `exports` names them: `.`, `./lambda`, `./lib/*`. */
export type Entries = Readonly<Record<string, readonly string[]>>;

/**
 * All that these files do against the architecture, in words.
 *
 * @param entries by package
 * @param words that nothing in `packages/` may say: those of the worked app
 */
export function violationsIn(sources: readonly Source[], entries: Entries, words: RegExp): string[] {
  const imports = sources.flatMap(importsOnce).map(toFile(new Set(sources.map(({ path }) => withoutEnding(path)))));
  return [
    ...sources.filter(({ path }) => roomOf(path) === undefined).map(({ path }) => `${path} is in no room`),
    ...imports.flatMap((found) => [
      ...forbidden(found),
      ...leaving(found),
      ...testing(found),
      ...deep(found, entries),
      ...straying(found),
    ]),
    ...circlesIn(imports, packageOf).map((circle) => `packages in a circle: ${circle}`),
    ...circlesIn(imports, folderOf).map((circle) => `folders in a circle: ${circle}`),
    ...sources.flatMap((source) => wordsIn(source, words)),
  ];
}

const importsBySource = new WeakMap<Source, readonly Import[]>();

/** A test looks at the same sources again and again, each time with one more. */
function importsOnce(source: Source): readonly Import[] {
  const imports = importsBySource.get(source) ?? importsOf(source);
  importsBySource.set(source, imports);
  return imports;
}

const withoutEnding = (path: string): string => path.replace(/\.[cm]?[jt]s$/, '');

/** An import of a folder, `..` or `../sql`, as what it is: one of the folder's `index`. */
const toFile =
  (files: ReadonlySet<string>) =>
  (found: Import): Import => {
    const index = posix.join(found.path ?? '', 'index');
    return found.path !== undefined && !files.has(found.path) && files.has(index) ? { ...found, path: index } : found;
  };

/** The package that an import leads to, and the entry: `['ccaf-deployer', './lambda']`; nothing for a library. */
function target({ specifier }: Import): readonly [name: string, entry: string] | undefined {
  const name = Object.keys(ROOMS).find((room) => specifier === room || specifier.startsWith(`${room}/`));
  return name === undefined ? undefined : [name, `.${specifier.slice(name.length)}`];
}

/** Sources that are an entry for tests. */
const TESTING = /\/testing(\/|\.ts$)/;
const isTest = (path: string): boolean => /(^|\/)(tests|jest|simulation)\//.test(path);

function forbidden(found: Import): string[] {
  const [name] = target(found) ?? [];
  const room = ROOMS[roomOf(found.from) ?? ''];
  if (name === undefined || room === undefined) return [];
  const allowed = isTest(found.from) ? [...room.may, ...room.testsMay, roomOf(found.from)] : room.may;
  if (allowed.includes(name) || allowed.includes(found.specifier)) return [];
  return [`${found.from} may not import ${found.specifier}`];
}

function leaving({ from, path }: Import): string[] {
  const room = roomOf(from) ?? '';
  if (path === undefined || roomOf(path) === room || roomOf(`${path}.ts`) === room) return [];
  // What has a name is met by it, by everybody.
  if (ONLOOKERS.includes(room) && !/^(packages|examples)\//.test(path)) return [];
  // The one word that the team's sources take from beside them: the project's name.
  if (['src', 'handler'].includes(room) && path === 'package.json') return [];
  return [`${from} leaves ${room} by a path: ${path}`];
}

/** A source that takes what is for tests. */
function testing(found: Import): string[] {
  const { from, path = '', specifier } = found;
  if (!from.startsWith('packages/') || isTest(from) || TESTING.test(from)) return [];
  const [, entry] = target(found) ?? [];
  return entry === './testing' || isTest(path) ? [`${from} takes ${specifier}, which is for tests`] : [];
}

function deep(found: Import, entries: Entries): string[] {
  const [name = '', entry = ''] = target(found) ?? [];
  const known = entries[name];
  if (known === undefined) return [];
  const fits = (pattern: string): boolean =>
    pattern.includes('*') ? entry.startsWith(pattern.slice(0, pattern.indexOf('*'))) : entry === pattern;
  return known.some(fits) ? [] : [`${found.from} imports ${found.specifier}, which is not an entry of ${name}`];
}

function straying({ from, path }: Import): string[] {
  const [folder, may] = Object.entries(NARROW).find(([one]) => from.startsWith(`${one}/`)) ?? [];
  if (path === undefined || folder === undefined || path.startsWith(`${folder}/`) || may?.includes(path)) return [];
  return [`${from} may not import ${path}`];
}

/** Where a text of a package says a word that it must not. */
export function wordsIn({ path, text }: Source, words: RegExp): string[] {
  if (!path.startsWith('packages/')) return [];
  const line = text.split('\n').findIndex((one) => words.test(one));
  if (words.test(path)) return [`${path} is named after the worked app`];
  return line < 0 ? [] : [`${path}:${line + 1} speaks of the worked app`];
}

/** Sources only: what tests import goes no further. */
const packageOf = (found: Import): readonly [string, string] | undefined => {
  const from = roomOf(found.from);
  const [to] = target(found) ?? [];
  return from === undefined || to === undefined || from === to || isTest(found.from) ? undefined : [from, to];
};

/** The folders of a package's sources, and the files beside them; how two files beside each other meet is their own affair. */
const folderOf = ({ from, path = '' }: Import): readonly [string, string] | undefined => {
  if (isBeside(from) && isBeside(path)) return undefined;
  const [one, other] = [placeOf(from), placeOf(path)];
  return one === undefined || other === undefined || one === other ? undefined : [one, other];
};

/** The folder that a source of a package is in, however deep, or itself where it lies beside the folders. */
function placeOf(path: string): string | undefined {
  if (!/^packages\/[^/]+\/src\//.test(path)) return undefined;
  return isBeside(path) ? withoutEnding(path) : posix.dirname(path);
}

const isBeside = (path: string): boolean => /^packages\/[^/]+\/src\/[^/]+$/.test(path);
