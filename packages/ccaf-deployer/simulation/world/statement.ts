import type { Database, Sink } from './database';
import type { Start } from './insert-text';
import type { Topic } from './topic';

export type Phase =
  | 'PENDING'
  | 'RUNNING'
  | 'COMPLETED'
  | 'DELETING'
  | 'FAILING'
  | 'FAILED'
  | 'STOPPING'
  | 'STOPPED'
  | 'DEGRADED';

/** What a statement does that runs for ever. */
export interface Job {
  readonly database: Database;
  /** The sink as it was when the statement was submitted: one that is made later is another one. */
  sink: Sink;
  readonly reads: readonly { readonly topic: Topic; readonly start: Start | undefined }[];
  readonly version: string;
  readonly isStateful: boolean;
}

/** Rows that were read but are not committed. */
export interface Uncommitted {
  readonly topic: Topic;
  readonly partition: number;
  readonly from: number;
  readonly to: number;
}

/** How far each partition of each topic was read. */
export type Position = Map<Topic, number[]>;

/** What the server tells of a position, and when it was so. */
export interface Told {
  readonly offsets: Readonly<Record<string, string>>;
  readonly at: number;
}

/** A statement of the environment, as the server keeps it. */
export class Statement {
  phase: Phase = 'PENDING';
  detail = '';
  stopped = false;
  resourceVersion = 1;
  updatedAt: number;
  endedAt: number | undefined;
  /** How many ticks it is in its phase. */
  age = 0;
  /** Whether it ever ran. */
  began = false;
  /** When it was told to run the last time, and when it did so. */
  calledAt: number;
  startedAt = 0;
  /** For how long it ran the last time, in milliseconds. */
  ranMs = 0;
  /** For how many ticks it ran since it was started. */
  ranLately = 0;
  readonly position: Position = new Map();
  uncommitted: Uncommitted[] = [];
  told: Told | undefined;
  /** What is to befall it at its next tick. */
  fate: 'fail' | 'degrade' | undefined;
  /** Why it fails, where it is to. */
  reason = 'A row cannot be cast.';
  /** What it stays in until somebody mends the cause: it neither ends nor recovers, or runs and moves nothing. */
  plight: 'failing' | 'degraded' | 'stuck' | undefined;
  /** When it has failed, and why, the last one first. */
  readonly failures: { readonly at: number; readonly message: string }[] = [];
  /** Whether the key of the deploys may not see it. */
  isHidden = false;
  /** A phase that nobody knows yet. */
  shownPhase: string | undefined;
  /** What the results of a query are. */
  rows: readonly (readonly (string | null)[])[] = [];
  /** A resume that is not visible yet. */
  resuming = 0;

  constructor(
    readonly name: string,
    readonly number: number,
    readonly createdAt: number,
    readonly sql: string,
    readonly properties: Readonly<Record<string, string>>,
    readonly labels: Readonly<Record<string, string>>,
    public pool: string,
    public principal: string,
    readonly job: Job | undefined,
  ) {
    this.updatedAt = createdAt;
    this.calledAt = createdAt;
  }

  /** Whether it has run since it was told to. */
  get hasRunLately(): boolean {
    return this.began && this.startedAt >= this.calledAt;
  }

  get carriesFrom(): string | undefined {
    return this.properties['sql.tables.initial-offset-from'];
  }

  get isActive(): boolean {
    return !['COMPLETED', 'FAILED', 'STOPPED', 'DELETING'].includes(this.phase);
  }

  offsetOf(topic: Topic, partition: number): number {
    return this.position.get(topic)?.[partition] ?? 0;
  }

  become(phase: Phase, now: number, detail = ''): void {
    this.phase = phase;
    this.detail = detail;
    this.age = 0;
    this.endedAt = ['COMPLETED', 'FAILED', 'STOPPED'].includes(phase) ? now : undefined;
    this.touch(now);
  }

  touch(now: number): void {
    this.resourceVersion += 1;
    this.updatedAt = now;
  }
}
