import { canonicalJson, type SampleRow } from 'ccaf-emulator/sample-data';
import { cellText } from '../local/cell-text';
import { figure } from '../terminal/figures';
import { fittingTable } from '../terminal/text-table';
import type { Round } from './rounds';

/** Rows of a sink that are shown. */
const SHOWN = 4;

/** What came of the same records in each sink, beside what came of them before, for a terminal of 80 columns. */
export function roundText(now: Round, before: Round = new Map()): readonly string[] {
  return [...now].flatMap(([table, rows]) => ['', ...sinkText(table, rows, before.get(table))]);
}

function sinkText(table: string, rows: readonly SampleRow[], before: readonly SampleRow[] | undefined): string[] {
  const count = `${table}: ${rowsText(rows.length)}`;
  if (before === undefined) return [count, ...rowTable(rows.slice(0, SHOWN).map((row) => ['', row]))];
  const [gone, come] = [beyond(before, rows), beyond(rows, before)];
  if (gone.length + come.length === 0) return [`${count}, the same as before`];
  const lines = Array.from({ length: SHOWN }, (_, index): Line[] => [
    ...some('before', gone[index]),
    ...some('now', come[index]),
  ]);
  return [
    // The sink itself keeps what is in it.
    `${table}, from the same records: ${rowsText(rows.length)} (${figure(before.length)} before), ${figure(come.length)} new`,
    ...rowTable(lines.flat()),
  ];
}

type Line = readonly [when: string, row: SampleRow];

const some = (when: string, row: SampleRow | undefined): Line[] => (row === undefined ? [] : [[when, row]]);
const rowsText = (count: number): string => `${figure(count)} ${count === 1 ? 'row' : 'rows'}`;

function rowTable(lines: readonly Line[]): string[] {
  const columns = [...new Set(lines.flatMap(([, row]) => Object.keys(row)))];
  if (columns.length === 0) return [];
  const hasWhen = lines.some(([when]) => when !== '');
  return fittingTable(
    [...(hasWhen ? [{ title: '' }] : []), ...columns.map((title) => ({ title }))],
    lines.map(([when, row]) => [
      ...(hasWhen ? [when] : []),
      ...columns.map((column) => (column in row ? cellText(row[column]) : '')),
    ]),
  );
}

/** The rows that a list has more often than another one. */
function beyond(rows: readonly SampleRow[], others: readonly SampleRow[]): SampleRow[] {
  const left = new Map<string, number>();
  for (const text of others.map(canonicalJson)) left.set(text, (left.get(text) ?? 0) + 1);
  return rows.filter((row) => {
    const text = canonicalJson(row);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count < 1;
  });
}
