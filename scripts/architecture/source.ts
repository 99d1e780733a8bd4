import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A file of the repository: its path from the root, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** As it is written: `./step`, `undici`, `ccaf-deployer/lambda`. */
  readonly specifier: string;
  /** For a relative one, where it leads, from the root and without its ending. */
  readonly path: string | undefined;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\b(?:require|import)\('([^']+)'\)|\bjest\.(?:mock|requireActual)\('([^']+)'/gm;

/** Every import and re-export of a file, `require` and `import()` among them. */
export function importsOf({ path: from, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, declared, called, mocked]) => {
    const specifier = declared ?? called ?? mocked ?? '';
    const isRelative = specifier.startsWith('.');
    const path = isRelative ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined;
    return { from, specifier, path, typeOnly: type !== undefined };
  });
}

/** Whether a file is code; what is generated from a schema is not ours. */
export const isCode = (path: string): boolean =>
  /\.(ts|cts|mts|js|cjs|mjs)$/.test(path) && !/^packages\/provider-confluent\/(lib|types)\//.test(path);

/** These files with their texts. */
export const readSources = (root: string, paths: readonly string[]): Source[] =>
  paths.map((path) => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));
