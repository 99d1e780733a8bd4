import { readFileSync } from 'node:fs';

/** A file of the project is missing, or does not say what it has to. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError';
  readonly code = 'PROJECT_FILE';
}

/**
 * What the project is called: the name that package.json says. The project is the folder that a command is run in.
 *
 * @throws {ProjectFileError} where there is none
 */
export const projectName = (): string => textIn('package.json', 'name');

/**
 * The command that synthesises the project's stacks, as cdktf-cli would run it.
 *
 * @throws {ProjectFileError} where there is none
 */
export const synthCommand = (): string => textIn('cdktf.json', 'app');

function textIn(file: string, key: string): string {
  const value = (parse(file) as Readonly<Record<string, unknown>> | null)?.[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new ProjectFileError(`'${key}' in ${file} must be a non-empty string, got ${JSON.stringify(value)}`);
}

function parse(file: string): unknown {
  const text = read(file);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProjectFileError(`${file} must be JSON: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ProjectFileError(`there is no ${file} here; run the command in the project's folder`, { cause });
  }
}
