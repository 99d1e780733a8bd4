import type {
  Checkpoint,
  Executed,
  ExecuteRequest,
  JobStatus,
  NewRecord,
  PartitionEnds,
  Positions,
  RowsBatch,
  RuntimeEvent,
  TableDescription,
  TableRef,
  TopicRecord,
} from './protocol';

/** A Flink in a JVM of its own, and a Kafka broker beside it. */
export interface FlinkRuntime {
  /** Of the broker: `127.0.0.1:<port>`. */
  readonly kafka: string;

  /**
   * Executes any statement; resolves when it is done, or its job is submitted.
   *
   * @throws {FlinkRefusedError} where Flink refuses it: `causes` as of a failure, the innermost first.
   */
  execute(request: ExecuteRequest): Promise<Executed>;
  /** The next rows of a SELECT that runs; waits for the first up to `waitMs`. Each is given once. */
  rows(name: string, limit: number, waitMs: number): Promise<RowsBatch>;
  status(name: string): Promise<JobStatus>;
  /** Makes a checkpoint now; resolves when all is committed that was written before it. For what runs, and no SELECT. */
  checkpoint(name: string): Promise<Checkpoint>;
  /** Stops with a savepoint, resolves when the job has ended and all that it wrote is committed. */
  stop(name: string): Promise<Checkpoint>;
  /** Ends it without a savepoint; its last checkpoints stay. Resolves when it has ended. */
  cancel(name: string): Promise<void>;
  /** The positions in a checkpoint or savepoint. */
  positions(path: string): Promise<Positions>;
  /** The newest complete checkpoint or savepoint of a statement, over all its runs. Reads the disk: needs no JVM. */
  newestCheckpoint(name: string): Promise<string | undefined>;

  /** The table or view of this name, as it is declared now. */
  table(database: string, name: string): Promise<TableDescription | undefined>;
  /** All tables and views. */
  tables(): Promise<readonly TableDescription[]>;
  /** Puts a table back, or another in its place; its topic is made where there is none, with so many partitions. */
  putTable(table: Pick<TableDescription, 'database' | 'name' | 'kind' | 'stored'>, partitions: number): Promise<void>;
  /** Forgets a table and deletes its topic. */
  dropTable(database: string, name: string): Promise<void>;

  /** Appends records in one transaction: all of them, or none. */
  produce(topic: string, records: readonly NewRecord[]): Promise<void>;
  /** All committed records from these offsets on (default: all there are), up to the ends of now. */
  consume(topic: string, from?: Readonly<Record<string, number>>): Promise<readonly TopicRecord[]>;
  /** Start and end of each partition, the first one first. */
  ends(topic: string): Promise<readonly PartitionEnds[]>;
  /** Offsets of the first records with this timestamp or a later one, by partition; the end where there is none. */
  offsetsForTime(topic: string, timestamp: number): Promise<Readonly<Record<string, number>>>;
  /** Adds empty partitions until there are so many. */
  setPartitions(topic: string, count: number): Promise<void>;

  /** Hears all events, from now on. */
  onEvent(listener: (event: RuntimeEvent) => void): () => void;
  /** Hears that the JVM or the broker ended without being told to. */
  onCrash(listener: (what: 'jvm' | 'broker') => void): () => void;
  /**
   * Starts what crashed again, over the same data, and puts all tables back. Jobs that ran in a JVM that crashed are
   * gone: execute each again with `restoreFrom` its newest checkpoint and the next `run`.
   */
  recover(): Promise<void>;
  /** The two processes, while they run. */
  readonly pids: { readonly jvm: number | undefined; readonly broker: number | undefined };
  /** Ends both. */
  close(): Promise<void>;
}

/** The topic of a table: `<id of the database>.<table>`, since all databases are on one broker. */
export const topicOf = (databaseId: string, table: string): string => `${databaseId}.${table}`;

export type { TableRef };
