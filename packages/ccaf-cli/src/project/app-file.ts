import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The app that is deployed where nothing else is said. */
export const DEFAULT_APP = 'handler/app.ts';

/** There is no app at a path that somebody gave, by FLINK_APP or by an option. */
export class AppFileError extends Error {
  override readonly name = 'AppFileError';
  readonly code = 'NO_APP';
  /** That of a mistake on the command line. */
  readonly exitCode = 2;
}

/**
 * The file of an app, given itself or its folder.
 *
 * @example appFile('examples/orders') // 'examples/orders/app.ts'
 * @throws {AppFileError} where there is none
 */
export function appFile(path: string): string {
  const expected =
    "expected a TypeScript file with the export 'app', or a folder with such an app.ts; FLINK_APP or --app names it";
  if (!existsSync(path)) throw new AppFileError(`no app at '${path}': it does not exist; ${expected}`);
  const file = statSync(path).isDirectory() ? join(path, 'app.ts') : path;
  if (!existsSync(file)) throw new AppFileError(`no app at '${path}': it has no app.ts; ${expected}`);
  if (!file.endsWith('.ts')) throw new AppFileError(`no app at '${path}': it is no TypeScript file; ${expected}`);
  return file;
}
