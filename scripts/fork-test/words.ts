import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words of the project that was forked. */
const FOREIGN = /flight|skyone|sunset|consolidator/i;

/** Fails where something that a fork shows still speaks of the project that it came from. */
export function requireOwnWords(what: string, text: string): void {
  const line = text.split('\n').find((one) => FOREIGN.test(one));
  if (line === undefined) return;
  const at = line.search(FOREIGN);
  throw new Error(`${what} speaks of the project that was forked: …${line.slice(Math.max(0, at - 40), at + 40)}…`);
}

/** The same for every file below a folder. */
export function requireOwnWordsBelow(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    requireOwnWords(join(parentPath, name), readFileSync(join(parentPath, name), 'utf8'));
  }
  return files.length;
}
