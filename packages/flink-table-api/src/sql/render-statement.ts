import type { Insert } from '../inserts/insert';
import { renderInsert } from './render';

/**
 * Renders the statement that runs for ever: one INSERT as it is, several as a statement set.
 *
 * A statement set is one statement, whose INSERTs read a source that they share once. No semicolon ends it. Source:
 * Confluent's documentation of EXECUTE STATEMENT SET.
 *
 * @param pathOf the full name of a sink's table
 * @example
 * // EXECUTE STATEMENT SET
 * // BEGIN
 * // INSERT INTO …;
 * // INSERT INTO …;
 * // END
 */
export function renderStatement(pathOf: (table: string) => readonly string[], inserts: readonly Insert[]): string {
  const [first = '', ...others] = inserts.map((insert) => renderInsert(pathOf(insert.sink.properties.table), insert));
  if (others.length === 0) return first;
  return ['EXECUTE STATEMENT SET', 'BEGIN', ...[first, ...others].map((text) => `${text};`), 'END'].join('\n');
}
