/** What the Metrics API shows of a series instead of what was measured. */
export type Showing =
  /** No value: as of a statement to which nothing comes in, or of data that are late. */
  | { readonly kind: 'nothing' }
  /** Every so many minutes one is missing, the first one first. */
  | { readonly kind: 'gaps'; readonly every: number }
  /** This value for each minute: `-(2 ** 63)` is one that was never set. */
  | { readonly kind: 'value'; readonly value: number };

/** Makes the Metrics API show what is not so. Of several that fit the last one counts. */
export interface MetricRule {
  /** Matched against the metric's name; all of them unless given. */
  readonly metric?: RegExp;
  /** Matched against the name of the statement, or the id of the compute pool; all of them unless given. */
  readonly of?: RegExp;
  readonly shows: Showing;
}

/** The rules about what is shown. */
export class MetricRules {
  #rules: MetricRule[] = [];

  add(rule: MetricRule): void {
    this.#rules.push(rule);
  }

  clear(): void {
    this.#rules = [];
  }

  /** What is shown of a minute, counted from any one: the value that was measured, another, or none. */
  shown(metric: string, of: string, minute: number, value: number): number | undefined {
    const rule = this.#rules.findLast((one) => (one.metric?.test(metric) ?? true) && (one.of?.test(of) ?? true));
    if (rule === undefined) return value;
    const { shows } = rule;
    if (shows.kind === 'value') return shows.value;
    return shows.kind === 'nothing' || minute % shows.every === 0 ? undefined : value;
  }
}
