import { natureText } from 'ccaf-deployer/reconcile';
import type { SampleRow } from 'ccaf-emulator/sample-data';
import { figure, rowCount } from '../terminal/figures';
import { paint, type Terminal } from '../terminal/progress';
import { fittingTable, textTable } from '../terminal/text-table';
import { cellText } from './cell-text';
import type { Outcome } from './scenario';
import type { SinkOutcome } from './sink-outcome';

/** Sets the outcome of a run as text. */
export function textReport({ deployed, sinks, changes }: Outcome, terminal: Terminal): string {
  const title = (text: string): string => paint(terminal, 'bold', text);
  const isOne = Object.keys(deployed.apps).length <= 1;
  const wasBroken = changes.some(({ change }) => change === 'break it');
  return [
    '',
    title(isOne ? 'The statement' : 'The statements'),
    ...Object.entries(deployed.apps).flatMap(([app, { sql, query }]) => [
      ...(isOne ? [] : ['', `-- ${app}`]),
      ...['', `${sql.create_sink};`, '', `${sql.insert};`, '', natureText(query)],
    ]),
    ...sinks.flatMap((sink) => ['', title(`Some rows of ${sink.table}`), '', ...sampleTable(sink)]),
    '',
    title('Rows, after the late batch'),
    '',
    ...figuresTable(sinks),
    '',
    ...sinks.flatMap((sink) => closing(sink, wasBroken ? (isOne ? 'the app' : 'an app') : undefined)),
    '',
  ].join('\n');
}

const sampleTable = ({ sample, shown }: SinkOutcome): string[] =>
  fittingTable(
    shown.map(([, title]) => ({ title })),
    sample.map((row) => shown.map(([column]) => cellText(row[column]))),
  );

/** What was read, dropped and written, by source, and by sink where there are several. */
function figuresTable(sinks: readonly SinkOutcome[]): string[] {
  const numbers = ['read', 'dropped', 'written'] as const;
  const names = sinks.length === 1 ? ['source'] : ['sink', 'source'];
  return textTable(
    [...names.map((title) => ({ title })), ...numbers.map((title) => ({ title, align: 'right' as const }))],
    sinks.flatMap(({ table, sources }) =>
      sources.map((row) => [
        ...(sinks.length === 1 ? [] : [table]),
        row.source,
        ...numbers.map((name) => figureOr(row[name])),
      ]),
    ),
  );
}

const figureOr = (value: number | undefined): string => (value === undefined ? '?' : figure(value));

/** @param broken what was changed and broken besides */
function closing({ table, sink, end, expectedBy }: SinkOutcome, broken: string | undefined): string[] {
  if (expectedBy === 'nobody') {
    return [
      `${table} has ${rowCount(end.rows)}, not checked: the expected rows are missing.`,
      `Put them into ${table}.expected.jsonl beside the rows, or into 'expected' in sample-data.ts.`,
    ];
  }
  const from = expectedBy === 'file' ? `${table}.expected.jsonl has` : 'a computation without SQL gives';
  const first = `${table} had exactly the ${rowCount(sink.rows)} that ${from}`;
  if (broken === undefined) return [first, `(checksum over every column ${sink.checksum}).`];
  return [
    first,
    `(checksum over every column ${sink.checksum}), also after ${broken} was`,
    `changed, broken and mended while rows arrived (${rowCount(end.rows)}).`,
  ];
}

/** Sets the outcome of a run as one JSON object. */
export const jsonReport = ({ how, deployed, sinks, changes }: Outcome): string =>
  JSON.stringify(
    {
      how,
      ...deployed,
      sinks: sinks.map(({ shown, sample, ...told }) => ({ ...told, sample: sample.map(asJson) })),
      changes,
    },
    null,
    2,
  );

/** Values that JSON does not have are the texts of the API. */
const asJson = (row: SampleRow): SampleRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' || value instanceof Uint8Array ? cellText(value) : value,
    ]),
  );
