import type { Catalog } from '../catalog/catalog';
import type { Clock } from '../engine/clock';
import type { Engine } from '../engine/engine';
import type { Job } from '../engine/job';
import type { Statement } from '../statements/statement';

export const MINUTE_MS = 60_000;

/** For how many minutes measurements are kept: a day, and the hour before it. */
const KEPT_MINUTES = 25 * 60;

/** What was measured of a statement in a minute. */
export interface Measurement {
  readonly pool: string;
  /** How many rows waited to be read, at its end. */
  readonly pending: number;
  readonly read: number;
  readonly written: number;
}

/** Measurements of a statement, by minutes since 1970. */
type Minutes = Map<number, Measurement>;

/** What is measured, and by whose clock. */
export interface Measurable {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly statements: { readonly list: () => readonly Statement[] };
}

/** What a job had read and written when it was last looked at. */
type Counted = Readonly<Record<'rowsRead' | 'rowsWritten', number>>;

const NOTHING: Counted = { rowsRead: 0, rowsWritten: 0 };

/**
 * Measures what runs, minute by minute.
 *
 * It has no timer. It looks whenever something is about to happen, rows that come or a request: until then all is as it was
 * left by what happened before, at the time of that. So a test may move the clock by hours, and a minute in which nothing
 * happened is measured all the same.
 *
 * What an engine runs outside of this process is not measured: it tells how far it is by its checkpoints alone.
 */
export class Meter {
  readonly #parts: Measurable;
  readonly #byName = new Map<string, Minutes>();
  readonly #counted = new WeakMap<Job, Counted>();
  readonly #begin: number;
  #seen: number;

  constructor(parts: Measurable) {
    this.#parts = parts;
    this.#begin = minuteOf(parts.clock.now());
    this.#seen = this.#begin;
  }

  /** The first minute of which anything is known at this one. */
  beginOf(now: number): number {
    return Math.max(this.#begin, now - KEPT_MINUTES);
  }

  /** What was measured of each statement, by its name. */
  get measured(): ReadonlyMap<string, ReadonlyMap<number, Measurement>> {
    return this.#byName;
  }

  /** Measures up to now; to be called before anything is changed. */
  catchUp(): void {
    const { engine, clock, statements } = this.#parts;
    const now = minuteOf(clock.now());
    if (now <= this.#seen || !engine.isImmediate) return;
    const from = Math.max(this.#seen, now - KEPT_MINUTES);
    for (const statement of statements.list()) this.#measure(statement, from, now);
    this.#seen = now;
    for (const minutes of this.#byName.values()) forget(minutes, now - KEPT_MINUTES);
  }

  #measure({ name, spec, execution, state, times }: Statement, from: number, to: number): void {
    const { startedAt, endedAt } = times;
    if (execution?.kind !== 'job' || startedAt === undefined) return;
    if (endedAt === undefined && !['RUNNING', 'DEGRADED'].includes(state.phase)) return;
    const { job } = execution;
    const first = Math.max(from, minuteOf(startedAt));
    const end = endedAt === undefined ? to : Math.min(to, minuteOf(endedAt));
    // All that was read and written was so in one minute: before anything else happened, this would have been called.
    const moved = Math.max(first, minuteOf(job.advancedAt ?? startedAt));
    const { rowsRead, rowsWritten = 0 } = job;
    const before = this.#counted.get(job) ?? NOTHING;
    const [read, written] = [rowsRead - before.rowsRead, rowsWritten - before.rowsWritten];
    if (moved < end) this.#counted.set(job, { rowsRead, rowsWritten });
    const pending = this.#pending(job);
    const minutes = this.#byName.get(name) ?? new Map<number, Measurement>();
    this.#byName.set(name, minutes);
    for (let minute = first; minute < end; minute += 1) {
      const flow = minute === moved ? { read, written } : { read: 0, written: 0 };
      minutes.set(minute, { pool: spec.compute_pool_id, pending: minute < moved ? pending + read : pending, ...flow });
    }
  }

  /** How many rows of the topics that a job reads it has not read. */
  #pending({ positions }: Job): number {
    const { catalog, engine } = this.#parts;
    const tables = catalog.tables().filter(({ id }) => positions.has(id));
    return tables.reduce((sum, table) => {
      const before = engine.countBefore(table, positions.get(table.id) ?? new Map());
      return sum + Math.max(0, engine.count(table) - before);
    }, 0);
  }
}

export const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

function forget(minutes: Minutes, before: number): void {
  for (const minute of minutes.keys()) {
    if (minute >= before) return;
    minutes.delete(minute);
  }
}
