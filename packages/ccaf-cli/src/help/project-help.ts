import { existsSync, readFileSync } from 'node:fs';

const FILE = 'help';
const NO_FILE =
  `There is no file '${FILE}' here, in which a project lists its commands. Run ccaf without a command to see their ` +
  'names, and ccaf <command> --help to see what one does.';

/** What all commands of a project do: the project says so in its file `help`, with names and variables of its own. */
export const projectHelp = (): string => (existsSync(FILE) ? readFileSync(FILE, 'utf8').trimEnd() : NO_FILE);
