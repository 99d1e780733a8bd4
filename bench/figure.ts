/** What a ratio must keep to. */
export type Bar = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table: something measured, against the least that it could take. */
export interface Measurement {
  /** At most 40 characters. */
  readonly what: string;
  /** What the ratio is taken against, in words. */
  readonly floor: string;
  readonly unit: 'ms' | 'MB' | 'bytes' | 'rows/s' | 'count';
  readonly value: number;
  readonly floorValue: number;
  readonly ratio: number;
  readonly runs: number;
  /** The interquartile range of the value, in its unit; 0 for what is counted. */
  readonly spread: number;
  /** @default - nothing is asked; the figure is told for its own sake */
  readonly bar?: Bar;
  /** Anything else that belongs to it, by name. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** How thoroughly to measure. */
export interface Effort {
  /** Runs that count, of the subject and of the floor each; odd. */
  readonly runs: number;
}

/** A group of measurements that are made together. */
export interface Figure {
  /** As it is named on the command line. */
  readonly name: string;
  measure(effort: Effort): Promise<readonly Measurement[]>;
}

/** Whether a measurement keeps to its bar; `undefined` where it has none. */
export function holds({ ratio, bar }: Pick<Measurement, 'ratio' | 'bar'>): boolean | undefined {
  if (bar === undefined) return undefined;
  return 'atMost' in bar ? ratio <= bar.atMost : ratio >= bar.atLeast;
}
