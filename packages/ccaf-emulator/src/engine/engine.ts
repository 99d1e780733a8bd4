import type { AddedColumn } from '../catalog/evolution';
import type { Table } from '../catalog/table';
import type { Capabilities } from './capabilities';
import type { Execution, ExecutionSettings } from './execution';
import type { Position } from './position';

/** Rows as a test writes and reads them: columns by name. */
export type Row = Readonly<Record<string, unknown>>;

/** The Avro schemas of a topic, as they were registered; none of what has no schema. */
export interface Schemas {
  readonly key?: unknown;
  readonly value: unknown;
}

/** From this row (inclusive) to that row (exclusive), in the order of a topic's log. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What runs the statements of an emulator, and holds the rows of its topics; the catalog is kept beside it. */
export interface Engine {
  /** As `startEmulator` was asked for it. */
  readonly name: EngineName;
  /**
   * Whether a statement that is submitted is done, or runs, by the time that its submission is answered; otherwise that takes
   * its time, and it is PENDING meanwhile.
   */
  readonly isImmediate: boolean;
  /** What it runs. */
  readonly capabilities: Capabilities;
  /**
   * Executes one Flink SQL statement. DDL, metadata and bounded statements may be done when this resolves; for a streaming
   * statement the job is made, and starting it is left to the caller.
   *
   * @param id the same for as long as the statement is there, and never used again
   * @throws {FlinkSqlSyntaxError | ValidationError} for a statement that Flink refuses, or that this engine does not run
   */
  execute(sql: string, settings: ExecutionSettings, id: string): Promise<Execution>;
  /** Puts a table into the catalog, and makes its topic, or does neither. */
  addTable(table: Table, schemas: Schemas): Promise<void>;
  /** Adds columns to a table, as the next version of its value schema has them, and tells the catalog. */
  addColumns(table: Table, added: readonly AddedColumn[], valueSchema: unknown): Promise<void>;
  /** Adds empty partitions to a topic, which what runs reads from their start. */
  addPartitions(table: Table, more: number): Promise<void>;
  /** How many partitions a topic has. */
  partitionCount(table: Table): number;
  /**
   * Appends records to a partition of a topic: all of them, or none.
   *
   * @throws {TypeError} with what is wrong about the rows
   */
  produce(table: Table, rows: readonly Row[], partition: number): Promise<void>;
  /** Everything in a topic, in order. */
  rows(table: Table): Promise<Record<string, unknown>[]>;
  /** What a table holds now: of one whose rows replace each other the last of each key. */
  current(table: Table): Promise<Record<string, unknown>[]>;
  /** Brings what `count` tells up to date. */
  refresh(): Promise<void>;
  /** How many rows a table has. */
  count(table: Table): number;
  /** How many rows of a table lie before a position. */
  countBefore(table: Table, position: Position): number;
  /** Some rows of a table with its `$rowtime` last, as the API writes values, the oldest first. */
  read(table: Table, range: Range): Promise<readonly (readonly (string | null)[])[]>;
  /** Resolves when every running job has processed all that has arrived. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export type EngineName = 'embedded' | 'flink';
