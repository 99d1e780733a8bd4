/**
 * Where a reader is in a topic: the next offset of each partition that it knows, or EARLIEST for one that it has yet to
 * read. It is never changed in place.
 */
export type Position = ReadonlyMap<number, number>;

/** Kafka's number for the earliest offset, which Flink's checkpoints have for a partition that was not read yet. */
export const EARLIEST = -2;

/** How many rows lie before a position. */
export const rowsBefore = (position: Position): number =>
  [...position.values()].reduce((sum, offset) => sum + Math.max(0, offset), 0);
