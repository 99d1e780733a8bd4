import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generated } from './generated';

const HELP = `Usage: npm run docs:functions

Writes docs/functions.md, the declarations that editors show, and tests of the
functions, from the catalogue of functions and its docstrings.

Options:
  --help  print this text

Exit codes:
  0  success
  1  a failure
  2  a mistake on the command line

Example:
  npm run docs:functions
`;

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  const isAsked = argument === '--help' || argument === '-h';
  process.stdout.write(isAsked ? HELP : `Unknown argument '${argument}'; this command takes only '--help'\n`);
  process.exitCode = isAsked ? 0 : 2;
} else {
  for (const [path, text] of generated()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
