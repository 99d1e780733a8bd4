import { type Arm, unionSql } from './relation';
import type { Range, Store } from './store';

/**
 * At most this many rows of a table are read in one step, so that stopping never waits for long: sixteen of the groups of
 * rows that DuckDB reads at once, each on a processor of its own.
 */
const MAX_ROWS_PER_STEP = 16 * 122_880;

/** Where rows go: all rows of one step, or none. */
export interface Sink {
  /** The physical table, if it is one. */
  readonly tableId?: string;
  write(sql: string, ranges: ReadonlyMap<string, Range>): Promise<void>;
}

export interface JobPlan {
  readonly arms: readonly Arm[];
  readonly sink: Sink;
}

/**
 * A streaming query over append logs: it holds, per source table, the offset up to which it has processed the table.
 * The offsets are its whole state, so a job that starts at given offsets continues exactly there.
 */
export class Job {
  readonly #offsets: Map<string, number>;
  /** Arms without a table (`SELECT 1`) have one row, once. */
  #hasEmittedConstants = false;
  #advancedAt: number | undefined;

  readonly #hinted: ReadonlySet<string>;
  #hasContinued = false;
  #rowsRead = 0;

  /**
   * @param offsets where each table is read from: by default, and where a hint says so
   */
  constructor(
    readonly plan: JobPlan,
    { start, hinted }: { readonly start: ReadonlyMap<string, number>; readonly hinted: ReadonlyMap<string, number> },
  ) {
    this.#offsets = new Map([...start, ...hinted]);
    this.#hinted = new Set(hinted.keys());
  }

  /** The tables that this job reads. */
  get tables(): ReadonlySet<string> {
    return new Set(this.#offsets.keys());
  }

  /** Whether this job took over from another. */
  get hasContinued(): boolean {
    return this.#hasContinued;
  }

  /** Takes over where another job stopped; a hint has the last word, and a table that the other did not read its start. */
  continueFrom(other: Job): void {
    for (const [id, offset] of other.#offsets) {
      if (this.#offsets.has(id) && !this.#hinted.has(id)) this.#offsets.set(id, offset);
    }
    this.#hasEmittedConstants = other.#hasEmittedConstants;
    this.#hasContinued = true;
  }

  /** The tables that this job reads or writes. */
  get touches(): ReadonlySet<string> {
    const { tableId } = this.plan.sink;
    return new Set(tableId === undefined ? this.tables : [...this.tables, tableId]);
  }

  get offsets(): ReadonlyMap<string, number> {
    return this.#offsets;
  }

  /** When the offsets last advanced; `undefined` before the first step. */
  get advancedAt(): number | undefined {
    return this.#advancedAt;
  }

  /** How many rows this job has read. */
  get rowsRead(): number {
    return this.#rowsRead;
  }

  /** Whether there are rows that this job has not processed. */
  isBehind(store: Store): boolean {
    return !this.#hasEmittedConstants || [...this.#offsets].some(([id, offset]) => offset < store.count(id));
  }

  /** Processes what has arrived, up to a limit of rows for each table; the offsets advance only if the rows were written. */
  async step(store: Store, now: () => number, limit: number): Promise<void> {
    const ranges = new Map<string, Range>();
    for (const [id, from] of this.#offsets)
      ranges.set(id, { from, to: Math.min(store.count(id), from + Math.min(limit, MAX_ROWS_PER_STEP)) });
    const hasRows = (id: string): boolean => (ranges.get(id)?.to ?? 0) > (ranges.get(id)?.from ?? 0);
    const arms = this.plan.arms.filter(({ tables }) =>
      tables.size === 0 ? !this.#hasEmittedConstants : [...tables].some(hasRows),
    );
    if (arms.length > 0) await this.plan.sink.write(unionSql(arms), ranges);
    this.#hasEmittedConstants = true;
    for (const [id, { from, to }] of ranges) {
      this.#offsets.set(id, to);
      this.#rowsRead += to - from;
    }
    this.#advancedAt = now();
  }
}
