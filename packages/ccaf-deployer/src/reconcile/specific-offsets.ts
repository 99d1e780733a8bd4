import { quotePath, quoteString } from 'flink-table-api';
import { pathIn, type Target } from './target';

/** By topic, how far each of its partitions was read: `partition:0,offset:100;…`. */
export type Offsets = Readonly<Record<string, string>>;

/** A string literal, or a name of one or more quoted parts: what a search for names must not look into. */
const QUOTED = /'(?:[^']|'')*'|`(?:[^`]|``)*`(?:\.`(?:[^`]|``)*`)*/g;
const HINT = / \/\*\+ OPTIONS\('scan\.startup\.mode' = 'specific-offsets', [^)]*\) \*\//g;
const NAME = '(?:`(?:[^`]|``)*`|\\w+)';
const OFFSETS =
  "(?: /\\*\\+ OPTIONS\\('scan\\.startup\\.mode' = [^,]*, 'scan\\.startup\\.specific-offsets' = '([^']*)'\\))?";
const READ = new RegExp(`'(?:[^']|'')*'|\`(?:[^\`]|\`\`)*\`|\\bFROM\\s+((?:${NAME}\\.)*)(${NAME})${OFFSETS}`, 'gi');

const hint = (offsets: string): string =>
  ` /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = ${quoteString(offsets)}) */`;

/**
 * Makes an INSERT read its sources from given offsets, by a table hint on each.
 *
 * For what follows a statement that failed, and for sources that another statement read: offsets are carried over from one
 * statement only, which has stopped. Source: Confluent's documentation of schema and statement evolution,
 * "specific-offsets".
 *
 * @param offsets a source without one is read from the start
 */
export const withSpecificOffsets = (sql: string, target: Target, offsets: Offsets): string => {
  const hints = new Map(Object.entries(offsets).map(([topic, at]) => [quotePath(pathIn(target, topic)), hint(at)]));
  const start = sql.search(/\bSELECT\b/);
  const reads = sql.slice(start).replace(QUOTED, (name) => name + (hints.get(name) ?? ''));
  return sql.slice(0, start) + reads;
};

/** The INSERT without such hints: what it does, wherever it started. */
export const withoutSpecificOffsets = (sql: string): string => sql.trim().replace(HINT, '');

/** The topics that an INSERT reads, each with the offsets that it was told to start at, or an empty text. */
export function topicsRead(sql: string): ReadonlyMap<string, string> {
  const reads = [...sql.matchAll(READ)].flatMap(([, path, name, offsets = '']) =>
    name === undefined ? [] : [{ isFull: path !== '', topic: unquoted(name), offsets }],
  );
  // Names without a path may be columns (`a IS DISTINCT FROM b`); tables have a path in what is rendered here.
  const full = reads.filter(({ isFull }) => isFull);
  return new Map((full.length > 0 ? full : reads).map(({ topic, offsets }) => [topic, offsets]));
}

const unquoted = (name: string): string => (name.startsWith('`') ? name.slice(1, -1).replaceAll('``', '`') : name);
