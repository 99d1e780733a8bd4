import { randomUUID } from 'node:crypto';
import type { Execution } from '../engine/execution';
import type { Position } from '../engine/position';
import { type Conditions, NO_CONDITIONS } from './conditions';
import { isDryRun } from './properties';
import { INITIAL_STATE, type StatementEvent, type StatementState, transition } from './transition';

export interface StatementSpec {
  readonly statement: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly compute_pool_id: string;
  readonly principal: string;
  readonly stopped: boolean;
}

export interface StatementException {
  readonly name: string;
  readonly message: string;
  readonly at: number;
}

/** How far a stream has come: where it is in each table, by the table's id, and when it last advanced. */
export interface Progress {
  readonly positions: ReadonlyMap<string, Position>;
  readonly at: number | undefined;
}

/** Where a run came to its ordered end. */
interface Stop extends Progress {
  readonly startedAt: number;
}

/** A change, counted over all statements, and what was there before; nothing before a statement was created. */
interface Change {
  readonly number: number;
  readonly before: StatementView | undefined;
}

/** What there is to tell of a statement. */
export interface StatementView {
  /** The order in which statements were created. */
  readonly sequence: number;
  readonly name: string;
  /** Empty for a statement that is only checked: it is not kept, and so has no identity. */
  readonly uid: string;
  readonly spec: StatementSpec;
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Grows with every change; a client that updates must name the one that it saw. */
  readonly resourceVersion: string;
  readonly state: StatementState;
  readonly execution: Execution | undefined;
  /** When it last began to run, and when it came to its end, for as long as that holds. */
  readonly times: { readonly startedAt: number | undefined; readonly endedAt: number | undefined };
  /** How far it has come; `undefined` for what is no stream, and before it has started. */
  readonly progress: Progress | undefined;
  /** Where its runs were stopped, the last one last; a run that fails is none of them. */
  readonly stops: readonly Stop[];
  readonly conditions: Conditions;
  /** Why and since when it restarts in vain, if it does. */
  readonly outage: Outage | undefined;
}

/** What keeps a statement from getting anywhere. */
interface Outage {
  /** What is told of it once the statement is DEGRADED. */
  readonly detail: string;
  readonly at: number;
}

/** A statement as it is now, whatever becomes of it. */
export function viewOf(statement: StatementView): StatementView {
  const { sequence, name, uid, spec, labels, createdAt, updatedAt, resourceVersion, state, execution, times } =
    statement;
  const { progress, stops, conditions, outage } = statement;
  return {
    ...{ sequence, name, uid, spec, labels, createdAt, updatedAt, resourceVersion, state, execution, times },
    progress: progress && { ...progress, positions: new Map(progress.positions) },
    stops: [...stops],
    ...{ conditions, outage },
  };
}

/** How many exceptions the API keeps for a statement. */
const KEPT_EXCEPTIONS = 10;

/** One statement as the emulator keeps it: what was asked for, where it is, and what came of it. */
export class Statement implements StatementView {
  readonly uid: string;
  readonly exceptions: StatementException[] = [];
  readonly stops: Stop[] = [];
  /** What was last done to it, or befell it. */
  lastChange: Change = { number: 0, before: undefined };
  #state: StatementState = INITIAL_STATE;
  #version = 1;
  #updatedAt: number;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #isInRun = false;
  #spec: StatementSpec;
  execution: Execution | undefined;
  conditions = NO_CONDITIONS;
  /** When somebody last asked for its results. */
  readAt: number | undefined;
  /** What it is being made of, once: the execution that comes of it. */
  executing: Promise<Execution> | undefined;
  outage: Outage | undefined;
  /** Has what it does go on, once it has begun. */
  goOn: () => Promise<void> = async () => undefined;
  /** Cancels what a timer would do next. */
  cancelTimer: () => void = () => undefined;

  constructor(
    readonly sequence: number,
    readonly name: string,
    spec: StatementSpec,
    readonly labels: Readonly<Record<string, string>>,
    readonly createdAt: number,
  ) {
    this.uid = isDryRun(spec.properties) ? '' : randomUUID();
    this.#spec = spec;
    this.#updatedAt = createdAt;
  }

  get spec(): StatementSpec {
    return this.#spec;
  }

  get state(): StatementState {
    return this.#state;
  }

  get resourceVersion(): string {
    return String(this.#version);
  }

  get updatedAt(): number {
    return this.#updatedAt;
  }

  get times(): StatementView['times'] {
    return { startedAt: this.#startedAt, endedAt: this.#endedAt };
  }

  get progress(): Progress | undefined {
    if (this.execution?.kind !== 'job' || this.#startedAt === undefined) return undefined;
    const { positions, advancedAt } = this.execution.job;
    return { positions, at: advancedAt };
  }

  /** Applies an event; `false` when it is not possible in this phase, and then nothing has changed. */
  apply(event: StatementEvent, now: number): boolean {
    const next = transition(this.#state, event);
    if (next === undefined) return false;
    if (next === this.#state) return true;
    this.#state = next;
    this.#touch(now);
    if (event.type === 'started') this.#startedAt = now;
    if (event.type === 'stopped' && this.#isInRun) this.#noteStop(now);
    const isEnded = ['COMPLETED', 'FAILED', 'STOPPED'].includes(next.phase);
    this.#isInRun = event.type === 'started' || (this.#isInRun && !isEnded);
    this.#endedAt = isEnded ? now : undefined;
    return true;
  }

  changeSpec(change: Partial<StatementSpec>, now: number): void {
    this.#spec = { ...this.#spec, ...change };
    this.#touch(now);
  }

  addException(exception: StatementException): void {
    this.exceptions.unshift(exception);
    this.exceptions.splice(KEPT_EXCEPTIONS);
  }

  #noteStop(now: number): void {
    const { progress } = this;
    if (progress === undefined) return;
    this.stops.push({ positions: new Map(progress.positions), at: now, startedAt: this.#startedAt ?? now });
  }

  #touch(now: number): void {
    this.#version += 1;
    this.#updatedAt = now;
  }
}

/** The kinds of statements whose job writes a table. */
const WRITING = ['INSERT_INTO', 'CREATE_TABLE_AS', 'STATEMENT_SET'];

/** Only a streaming INSERT can go on, or what was stopped before it began; not what failed before it began. */
export function isResumable({ execution, state }: Statement): boolean {
  if (execution === undefined) return state.phase === 'STOPPED';
  const { traits } = execution;
  return execution.kind === 'job' && WRITING.includes(traits.sql_kind) && !traits.is_bounded;
}
