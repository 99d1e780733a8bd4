import { figure } from './figures';
import { paint, type Terminal } from './progress';
import type { Outcome } from './scenario';
import { textTable } from './text-table';

/** The columns of the sample that fit on 80 characters, under short titles. */
const SAMPLE = [
  ['airline', 'airline'],
  ['flight_number', 'flight'],
  ['departure_airport_code', 'from'],
  ['arrival_airport_code', 'to'],
  ['departure_time', 'departure'],
  ['arrival_time', 'arrival'],
  ['confirmation_code', 'code'],
] as const;

/** Sets the outcome of a run as text. */
export function textReport({ deployed, airlines, sample, sink, end }: Outcome, terminal: Terminal): string {
  const title = (text: string): string => paint(terminal, 'bold', text);
  const numbers = ['read', 'dropped', 'written'] as const;
  const figures = textTable(
    [{ title: 'airline' }, ...numbers.map((name) => ({ title: name, align: 'right' as const }))],
    airlines.map((row) => [row.airline, ...numbers.map((name) => figure(row[name]))]),
  );
  const rows = textTable(
    SAMPLE.map(([, short]) => ({ title: short })),
    sample.map((row) => SAMPLE.map(([name]) => String(row[name]))),
  );
  return [
    '',
    title('The statement'),
    '',
    `${deployed.sql.create_sink};`,
    '',
    `${deployed.sql.insert};`,
    '',
    title('Some consolidated flights (e-mail addresses left out)'),
    '',
    ...rows,
    '',
    title('Rows, after the late batch'),
    '',
    ...figures,
    '',
    `flight_avro held exactly the ${figure(sink.rows)} rows that a computation without SQL gives`,
    `(checksum over every column ${sink.checksum}); so it did when the app had been`,
    `changed, broken and rolled back while flights arrived (${figure(end.rows)} rows).`,
    '',
  ].join('\n');
}

/** Sets the outcome of a run as one JSON object. */
export const jsonReport = ({ how, deployed, ...rest }: Outcome): string =>
  JSON.stringify({ how, ...deployed, ...rest }, null, 2);
