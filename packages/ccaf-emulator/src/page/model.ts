import type { Check } from '../inspection/inspection';

export type { Check, CheckedApp, CheckFinding } from '../inspection/inspection';

/** What the server part of the page tells the browser part: plain JSON, cut to a size that a page can show. */
export interface Snapshot {
  /** Where unqualified names point: the environment (Flink: catalog). */
  readonly environment: string;
  /** What runs the statements: `embedded` or `flink`. */
  readonly engine: string;
  /** The newest first. */
  readonly statements: readonly StatementEntry[];
  /** How many there are in all, the hidden ones included where they are shown. */
  readonly statementCount: number;
  readonly hiddenCount: number;
  /** The one that was asked for, or the one that matters most now; none where there is no statement. */
  readonly statement?: StatementDetail;
  /** What fills other tables than this statement does, table by table: the statement that runs now. */
  readonly others: readonly OtherFlow[];
  readonly tables: readonly TableEntry[];
  readonly tableCount: number;
  /** How the apps were when somebody last looked. */
  readonly check?: Check;
  /** The newest rows of the table that was asked for, or of the statement's sink, or of the first table. */
  readonly rows?: NewestRows;
}

export interface StatementEntry {
  readonly name: string;
  /** Changes when the name is used again. */
  readonly uid: string;
  readonly phase: string;
  /** For example `INSERT_INTO`; empty before the statement was understood. */
  readonly kind: string;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly isHidden: boolean;
  /** The name of the table that it fills for as long as it runs; undefined where it fills none. */
  readonly writes?: string;
}

/** A statement that runs beside the one that is shown. */
export interface OtherFlow {
  readonly name: string;
  readonly uid: string;
  readonly phase: string;
  readonly flow: Flow;
}

export type Action = 'stop' | 'resume' | 'delete';

export interface StatementDetail extends StatementEntry {
  /** Why it is in its phase; empty when there is nothing to say. */
  readonly detail: string;
  readonly endedAt?: string;
  readonly sql: SqlText;
  readonly flow?: Flow;
  readonly properties: readonly (readonly [key: string, value: string])[];
  readonly labels: readonly (readonly [key: string, value: string])[];
  readonly offsets: readonly TableOffset[];
  /** When it came there, RFC 3339; on a real Flink, when its last checkpoint was complete. */
  readonly offsetsAt?: string;
  readonly exceptions: readonly { readonly name: string; readonly message: string; readonly at: string }[];
  /** What can be done with it in its phase. */
  readonly actions: readonly Action[];
}

/** How many rows of a table a statement has read. */
export interface TableOffset {
  readonly table: string;
  readonly read: number;
  readonly rows: number;
  /** As `latest_offsets` has it. */
  readonly position: string;
}

export type PieceKind = 'plain' | 'keyword' | 'name' | 'string' | 'number' | 'comment';

/** A piece of SQL of one colour; the texts of all pieces together are the SQL. */
export type Piece = readonly [kind: PieceKind, text: string];

export interface SqlText {
  readonly pieces: readonly Piece[];
  readonly lines: number;
  /** Whether the pieces are only the beginning. */
  readonly isCut: boolean;
}

/** A statement's data flow; each node stands after all that it reads, the sink last. */
export type Flow = readonly FlowNode[];

export interface FlowNode {
  readonly kind: 'source' | 'query' | 'union' | 'values' | 'more' | 'sink';
  readonly title: string;
  /** What it does, in a few short lines. */
  readonly lines: readonly string[];
  /** All of it, as it stands in the SQL. */
  readonly full: string;
  /** Positions of the nodes that it reads. */
  readonly inputs: readonly number[];
  /** Rows of the table of a source or sink; `null` when there is no such table. */
  readonly rows?: number | null;
  /** How many of a source's rows the statement has read. */
  readonly read?: number;
}

export interface TableEntry {
  /** The same for as long as the table is there. */
  readonly id: string;
  readonly database: string;
  readonly name: string;
  readonly rows: number;
}

export interface NewestRows {
  readonly table: TableEntry;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isNumeric: boolean }[];
  readonly columnCount: number;
  /** The newest first. */
  readonly rows: readonly { readonly offset: number; readonly cells: readonly Cell[] }[];
}

/** `bytes` that are text are given as this text, others as `x'00ff'`. */
export interface Cell {
  readonly form: 'text' | 'bytes' | 'null' | 'empty';
  readonly text: string;
  /** Whether there is more to see than this text. */
  readonly hasMore: boolean;
}

/** One value, whole or nearly so. */
export interface FullValue {
  readonly text: string;
  /** Characters of the whole value. */
  readonly length: number;
}

/** What the browser asks a snapshot for; without a name or id the server chooses. */
export interface Selection {
  readonly statement?: string;
  readonly table?: string;
  readonly showsHidden: boolean;
  readonly showsWholeSql: boolean;
}
