import type { KnownCommand } from './known-commands';
import { blocksOf } from './markdown';

/** The commands of the `sh` blocks of a document: a line each, where a backslash or a pipe continues it. */
export const commandsOf = (markdown: string): string[][] =>
  blocksOf(markdown, 'sh').map(({ text }) =>
    text
      .replace(/\\\n\s*/g, '')
      .replace(/\|\n\s*/g, '| ')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#')),
  );

/** What is known of a command: all of it, or the beginning of one that needs an account. */
export const findKnown = (command: string, known: readonly KnownCommand[]): KnownCommand | undefined =>
  known.find((one) => one.command === command || ('needs' in one && command.startsWith(`${one.command} `)));

/** Commands that nobody has classified, and classifications without a command. */
export function classificationProblems(documented: readonly string[], known: readonly KnownCommand[]): string[] {
  const used = new Set(documented.map((command) => findKnown(command, known)));
  return [
    ...documented.filter((command) => !findKnown(command, known)).map((command) => `'${command}' is not classified`),
    ...known.filter((one) => !used.has(one)).map(({ command }) => `'${command}' is in no document`),
  ];
}

/** The options of an npm script that its proof does not give it. */
export const unprovedOptions = (
  { command, provedBy }: { readonly command: string; readonly provedBy: string },
  proof: string,
): string[] =>
  (/ -- (.*)/.exec(/^npm run .*/.exec(command)?.[0] ?? '')?.[1]?.match(/--[a-z-]+/g) ?? [])
    .filter((option) => !proof.includes(option))
    .map((option) => `${provedBy} does not prove ${option} of '${command}'`);
