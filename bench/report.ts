import { textTable } from 'ccaf-cli/terminal';
import { type Bar, holds, type Measurement } from './figure';

/** The measurements as a table of at most 80 columns, and what was seen beside them, below. */
export function textReport(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { what, value, floorValue, unit, ratio, bar } = measurement;
    return [
      what,
      `${number(value)} ${unit}`,
      number(floorValue),
      ratio.toFixed(2),
      bar ? told(bar) : '',
      verdict(measurement),
    ];
  });
  const columns = ['figure', 'value', 'floor', 'ratio', 'bar', ''].map(
    (title, index) => ({ title, align: index > 0 && index < 5 ? 'right' : 'left' }) as const,
  );
  const notes = measurements.flatMap(({ what, details = {} }) =>
    Object.entries(details).map(
      ([name, value]) => `  ${what}: ${name}: ${typeof value === 'number' ? number(value) : value}`,
    ),
  );
  return [...textTable(columns, rows), '', ...notes, ''].join('\n');
}

const told = (bar: Bar): string => ('atMost' in bar ? `≤ ${bar.atMost}` : `≥ ${bar.atLeast}`);

function verdict(measurement: Measurement): string {
  const kept = holds(measurement);
  return kept === undefined ? '' : kept ? 'holds' : 'MISSED';
}

/** Three digits that count, and no fraction beyond that. */
const number = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
