import type { DesiredSource, DesiredState } from './desired-state';
import type { ManagedStatement } from './observed-state';
import { quoted, quotedSinks, type Refusal } from './refusal';
import type { Situation } from './situation';
import { tokenize } from './sql-tokens';
import { type TableRead, tablesReadIn } from './tables-in-text';
import { sinksIn } from './unlabelled-statement';

/**
 * A table of the same name elsewhere is another topic, whose offsets mean other rows; but how far one was read is told by its
 * name alone.
 */
export function movedSourceRefusal(situation: Situation): Refusal | undefined {
  const { desired, positions } = situation;
  const others = positions.allHolders().filter((holder) => holder.isOurs && !isSameSql(holder, desired));
  const read = others.map(readOf);
  const moved = desired.sources.filter((source) => read.some((one) => isElsewhere(one, source)));
  if (moved.length === 0) return undefined;
  const topics = quoted(moved.map(({ topic }) => topic));
  return {
    app: desired.app,
    rule: 'moved-source',
    message:
      `${topics} ${moved.length === 1 ? 'was' : 'were'} read from another catalog or database into the sink ` +
      `${quotedSinks(desired)} before: that is another topic of the same name, whose offsets do not count here. ` +
      'Let the app also write another sink, which begins at the start; or name the table as before',
    answers: [],
  };
}

/** What was made of the same SQL read the same tables: its text need not be taken apart. */
const isSameSql = ({ fingerprint }: ManagedStatement, desired: DesiredState): boolean =>
  fingerprint !== undefined && fingerprint === desired.fingerprint;

interface Read {
  /** The catalog and database of what it writes, as far as its text says them. */
  readonly home: readonly string[];
  readonly tables: readonly TableRead[];
}

const readOf = ({ sql }: ManagedStatement): Read => ({
  home: sinksIn(sql)[0]?.slice(0, -1) ?? [],
  tables: tablesReadIn(tokenize(sql)),
});

/** Whether a table of this name was read elsewhere; what the text does not tell counts as the same place. */
function isElsewhere({ home, tables }: Read, { topic, in: place }: DesiredSource): boolean {
  const wanted = place ? [place.catalog, place.database] : home;
  const places = tables.flatMap((read) => (read.topic === topic ? [read.place] : []));
  return places.some((found) => found.length === 2 && wanted.length === 2 && found.join('/') !== wanted.join('/'));
}
