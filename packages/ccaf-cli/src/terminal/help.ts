import { existsSync, readFileSync } from 'node:fs';

const FILE = 'help';
const NO_FILE = `There is no file '${FILE}' here, which says what the commands of a project do; ccaf without a command lists them.`;

/**
 * What all commands do, where a command is asked for its help; otherwise `undefined`.
 *
 * That is for the project to tell, in its file `help`: names, accounts and the way to production are its own.
 */
export function helpFor(args: readonly string[]): string | undefined {
  if (!args.includes('--help') && !args.includes('-h')) return undefined;
  return existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd() : NO_FILE;
}
