import { recordFrom } from './json-value';
import { parseJson } from './parse-json';
import { isObject, shown } from './problem';
import type { SchemaColumn } from './schema-file';

/** A row, by column, in the form in which a topic's rows are read. */
export type FileRow = Readonly<Record<string, unknown>>;

/**
 * Reads rows, each a JSON object on a line of its own; empty lines count for nothing.
 *
 * @param onProblem takes a line, counted from 1, and what is wrong there
 */
export function rowsIn(
  text: string,
  columns: readonly SchemaColumn[],
  onProblem: (line: number, problem: string) => void,
): readonly FileRow[] {
  const rows: FileRow[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = index + 1;
    const json = parseJson(line, (_, problem) => onProblem(at, `${problem}; a row is one JSON object on one line`));
    if (json === undefined) continue;
    if (!isObject(json)) {
      onProblem(at, `expected one JSON object, got ${shown(json)}`);
      continue;
    }
    rows.push(
      recordFrom(json, columns, '', (path, expected, got) => {
        onProblem(at, `'${path}': expected ${expected}${got === undefined ? ', got nothing' : `, got ${shown(got)}`}`);
      }),
    );
  }
  return rows;
}
