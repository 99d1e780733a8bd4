import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anchorsOf } from './markdown';
import type { Document, Project } from './problems';

export const ROOT = resolve(__dirname, '../../..');
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'cdktf.out', 'coverage']);

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

function pathsBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...pathsBelow(path)] : [path];
    });
}

const paths = new Set(pathsBelow('.'));

export const project: Project = {
  paths,
  anchorsOf: (path) => (path.endsWith('.md') ? anchorsOf(read(path)) : []),
  read,
  npmScripts: new Set(Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)),
};

/** Every document of the project. */
export const documents: readonly Document[] = [...paths]
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => ({ path, text: read(path) }));

/** Every source file below some folders. */
export const sources = (...folders: readonly string[]): string[] =>
  [...paths].filter((path) => path.endsWith('.ts') && folders.some((folder) => path.startsWith(`${folder}/`)));
