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
  /** For a relative one, where it leads, from the root and without its ending; an absolute one as it is. */
  readonly path: string | undefined;
  readonly typeOnly: boolean;
}

const IMPORT =
  /(?:^|;)[ \t]*(?:import|export)\b\s*(type\s)?(?:[^'";]*?\bfrom\s*)?["']([^"']+)["']|\b(?:require(?:\.resolve)?|import)\(\s*["'`]([^"'`]+)["'`]|\bjest\.\w*(?:[mM]ock|require)\w*\(\s*["']([^"']+)["']/gm;

/** Every import and re-export of a file, `require` and `import()` among them. */
export function importsOf({ path: from, text }: Source): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, declared, called, mocked]) => {
    const specifier = declared ?? called ?? mocked ?? '';
    return { from, specifier, path: pathOf(from, specifier), typeOnly: type !== undefined };
  });
}

function pathOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('/')) return specifier;
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined;
}

/** Whether a file is code; what is generated from a schema is not ours. */
export const isCode = (path: string): boolean =>
  /\.(ts|cts|mts|js|cjs|mjs)$/.test(path) && !/^packages\/provider-confluent\/(lib|types)\//.test(path);

/** These files with their texts. */
export const readSources = (root: string, paths: readonly string[]): Source[] =>
  paths.map((path) => ({ path, text: readFileSync(posix.join(root, path), 'utf8') }));
