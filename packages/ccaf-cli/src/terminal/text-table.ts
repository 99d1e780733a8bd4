/** How a column of a table is set. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/**
 * Sets rows as a table for a terminal.
 *
 * @example
 * textTable([{ title: 'depot' }, { title: 'rows', align: 'right' }], [['North', '7']])
 * // ['depot  rows', '-----  ----', 'North     7']
 */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(title.length, ...rows.map((row) => width(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? '';
        const padding = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(cell)));
        return align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ title }) => title)), line(widths.map((size) => '-'.repeat(size))), ...rows.map(line)];
}

/** The cells that a text takes on a terminal, for scripts whose characters take one cell each. */
const width = (text: string): number => [...text].length;
