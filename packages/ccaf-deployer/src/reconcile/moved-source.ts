import type { DesiredSource } from './desired-state';
import type { ManagedStatement } from './observed-state';
import { quoted, type Refusal, sinksOf } from './refusal';
import type { Situation } from './situation';
import { tokenize } from './sql-tokens';
import { tablesReadIn } from './tables-in-text';
import { sinksIn } from './unlabelled-statement';

/**
 * A table of the same name elsewhere is another topic, whose offsets mean other rows; but how far one was read is told by its
 * name alone.
 */
export function movedSourceRefusal(situation: Situation): Refusal | undefined {
  const { desired, positions } = situation;
  const holders = positions.allHolders().filter((holder) => holder.isOurs);
  const moved = desired.sources.filter((source) => holders.some((holder) => readsElsewhere(holder, source)));
  if (moved.length === 0) return undefined;
  const topics = quoted(moved.map(({ topic }) => topic));
  return {
    app: desired.app,
    rule: 'moved-source',
    message:
      `${topics} ${moved.length === 1 ? 'was' : 'were'} read from another catalog or database into the sink ${sinksOf(desired)} ` +
      'before: a table of the same name, of which the offsets say nothing here. Write another sink, too, which begins at the ' +
      'start; or name the table as before',
    answers: [],
  };
}

/** Whether a statement has read a table of this name elsewhere; what its text does not tell counts as the same place. */
function readsElsewhere({ sql }: ManagedStatement, { topic, in: place }: DesiredSource): boolean {
  const home = sinksIn(sql)[0]?.slice(0, -1) ?? [];
  const wanted = place ? [place.catalog, place.database] : home;
  const places = tablesReadIn(tokenize(sql)).flatMap((read) => (read.topic === topic ? [read.place] : []));
  return places.some((found) => found.length === 2 && wanted.length === 2 && found.join('/') !== wanted.join('/'));
}
