/** What many runs of one thing came to. */
export interface Summary {
  readonly runs: number;
  readonly median: number;
  readonly fastest: number;
  /** Half of the runs lie within this distance of each other: the interquartile range. */
  readonly spread: number;
}

/**
 * The value below which this share of the values lies, with straight lines between neighbours.
 *
 * @param share from 0 to 1
 * @throws {RangeError} for no values at all
 * @example quantile([1, 2, 4], 0.75) // 3
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  if (low === undefined || high === undefined) throw new RangeError('expected at least one value, got none');
  return low + (high - low) * (position - Math.floor(position));
}

/** The middle value, or the mean of the two middle ones. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const summarize = (values: readonly number[]): Summary => ({
  runs: values.length,
  median: median(values),
  fastest: quantile(values, 0),
  spread: quantile(values, 0.75) - quantile(values, 0.25),
});

/**
 * The median of the ratios of runs that were made side by side: what slows the machine down for a while slows both.
 *
 * @example ratioOf([3, 40, 6], [1, 20, 3]) // 2
 */
export function ratioOf(subject: readonly number[], floor: readonly number[]): number {
  if (subject.length !== floor.length) {
    throw new RangeError(
      `expected as many runs of the floor as of the subject, got ${floor.length} and ${subject.length}`,
    );
  }
  return median(subject.map((value, index) => value / (floor[index] ?? Number.NaN)));
}
