import { show } from '../errors';
import { typeOf } from '../expressions/type-of';
import { type Column, columnNamed, columnNames } from '../types/column';
import { DataType, familyOf } from '../types/data-type';
import { failFor, readableColumns, titleOf, unknownColumns } from './checks';
import type { Relation, WindowFunction } from './relation';

/** The columns that a window adds. */
export const WINDOW_COLUMNS = ['window_start', 'window_end', 'window_time'] as const;

/** Each row with the window that it is in, once for each. */
export function windowed(input: Relation, window: WindowFunction): Relation {
  const { timeColumn, keys, intervals } = window;
  const read = [timeColumn, ...keys].map((name) => ({ kind: 'column', name }) as const);
  const problems = unknownColumns(input, read);
  const readable = readableColumns(input);
  const time = columnNamed(readable, timeColumn)?.type;
  const family = time && familyOf(time);
  if (family !== undefined && family !== 'timestamp' && family !== 'timestampLtz') {
    problems.push(
      `column ${show(timeColumn)} is ${time?.name}: a window needs a time, a TIMESTAMP(3) or TIMESTAMP_LTZ(3)`,
    );
  }
  for (const interval of intervals) {
    const type = typeOf(interval, [], problems);
    if (familyOf(type) !== 'dayInterval')
      problems.push(`the size of a window is an interval like lit(5).minutes(), got ${type.name}`);
  }
  const taken = columnNames(input).filter((name) => (WINDOW_COLUMNS as readonly string[]).includes(name));
  problems.push(...taken.map((name) => `it already has a column ${show(name)}; rename it first`));
  failFor(`a window of ${titleOf(input)} is not valid:`, problems);
  return { kind: 'window', input, window, columns: [...input.columns, ...added(time)] };
}

/** The bounds are times without a zone; `window_time` is a time attribute like the one that the window is of. */
function added(time: DataType | undefined): Column[] {
  const bound = new DataType({ root: 'TIMESTAMP', precision: 3 }, false);
  const root = time?.tree.root === 'TIMESTAMP' ? 'TIMESTAMP' : 'TIMESTAMP_LTZ';
  const [start, end, attribute] = WINDOW_COLUMNS;
  return [
    { name: start, type: bound },
    { name: end, type: bound },
    { name: attribute, type: new DataType({ root, precision: 3 }, false) },
  ];
}
