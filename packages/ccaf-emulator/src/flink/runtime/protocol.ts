/**
 * What is said between Node and the JVM that runs Flink: JSON lines, requests with ids over its stdin, answers and events
 * over its stdout. All of it is data; `client.ts` has a method for each operation.
 */

import type { ResultValue } from '../../engine/execution';
import type { DataType } from '../../engine/traits';

export type { ColumnDescription, TableDescription } from './table-description';
export type { NewRecord, PartitionEnds, TopicRecord } from './topic-record';

/** One change of a result: 0 an insert, 1 and 2 a row before and after its update, 3 a delete. */
export interface Change {
  readonly op: 0 | 1 | 2 | 3;
  readonly row: readonly ResultValue[];
}

/** How far each partition of each topic was read: the offset that is read next, by topic and partition. -2: none yet. */
export type Positions = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A table by the id of its database, and the topic that its rows are in. */
export interface TableRef {
  readonly database: string;
  readonly table: string;
  readonly topic: string;
}

/** What the JVM is started with. */
export interface StartRequest {
  readonly kafka: string;
  /** The base URL of a schema registry. */
  readonly registry: string;
  /** Where checkpoints and savepoints go, as `<folder>/<statement>/<run>/`. */
  readonly checkpoints: string;
  readonly catalog: { readonly id: string; readonly name: string };
  /** Each is found by its id and by its name. */
  readonly databases: readonly { readonly id: string; readonly name: string }[];
  readonly slots: number;
}

/** How a statement is run. */
export interface ExecuteRequest {
  /** Names the job and its transactions: of what runs at a time, each has another one. */
  readonly name: string;
  /** Which start this is of the statement of that name, from 1: its checkpoints are in a folder of their own. */
  readonly run: number;
  readonly sql: string;
  /** By id or by name. */
  readonly catalog: string;
  /** By id or by name; without one, names in the SQL have to be complete. */
  readonly database?: string;
  /** `snapshot`: sources are read up to their ends of now, and the statement ends; its result is without updates. */
  readonly mode: 'streaming' | 'snapshot';
  /** `check`: parse, validate and plan, and do nothing: a dry run. */
  readonly action: 'run' | 'check';
  /** As `sql.local-time-zone` has it, in a form that `java.time.ZoneId` takes. */
  readonly timeZone: string;
  /** Where a topic is read from for which there is no position. */
  readonly startup: 'earliest-offset' | 'latest-offset';
  readonly checkpointMs: number;
  /** After how long without rows a partition no longer holds back the watermark. */
  readonly idleTimeoutMs: number;
  readonly parallelism: number;
  /** As `sql.state-ttl` has it: a Flink duration. */
  readonly stateTtl?: string;
  /** Where to start, for topics that have an entry; a partition that is not named starts at its beginning. */
  readonly positions?: Positions;
  /** Fails it with this message when it has read so many rows, from all its sources and since this start. */
  readonly failAfter?: { readonly rows: number; readonly message: string };
  /** A checkpoint or savepoint to go on from, which then has the positions. */
  readonly restoreFrom?: string;
}

/** What a statement did to the catalog. */
export interface CatalogChange {
  readonly kind: 'create' | 'alter' | 'drop';
  readonly what: 'table' | 'view';
  readonly database: string;
  readonly name: string;
}

/** What became of a statement that was executed, or would become of it. */
export interface Executed {
  /** As `traits.sql_kind` has it: `SELECT`, `INSERT_INTO`, `STATEMENT_SET`, `CREATE_TABLE`, `CREATE_TABLE_AS`… */
  readonly kind: string;
  /** `done`: it has ended, with all its rows; `job`: it runs. A dry run is `done`, with the traits of the real one. */
  readonly outcome: 'done' | 'job';
  /** Flink's id of the job. */
  readonly job?: string;
  /** Whether the job brings rows: `rows` of the client fetches them. */
  readonly hasRows: boolean;
  readonly isBounded: boolean;
  readonly isAppendOnly: boolean;
  /** Which columns identify a row of an updating result, as indexes. */
  readonly upsertColumns?: readonly number[];
  readonly columns: readonly { readonly name: string; readonly type: DataType }[];
  /** Of what has ended: a line each of SHOW, DESCRIBE, EXPLAIN. */
  readonly rows: readonly Change[];
  readonly reads: readonly TableRef[];
  readonly writes: readonly TableRef[];
  readonly changes: readonly CatalogChange[];
}

/** Of a job; what is terminal stays. */
export type JobState = 'STARTING' | 'RUNNING' | 'FAILING' | 'FAILED' | 'CANCELED' | 'FINISHED';

/** One link of an exception's chain. */
export interface Cause {
  /** Its class: `java.lang.NumberFormatException`. */
  readonly name: string;
  readonly message: string;
}

export interface Failure {
  /** The innermost cause first; what only wraps another is behind it. */
  readonly causes: readonly Cause[];
  /** The whole of it, as Java prints it. */
  readonly stack: string;
}

/** A checkpoint or savepoint that is complete. */
export interface Checkpoint {
  /** A folder with a `_metadata`: what `restoreFrom` takes. */
  readonly path: string;
  readonly positions: Positions;
}

export interface JobStatus {
  readonly state: JobState;
  readonly failure?: Failure;
  /** The last one that is complete, if there is any. */
  readonly checkpoint?: Checkpoint;
}

/** What the JVM tells unasked. */
export type RuntimeEvent =
  | { readonly event: 'state'; readonly name: string; readonly run: number; readonly status: JobStatus }
  | { readonly event: 'checkpoint'; readonly name: string; readonly run: number; readonly checkpoint: Checkpoint };

/** A batch of a result. An empty one that has not ended: nothing came within the time. */
export interface RowsBatch {
  readonly changes: readonly Change[];
  /** There will be no more: the job ended, in whatever way. */
  readonly ended: boolean;
}
