import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The app that is deployed where nothing else is said. */
export const DEFAULT_APP = 'handler/app.ts';
/** Where the handler's bundle is written, from the project's root. */
export const BUNDLE = 'dist/index.js';

/** There is no app at a path that somebody gave. */
export class AppFileError extends Error {
  override readonly name = 'AppFileError';
  readonly code = 'NO_APP';
  /** That of a mistake on the command line. */
  readonly exitCode = 2;
}

/**
 * The file of an app, given itself or its folder.
 *
 * @example appFile('examples/orders') // 'examples/orders/handler/app.ts'
 * @throws {AppFileError} where there is none
 */
export function appFile(path: string): string {
  const expected =
    "expected a TypeScript file with the export 'app', or a folder with such an app.ts, which may be in handler/";
  if (!existsSync(path)) throw new AppFileError(`no app at '${path}': it does not exist; ${expected}`);
  const inFolder = ['app.ts', 'handler/app.ts'].map((file) => join(path, file));
  const file = statSync(path).isDirectory() ? (inFolder.find(existsSync) ?? join(path, 'app.ts')) : path;
  if (!existsSync(file)) throw new AppFileError(`no app at '${path}': it has no app.ts; ${expected}`);
  if (!file.endsWith('.ts')) throw new AppFileError(`no app at '${path}': it is not a TypeScript file; ${expected}`);
  return file;
}
