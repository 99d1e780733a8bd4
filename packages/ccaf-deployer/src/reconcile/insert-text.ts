import { quoteString } from 'flink-table-api';
import { type Offsets, offsetsAt } from './offsets';
import { tokenize } from './sql-tokens';
import { MODE, OFFSETS, startOf, type TableRead, tablesReadIn } from './tables-in-text';

/*
 * An INSERT of which only the text is left: the app that it came from is gone with the code that was deployed before. The
 * way back submits such a text again. What the app of now does and reads is never taken from here.
 */

const STARTS = new Set([MODE, OFFSETS, 'scan.startup.timestamp-millis']);

/** The same INSERT, which reads these topics from these offsets on, and no others from any; no semicolon ends it. */
export function insertTextFrom(sql: string, offsets: Offsets = {}): string {
  const tokens = tokenize(sql);
  let text = '';
  let done = 0;
  for (const read of tablesReadIn(tokens)) {
    const options = optionsFrom(read, offsetsAt(offsets, read.topic));
    if (options === read.options) continue;
    text += sql.slice(done, read.nameEnd) + hintOf(options);
    done = read.end;
  }
  const last = tokens.filter(({ kind, text }) => !(kind === 'symbol' && text === ';')).at(-1);
  return text + sql.slice(done, last?.end);
}

/** What is said of anything but where to start is a person's own, and stays; so does a start that names no offsets. */
function optionsFrom(read: TableRead, offsets: string): TableRead['options'] {
  if (offsets === '' && startOf(read) === '') return read.options;
  const others = read.options.filter(([key]) => !STARTS.has(key));
  return offsets === '' ? others : [[MODE, 'specific-offsets'], [OFFSETS, offsets], ...others];
}

function hintOf(options: TableRead['options']): string {
  if (options.length === 0) return '';
  return ` /*+ OPTIONS(${options.map(([key, value]) => `${quoteString(key)} = ${quoteString(value)}`).join(', ')}) */`;
}
