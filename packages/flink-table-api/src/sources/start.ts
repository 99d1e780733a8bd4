import { show } from '../errors';

/** Where a table is read from first, before there is any position; afterwards reading goes on from the position. */
export type SourceStart =
  | 'earliest'
  | 'latest'
  /** Since this moment, by the records' timestamps: a date, or milliseconds since 1970-01-01. */
  | { readonly timestamp: Date | number }
  /** From these offsets, by partition; a partition that is left out is read from its beginning. */
  | { readonly offsets: Readonly<Record<number, number>> };

/**
 * A start as one word, as answers of a deploy have it.
 *
 * @example startText({ offsets: { 0: 42, 1: 7 } }) // 'partition:0,offset:42;partition:1,offset:7'
 */
export function startText(start: SourceStart): string {
  if (typeof start === 'string') return start;
  if ('timestamp' in start) return `timestamp:${Number(start.timestamp)}`;
  return Object.entries(start.offsets)
    .map(([partition, offset]) => `partition:${partition},offset:${offset}`)
    .join(';');
}

/** What is wrong with a start: a sentence each. */
export function startProblems(start: SourceStart): string[] {
  if (typeof start === 'string') {
    return start === 'earliest' || start === 'latest'
      ? []
      : [`it starts at ${show(start)}: expected earliest or latest`];
  }
  if ('timestamp' in start) {
    const millis = Number(start.timestamp);
    return isCount(millis) ? [] : [`it starts at the timestamp ${millis}: expected milliseconds since 1970-01-01`];
  }
  const offsets = Object.entries(start.offsets);
  return [
    ...(offsets.length === 0 ? ['it starts at offsets, but names no partition'] : []),
    ...offsets
      .filter(([partition, offset]) => !isCount(Number(partition)) || !isCount(offset))
      .map(
        ([partition, offset]) =>
          `it starts in partition ${partition} at ${offset}: expected whole numbers of 0 or more`,
      ),
  ];
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
