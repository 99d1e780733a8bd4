/**
 * Where a reader is in a topic: the next offset of each partition that it knows, or EARLIEST for one that it has yet to
 * read. It is never changed in place.
 */
export type Position = ReadonlyMap<number, number>;

/** Kafka's number for the earliest offset, which Flink's checkpoints have for a partition that was not read yet. */
export const EARLIEST = -2;

/** As `latest_offsets` has it: `partition:0,offset:42;partition:1,offset:7`. */
export const offsetsText = (position: Position): string =>
  [...position]
    .sort(([a], [b]) => a - b)
    .map(([partition, offset]) => `partition:${partition},offset:${offset}`)
    .join(';');

/** How many rows lie before a position, where each offset is a row. */
export const rowsBefore = (position: Position): number =>
  [...position.values()].reduce((sum, offset) => sum + Math.max(0, offset), 0);
