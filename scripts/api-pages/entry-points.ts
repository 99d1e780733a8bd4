import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package.json says that others may import, by name. */
interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * The files by which packages are imported: the exports that lie in `src`. What lies elsewhere is for tests.
 *
 * @returns paths from the root, sorted
 * @example entryPointsOf('.') // ['packages/ccaf-cli/src/build/index.ts', …]
 */
export function entryPointsOf(root: string): string[] {
  return readdirSync(join(root, 'packages')).flatMap((name) => {
    const text = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8');
    const { exports } = JSON.parse(text) as Manifest;
    const files = Object.values(exports).filter((file): file is string => typeof file === 'string');
    return files.filter((file) => file.startsWith('./src/')).map((file) => join('packages', name, file));
  });
}
