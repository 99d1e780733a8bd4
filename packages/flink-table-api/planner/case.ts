/** What somebody says of the rows of a query. */
export interface Described {
  /** Names, and types as Flink spells them, with their nullability. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  /** Of a whole query. */
  readonly rows?: Rows;
}

export interface Rows {
  /** Rows are added only, or added ones are changed, too. */
  readonly changes: 'append' | 'updating';
  /** The columns that tell one row from another, as far as that is known. */
  readonly upsertKey: readonly string[] | undefined;
  /** Whether an operator keeps what it has seen. */
  readonly isStateful: boolean;
  /** The columns that carry the watermark. */
  readonly timeAttributes: readonly string[];
}

/** Why a query is not taken. */
export interface Refusal {
  readonly refused: string;
}

/** A query, and what the Table API says of it. */
export interface Case {
  readonly group: string;
  readonly sql: string;
  /** Whether its rows are asked for, and not its columns alone. */
  readonly isWhole: boolean;
  readonly ours: Described | Refusal;
}
