import { show } from '../errors';
import { columnsOf } from '../expressions/node';
import { renderExpression } from '../expressions/render-expression';
import { isMultiple, millisOf } from '../expressions/span';
import { typeOf } from '../expressions/type-of';
import { type Column, columnNamed, columnNames } from '../types/column';
import { DataType, familyOf } from '../types/data-type';
import { failFor, readableColumns, titleOf, unknownColumns } from './checks';
import type { Relation, WindowFunction } from './relation';

/** The columns that a window adds. */
export const WINDOW_COLUMNS = ['window_start', 'window_end', 'window_time'] as const;

/** Each row with the window that it is in, once for each. */
export function windowed(input: Relation, window: WindowFunction): Relation {
  const { timeColumn, keys } = window;
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
  problems.push(...spanProblems(window));
  const taken = columnNames(input).filter((name) => (WINDOW_COLUMNS as readonly string[]).includes(name));
  problems.push(...taken.map((name) => `it already has a column ${show(name)}; rename it first`));
  failFor(`a window of ${titleOf(input)} is not valid:`, problems);
  return { kind: 'window', input, window, columns: [...input.columns, ...added(time)] };
}

const SPANS: Readonly<Record<WindowFunction['name'], readonly string[]>> = {
  TUMBLE: ['size'],
  HOP: ['slide', 'size'],
  CUMULATE: ['step', 'size'],
  SESSION: ['gap'],
};

function spanProblems({ name, intervals }: WindowFunction): string[] {
  const problems: string[] = [];
  for (const [place, interval] of intervals.entries()) {
    const what = `the ${SPANS[name][place]} of a window`;
    const type = typeOf(interval, [], problems);
    const millis = millisOf(interval);
    const text = renderExpression(interval);
    if (familyOf(type) !== 'dayInterval')
      problems.push(`${what} is an interval like lit(5).minutes(), got ${type.name}`);
    else if (columnsOf(interval).length > 0) problems.push(`${what} must be a constant, got ${text}`);
    else if (millis !== undefined && millis <= 0n) problems.push(`${what} must be above zero, got ${text}`);
  }
  const [step, size] = intervals;
  if (problems.length === 0 && name === 'CUMULATE' && step && size && !isMultiple(size, step)) {
    const texts = [size, step].map(renderExpression);
    problems.push(`the size of a cumulating window must be a multiple of its step, got ${texts.join(' in steps of ')}`);
  }
  return problems;
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
