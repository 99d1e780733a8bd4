import { type App, keyOf } from 'flink-table-api';
import type { Metadata } from './metadata-query';

/**
 * The options of a table that tell what becomes of its rows that cannot be read. They are the table's own: a statement
 * cannot override them.
 *
 * Source: `error-handling.mode` on Confluent's page of CREATE TABLE, and its page of dead letter queues.
 */
export const UNREADABLE_OPTIONS = ['error-handling.mode', 'error-handling.log.target'] as const;
const [MODE, TARGET] = UNREADABLE_OPTIONS;

/** What becomes of the rows of a source that cannot be read. */
export interface UnreadableRows {
  /** `fail`, `ignore` or `log`. */
  readonly mode: string;
  /** The table that they go to, in the same database. */
  readonly log_target?: string;
}

/** By source, as the catalog tells of its table. */
export type UnreadableBySource = Readonly<Record<string, UnreadableRows>>;

export const unreadableIn = ({ sources }: Pick<App, 'sources'>, { details }: Metadata): UnreadableBySource =>
  Object.fromEntries(
    Object.values(sources).map(({ properties }) => {
      const key = keyOf(properties);
      return [key, unreadableOf(details.get(key)?.options)];
    }),
  );

function unreadableOf(options: ReadonlyMap<string, string> | undefined): UnreadableRows {
  const mode = (options?.get(MODE) ?? 'fail').toLowerCase();
  return mode === 'log' ? { mode, log_target: options?.get(TARGET) || 'error_log' } : { mode };
}

/**
 * Says what becomes of rows that cannot be read.
 *
 * @example unreadableText({ orders: { mode: 'ignore' } }) // "Rows of 'orders' that cannot be read are dropped and not reported."
 */
export function unreadableText(sources: UnreadableBySource): string {
  const told = Object.entries(sources).flatMap(([source, { mode, log_target }]) => {
    if (mode === 'log') return [`rows of '${source}' that cannot be read go to '${log_target}'`];
    return mode === 'ignore' ? [`rows of '${source}' that cannot be read are dropped and not reported`] : [];
  });
  const others = `${told.length > 0 ? 'any other row' : 'a row'} that cannot be read fails the statement, unless the owner of its table has chosen something else`;
  const isAll = told.length > 0 && told.length === Object.keys(sources).length;
  const text = [...told, ...(isAll ? [] : [others])].join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
