import { figure } from '../terminal/figures';
import { paint, type Terminal } from '../terminal/progress';
import { textTable } from '../terminal/text-table';
import type { Outcome } from './scenario';

/** Sets the outcome of a run as text. */
export function textReport(
  { table, deployed, sources, shown, sample, sink, changes, end }: Outcome,
  terminal: Terminal,
): string {
  const title = (text: string): string => paint(terminal, 'bold', text);
  const numbers = ['read', 'dropped', 'written'] as const;
  const figures = textTable(
    [{ title: 'source' }, ...numbers.map((name) => ({ title: name, align: 'right' as const }))],
    sources.map((row) => [row.source, ...numbers.map((name) => figure(row[name]))]),
  );
  const rows = textTable(
    shown.map(([, title]) => ({ title })),
    sample.map((row) => shown.map(([column]) => String(row[column] ?? 'NULL'))),
  );
  return [
    '',
    title('The statement'),
    '',
    `${deployed.sql.create_sink};`,
    '',
    `${deployed.sql.insert};`,
    '',
    title(`Some rows of ${table}`),
    '',
    ...rows,
    '',
    title('Rows, after the late batch'),
    '',
    ...figures,
    '',
    `${table} held exactly the ${figure(sink.rows)} rows that a computation without SQL gives`,
    ...(changes.some(({ change }) => change === 'break it')
      ? [
          `(checksum over every column ${sink.checksum}); so it did when the app had been`,
          `changed, broken and rolled back while rows arrived (${figure(end.rows)} rows).`,
        ]
      : [`(checksum over every column ${sink.checksum}).`]),
    '',
  ].join('\n');
}

/** Sets the outcome of a run as one JSON object. */
export const jsonReport = ({ how, deployed, shown, ...rest }: Outcome): string =>
  JSON.stringify({ how, ...deployed, ...rest }, null, 2);
