import type { RequestEntry } from '../http/request-log';
import type { FlinkType, TableName } from '../sql';
import type { Check } from './check';

export type { Check, CheckedApp, CheckFinding } from './check';

/**
 * What an emulator holds now, as plain data: the one way in which a page, or a test, looks into it. Looking changes
 * nothing, and what was given stays as it is.
 */
export interface Inspection {
  /** The display name of the environment, the Flink catalog. */
  readonly environment: string;
  /** What runs the statements. */
  readonly engine: string;
  /** Brings what is told of rows up to date, where the engine does not count them as they arrive. */
  refresh(): Promise<void>;
  /** The newest first, hidden ones included. */
  statements(): readonly InspectedStatement[];
  /** Database by database, in the order of their names. */
  tables(): readonly InspectedTable[];
  /** The table that a name means in a statement with these properties, if there is one. */
  tableNamed(name: TableName, properties: Readonly<Record<string, string>>): InspectedTable | undefined;
  /** The rows of a table in this range of offsets, the oldest first; none where there is no such table. */
  rows(tableId: string, range: OffsetRange): Promise<readonly InspectedRow[]>;
  /** How the apps were when somebody last looked; undefined where nobody has. */
  lastCheck(): Check | undefined;
  /** What has been asked of the API, in the order of the answers. */
  requests(): readonly RequestEntry[];
}

export interface InspectedStatement {
  readonly name: string;
  /** Changes when the name is used again. */
  readonly uid: string;
  readonly phase: string;
  /** Why it is in its phase; empty when there is nothing to say. */
  readonly detail: string;
  /** For example `INSERT_INTO`; empty before the statement was understood. */
  readonly kind: string;
  /** Whether it reads what arrives, and so has offsets. */
  readonly isStreaming: boolean;
  readonly sql: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether its label asks consoles to leave it out. */
  readonly isHidden: boolean;
  /** Moments are RFC 3339, UTC. */
  readonly createdAt: string;
  readonly endedAt?: string;
  /** The newest first. */
  readonly exceptions: readonly { readonly name: string; readonly message: string; readonly at: string }[];
  /** How many rows of each table it has read, by the table's id; empty before it has started. */
  readonly offsets: Readonly<Record<string, number>>;
  /** Where it is in each of them, as `latest_offsets` has it. */
  readonly positions: Readonly<Record<string, string>>;
  /** When it came there; on a real Flink, when its last checkpoint was complete. */
  readonly positionsAt?: string;
  /** Ids of the tables that it reads or writes; none unless it is streaming. */
  readonly tables: readonly string[];
  /** Those of them that it writes. */
  readonly sinks: readonly string[];
  /** What the API would do with it in its phase. */
  readonly actions: readonly StatementAction[];
}

export type StatementAction = 'stop' | 'resume' | 'delete';

export interface InspectedTable {
  /** The same for as long as the table is there, and never used again. */
  readonly id: string;
  /** The database's display name. */
  readonly database: string;
  readonly name: string;
  /** The hidden `$rowtime` is the last. */
  readonly columns: readonly { readonly name: string; readonly type: FlinkType }[];
  /** How many rows it has: the offset of the next one. */
  readonly rows: number;
}

/** From this offset (inclusive) to that one (exclusive). */
export interface OffsetRange {
  readonly from: number;
  readonly to: number;
}

/** A value for each column, as the API would return it. */
export type InspectedRow = readonly (string | null)[];
