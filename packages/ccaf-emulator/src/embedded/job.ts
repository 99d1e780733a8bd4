import type { Range } from '../engine/engine';
import type { JobProgress, StepPlan } from '../engine/job';
import { type Position, rowsBefore } from '../engine/position';
import { advanced, withPartitions } from './partitions';
import { type Arm, unionSql } from './relation';
import type { Store } from './store';

/**
 * At most this many rows of a table are read in one step, so that stopping never waits for long: sixteen of the groups of
 * rows that DuckDB reads at once, each on a processor of its own.
 */
const MAX_ROWS_PER_STEP = 16 * 122_880;

const NO_ROWS: Range = Object.freeze({ from: 0, to: 0 });

const rowsIn = ({ from, to }: Range): number => to - from;

/** Where rows go: all rows of one step, or none. */
export interface Sink {
  /** The physical table, if it is one. */
  readonly tableId?: string;
  /** @returns how many rows were written */
  write(sql: string, ranges: ReadonlyMap<string, Range>): Promise<number>;
}

export interface JobPlan {
  readonly arms: readonly Arm[];
  readonly sink: Sink;
}

/**
 * A streaming query over append logs: it holds, per source table, the position up to which it has processed the table.
 * The positions are its whole state, so a job that starts at given ones continues exactly there.
 */
export class Job {
  readonly #positions: Map<string, Position>;
  #hasRun = false;
  #advancedAt: number | undefined;
  /** What was read, and is to be written. */
  readonly #uncommitted: (() => Promise<number>)[] = [];
  #isRestoring = false;

  readonly #hinted: ReadonlySet<string>;
  #hasContinued = false;
  #rowsRead = 0;
  #rowsWritten = 0;

  /**
   * @param from where each table is read from: by default, and where a hint says so
   */
  constructor(
    readonly plan: JobPlan,
    from: { readonly start: ReadonlyMap<string, Position>; readonly hinted: ReadonlyMap<string, Position> },
  ) {
    const { start, hinted } = from;
    this.#positions = new Map([...start, ...hinted]);
    this.#hinted = new Set(hinted.keys());
  }

  /** The tables that this job reads. */
  get tables(): ReadonlySet<string> {
    return new Set(this.#positions.keys());
  }

  /** Whether this job took over from another. */
  get hasContinued(): boolean {
    return this.#hasContinued;
  }

  /** Whether this job, or the one that it took over from, had a step: arms without a table (`SELECT 1`) have one row, once. */
  get hasRun(): boolean {
    return this.#hasRun;
  }

  /** Takes over where another job stopped; a hint has the last word, and a table that the other did not read its start. */
  continueFrom(other: JobProgress): void {
    for (const [id, position] of other.positions) {
      if (this.#positions.has(id) && !this.#hinted.has(id)) this.#positions.set(id, position);
    }
    this.#hasRun = other.hasRun;
    this.#hasContinued = true;
  }

  /** The tables that this job reads or writes. */
  get touches(): ReadonlySet<string> {
    const { tableId } = this.plan.sink;
    return new Set(tableId === undefined ? this.tables : [...this.tables, tableId]);
  }

  /** Where this job is in each table. */
  get positions(): ReadonlyMap<string, Position> {
    return this.#positions;
  }

  /** How many rows of each table lie behind this job. */
  get offsets(): ReadonlyMap<string, number> {
    return new Map([...this.#positions].map(([id, position]) => [id, rowsBefore(position)]));
  }

  /** When the positions last advanced; `undefined` before the first step. */
  get advancedAt(): number | undefined {
    return this.#advancedAt;
  }

  /** How many rows this job has read. */
  get rowsRead(): number {
    return this.#rowsRead;
  }

  /** How many rows this job has written. */
  get rowsWritten(): number {
    return this.#rowsWritten;
  }

  /** Whether this job runs again, and has yet to commit what it left behind. */
  get isRestoring(): boolean {
    return this.#isRestoring;
  }

  /** Has a job that runs again commit what it left behind, before anything else. */
  restore(): void {
    this.#isRestoring = this.#uncommitted.length > 0;
  }

  /** Writes what was read and not committed. */
  async commit(): Promise<void> {
    for (let write = this.#uncommitted[0]; write !== undefined; write = this.#uncommitted[0]) {
      this.#rowsWritten += await write();
      this.#uncommitted.shift();
    }
    this.#isRestoring = false;
  }

  /** Whether there are rows that this job has not processed. */
  isBehind(store: Store): boolean {
    const isUnread = ([id, position]: readonly [string, Position]): boolean =>
      store.partitions(id)?.next(position, 1) !== undefined;
    return this.#isRestoring || !this.#hasRun || [...this.#positions].some(isUnread);
  }

  /** Notices partitions that were added; they are read from their start. */
  discover(store: Store): void {
    for (const [id, position] of this.#positions) {
      const partitions = store.partitions(id);
      if (partitions !== undefined) this.#positions.set(id, withPartitions(position, partitions));
    }
  }

  /**
   * Processes what has arrived, up to a limit of rows for each table, and of one of its partitions; the positions advance
   * only if the rows were written, or are to be.
   */
  async step(store: Store, now: () => number, { limit, commits }: StepPlan): Promise<void> {
    const ranges = new Map<string, Range>();
    const next = new Map<string, Position>();
    for (const [id, position] of this.#positions) {
      const unread = store.partitions(id)?.next(position, Math.min(limit, MAX_ROWS_PER_STEP));
      ranges.set(id, unread?.range ?? NO_ROWS);
      if (unread !== undefined) next.set(id, advanced(position, unread.partition, rowsIn(unread.range)));
    }
    const hasRows = (id: string): boolean => rowsIn(ranges.get(id) ?? NO_ROWS) > 0;
    const arms = this.plan.arms.filter(({ tables }) => (tables.size === 0 ? !this.#hasRun : [...tables].some(hasRows)));
    if (commits) await this.commit();
    const write = (): Promise<number> => this.plan.sink.write(unionSql(arms), ranges);
    if (arms.length > 0 && commits) this.#rowsWritten += await write();
    if (arms.length > 0 && !commits) this.#uncommitted.push(write);
    this.#hasRun = true;
    for (const [id, position] of next) this.#positions.set(id, position);
    for (const range of ranges.values()) this.#rowsRead += rowsIn(range);
    this.#advancedAt = now();
  }
}
