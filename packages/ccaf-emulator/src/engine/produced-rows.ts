import type { Table } from '../catalog/table';
import type { FlinkType } from '../sql';
import type { Row } from './engine';

/** At most this many bad rows are told in one error. */
const SHOWN_PROBLEMS = 5;

/**
 * Turns rows into an engine's values, in the order of the table's columns; columns that a row leaves out are NULL.
 *
 * @param convert a value of a type, or a TypeError that says what the column takes
 * @throws {TypeError} with what is wrong about the rows
 */
export function producedRows<T>(
  table: Table,
  rows: readonly Row[],
  convert: (value: unknown, type: FlinkType) => T | null,
): readonly (readonly (T | null)[])[] {
  const names = new Set(table.columns.map(({ name }) => name));
  const problems: string[] = [];
  const converted = rows.map((row, index) => {
    const found = (problem: string): void => void problems.push(`row ${index}: ${problem}`);
    for (const name of Object.keys(row)) if (!names.has(name)) found(`no column '${name}'`);
    return table.columns.map(({ name, type, nullable }) => {
      const value = row[name] ?? null;
      if (value === null && !nullable) found(`'${name}' must not be null`);
      try {
        return convert(value, type);
      } catch (error) {
        found(`'${name}': ${error instanceof Error ? error.message : String(error)}`);
        return null;
      }
    });
  });
  if (problems.length === 0) return converted;
  const rest = problems.length > SHOWN_PROBLEMS ? [`… and ${problems.length - SHOWN_PROBLEMS} more`] : [];
  throw new TypeError(
    `cannot produce to '${table.name}':\n${[...problems.slice(0, SHOWN_PROBLEMS), ...rest].join('\n')}`,
  );
}
