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

const COLUMNS = 80;
const MAX_CELL = 32;

/** The same, cut to a terminal of 80 columns: long cells end in an ellipsis, and columns that do not fit are named below. */
export function fittingTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string[] {
  const cut = rows.map((row) => row.map(shortened));
  let count = columns.length;
  const set = (): string[] => textTable(columns.slice(0, count), cut);
  while (count > 1 && set().some((line) => width(line) > COLUMNS)) count -= 1;
  const left = columns.slice(count).map(({ title }) => title);
  return left.length === 0 ? set() : [...set(), ...wrapped(`… and ${left.join(', ')}`)];
}

/** A text in lines that fit a terminal, broken at blanks. */
export const wrapped = (text: string, columns = COLUMNS): string[] =>
  text.match(new RegExp(`.{1,${columns}}(?=\\s|$)|\\S+`, 'g'))?.map((line) => line.trim()) ?? [text];

/**
 * A text after a label, in lines that fit a terminal: those that follow begin where the text began.
 *
 * @example hanging('  why  ', 'long …') // ['  why  long', '       …']
 */
export function hanging(label: string, text: string): string[] {
  const room = COLUMNS - label.length;
  const lines = text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`\\S.{0,${room - 1}}(?=\\s|$)|\\S+`, 'g')) ?? []);
  return lines.map((line, index) => `${index === 0 ? label : ' '.repeat(label.length)}${line.trimEnd()}`);
}

/** In one line. */
function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > MAX_CELL ? `${characters.slice(0, MAX_CELL - 1).join('')}…` : characters.join('');
}

/** The cells that a text takes on a terminal, for scripts whose characters take one cell each. */
const width = (text: string): number => [...text].length;
