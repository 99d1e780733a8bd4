import { createTwoFilesPatch } from 'diff';

/** A diff takes time by the square of the lines that differ; more of them than this nobody reads. */
const MAX_EDITS = 600;

/** A unified diff, without the lines that repeat the file's name; empty where nothing differs. */
export function patch(name: string, before: string, after: string): string {
  if (before === after) return '';
  const [from, to] = [before === '' ? '/dev/null' : `a/${name}`, after === '' ? '/dev/null' : `b/${name}`];
  const found = createTwoFilesPatch(from, to, before, after, '', '', { context: 3, maxEditLength: MAX_EDITS });
  if (found === undefined) return `--- ${from}\n+++ ${to}\n@@ more than ${MAX_EDITS} lines differ @@\n`;
  return found.replace(/^=+\n/, '').replace(/\t$/gm, '');
}
