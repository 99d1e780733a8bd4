import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = readFileSync(join(__dirname, '../../../../docs/what-an-edit-does.md'), 'utf8');

/** A row of a table, cell by cell. */
export type Row = readonly string[];

/** The rows of the table under a heading; none where it has no table. */
export function tableUnder(heading: string): Row[] {
  const [, section = ''] = DOCUMENT.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const lines = own.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/ \| ?/)
      .map((cell) => cell.trim()),
  );
}

/** The headings whose table is about edits. */
export const headings = [...DOCUMENT.matchAll(/^## (.+)\n(?:(?!^## )[^|])*\n\| edit \|/gm)].map(
  ([, heading = '']) => heading,
);

/** What stands between such marks. */
export const marked = (cell: string, mark: '**' | '`'): string[] => {
  const parts = cell.split(mark).filter((_, index) => index % 2 === 1);
  return parts.map((part) => part.replaceAll('`', ''));
};
