import { paint, type Terminal } from '../terminal/progress';
import { hanging } from '../terminal/text-table';
import { blocksOf, unansweredBlocks } from './blocks';
import type { Status } from './status';
import { statusTable, tableNotes } from './table';

/** How a project is, for a person at a terminal of 80 columns: the table, what it does not know, and what is to be done. */
export function statusText(status: Status, now: number, terminal: Terminal): string {
  const table = statusTable(status, now).map((line) => (/ ill /.test(line) ? paint(terminal, 'red', line) : line));
  const notes = tableNotes(status).flatMap((note) => hanging('', note));
  const blocks = [
    ...unansweredBlocks(status.environments),
    ...status.environments.flatMap((one) => blocksOf(one, now)),
  ];
  return [table, ...(notes.length > 0 ? [notes] : []), ...blocks].map((lines) => `${lines.join('\n')}\n`).join('\n');
}
