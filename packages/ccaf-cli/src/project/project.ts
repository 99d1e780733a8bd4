import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project that the commands are about: npm starts them there. */
export const ROOT = '.';

/** A file of the project is missing, or does not say what it has to. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError';
  readonly code = 'PROJECT_FILE';
}

/**
 * What the project is called: the name that package.json says.
 *
 * @throws {ProjectFileError} where there is none
 */
export const projectName = (root: string = ROOT): string => textIn(root, 'package.json', 'name');

/**
 * The command that synthesises the project's stacks, as cdktf-cli would run it.
 *
 * @throws {ProjectFileError} where there is none
 */
export const synthCommand = (root: string = ROOT): string => textIn(root, 'cdktf.json', 'app');

function textIn(root: string, file: string, key: string): string {
  const value = (JSON.parse(read(join(root, file))) as Readonly<Record<string, unknown>>)[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new ProjectFileError(`${file} must have a text at '${key}', got ${JSON.stringify(value)}`);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ProjectFileError(`there is no ${path} here; run the command in the folder of the project`, { cause });
  }
}
