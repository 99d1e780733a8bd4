import { quotePath, quoteString } from '../table-api';
import { pathIn, type Target } from './target';

/** A string literal, or a name of one or more quoted parts: what a search for names must not look into. */
const QUOTED = /'(?:[^']|'')*'|`(?:[^`]|``)*`(?:\.`(?:[^`]|``)*`)*/g;
const HINT = / \/\*\+ OPTIONS\('scan\.startup\.mode' = 'specific-offsets', [^)]*\) \*\//g;

/**
 * Makes an INSERT read its sources from given offsets, by a table hint on each.
 *
 * For a predecessor that failed: carrying over works only from one that stopped. Source: Confluent's documentation of
 * schema and statement evolution, "specific-offsets".
 *
 * @param offsets `partition:0,offset:100;…` by topic; a source without one is read from the start
 */
export const withStartOffsets = (sql: string, target: Target, offsets: Readonly<Record<string, string>>): string => {
  const hints = new Map(
    Object.entries(offsets).map(([topic, at]) => [
      quotePath(pathIn(target, topic)),
      ` /*+ OPTIONS('scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = ${quoteString(at)}) */`,
    ]),
  );
  const start = sql.search(/\bSELECT\b/);
  const reads = sql.slice(start).replace(QUOTED, (name) => name + (hints.get(name) ?? ''));
  return sql.slice(0, start) + reads;
};

/** The INSERT without such hints: what it does, wherever it started. */
export const withoutStartOffsets = (sql: string): string => sql.trim().replace(HINT, '');
