import { type Insert, renderInsert, restrictTo, scannedTables } from '../table-api';
import { StatementTooLongError } from './errors';
import type { Part } from './goal';
import { headsOf, type Namespace } from './lineage';
import { pack } from './pack';
import { hintLength, withoutStartOffsets } from './start-offsets';
import { FIRST_PART } from './target';
import type { World } from './world';

/** What an INSERT is split by. */
export interface SplitOptions {
  /** How long a statement may be, in characters. */
  readonly limit: number;
  /** Whether an app that fits into one statement must leave room in it for the offsets to start at. */
  readonly needsRoom: (insert: string) => boolean;
}

/**
 * Splits an INSERT by its sources into the fewest statements that the API takes; one that fits is not split.
 *
 * All that reads one source is in one statement, since that has one position a source. In each statement there is room
 * left for the offsets at which to start, so that sources may move from one to another.
 *
 * @throws {StatementTooLongError} for a source whose part alone is too long
 */
export function split(sinkPath: readonly string[], insert: Insert, { limit, needsRoom }: SplitOptions): Part[] {
  const scans = scannedTables(insert.query);
  const sources = [...new Set(scans)];
  const only = (tables: readonly string[]): string => {
    const query = restrictTo(insert.query, new Set(tables));
    return query ? renderInsert(sinkPath, { ...insert, query }) : '';
  };
  const hintsOf: Measure = (tables) => scans.filter((table) => tables.includes(table)).length * ROOM_FOR_A_HINT;
  const whole = renderInsert(sinkPath, insert);
  if (whole.length + (needsRoom(whole) ? hintsOf(sources) : 0) <= limit) return [{ number: 1, insert: whole, sources }];

  const measure = (tables: readonly string[]): number => only(tables).length;
  const shared = sources.slice(1).map((source, index) => sharedBy(measure, sources[index] ?? '', source));
  const reckoned = reckon(
    sources,
    sources.map((source) => measure([source])),
    shared,
  );
  const lengthOf = reckoned(sources) === whole.length ? reckoned : measure;
  const tooLong = sources.find((source) => lengthOf([source]) > limit);
  if (tooLong !== undefined) throw new StatementTooLongError(tooLong, lengthOf([tooLong]), limit);
  const named = (items: readonly number[]): string[] => items.flatMap((item) => sources[item] ?? []);
  const bins = pack({
    count: sources.length,
    sizeOf: (items) => lengthOf(named(items)) + hintsOf(named(items)),
    overhead: Math.min(...shared),
    capacity: limit,
  });
  return bins.map(named).map((tables, index) => ({ number: index + 1, insert: only(tables), sources: tables }));
}

/**
 * Whether an app has to start at given offsets even if it becomes one statement: where it is several that are to be
 * joined, and where what it goes on from has failed. Without the room it stays split, or is split.
 */
export function startsAtGivenOffsets(namespace: Namespace, world: World, insert: string): boolean {
  if (world.writers.some(({ part }) => part !== FIRST_PART)) return true;
  const [head] = headsOf(namespace, world);
  return head?.phase === 'FAILED' && withoutStartOffsets(head.sql) !== insert;
}

/** Room for the offsets of six partitions, Confluent Cloud's default for a topic, each with eleven digits. */
const ROOM_FOR_A_HINT = hintLength(Array.from({ length: 6 }, () => 'partition:0,offset:12345678901').join(';'));

type Measure = (tables: readonly string[]) => number;

/** How much of the text of two sources is needed once for both. */
const sharedBy = (measure: Measure, one: string, other: string): number =>
  measure([one]) + measure([other]) - measure([one, other]);

/**
 * Reckons how long the INSERT of some sources is, without rendering it each time.
 *
 * The arms are the leaves of a tree: each brings its own text, but for what it shares with the one before, which for
 * arms that are apart is what all neighbours in between share. Where a source is read in several branches that does not
 * hold, and shows in the length of the whole.
 */
function reckon(sources: readonly string[], alone: readonly number[], shared: readonly number[]): Measure {
  const places = new Map(sources.map((source, place) => [source, place]));
  return (tables) => {
    let [length, before] = [0, -1];
    for (const place of tables.flatMap((table) => places.get(table) ?? []).sort((a, b) => a - b)) {
      length += (alone[place] ?? 0) - (before < 0 ? 0 : Math.min(...shared.slice(before, place)));
      before = place;
    }
    return length;
  };
}
