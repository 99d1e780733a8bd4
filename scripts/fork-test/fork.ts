import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the fork calls itself. */
export const NAME = 'order-book';
const EXAMPLE = 'examples/orders';
/** What is edited in the stacks: what the app is called, and which topics it reads and writes. */
const STACKS = [/^const APPS = .*;$/m, /^const TOPICS = .*;$/m];
/** The team's files: what a fork owns and an upgrade never touches. */
export const TEAMS_FILES = ['main.ts', 'src', 'handler', '__tests__'] as const;

/** Runs a program in a folder, and shows what it prints. */
export function run(cwd: string, program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { cwd, stdio: 'inherit' });
}

/** Runs a program in a folder, and gives what it prints. */
export const read = (cwd: string, program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });

/**
 * Makes a fork of a checkout as the README tells to: under another name, with the app and the stacks of an example, and
 * with tests of its own; committed.
 *
 * @param folder an empty one
 */
export function makeFork(checkout: string, folder: string): void {
  copyTracked(checkout, folder);
  for (const path of ['handler', '__tests__']) rmSync(join(folder, path), { recursive: true });
  cpSync(join(checkout, EXAMPLE, 'handler'), join(folder, 'handler'), { recursive: true });
  const stacks = readFileSync(join(checkout, EXAMPLE, 'src/stacks.ts'), 'utf8');
  for (const line of STACKS) edit(join(folder, 'src/stacks.ts'), line, line.exec(stacks)?.[0] ?? '');
  mkdirSync(join(folder, '__tests__'));
  cpSync(join(checkout, 'scripts/fork-test/team.test.ts'), join(folder, '__tests__/team.test.ts'));
  edit(join(folder, 'package.json'), /"name": "[^"]*"/, `"name": "${NAME}"`);
  commit(folder, 'Make the project ours');
}

/** Copies the files of a checkout that git knows, as they are now. */
export function copyTracked(checkout: string, folder: string): void {
  const files = read(checkout, 'git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0');
  for (const file of files.filter((name) => name !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(checkout, file), join(folder, file));
  }
}

/** Makes the folder a repository, where it is none, and commits all that is in it. */
export function commit(folder: string, subject: string): void {
  run(folder, 'git', 'init', '--quiet', '--initial-branch=main');
  run(folder, 'git', 'add', '--all');
  run(folder, 'git', '-c', 'user.name=fork', '-c', 'user.email=fork@example.com', 'commit', '--quiet', '-m', subject);
}

/** Replaces the one place in a file that looks so. */
export function edit(file: string, place: RegExp, text: string): void {
  const before = readFileSync(file, 'utf8');
  if (!place.test(before)) throw new Error(`${file} has no ${place}: the fork test has to follow`);
  writeFileSync(file, before.replace(place, text));
}
