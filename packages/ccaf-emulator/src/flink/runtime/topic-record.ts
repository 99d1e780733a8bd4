/** A record of a topic; without a `partition` its key's hash chooses one, as Kafka's own producer does. */
export interface NewRecord {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers?: readonly (readonly [string, Uint8Array | null])[];
  readonly partition?: number;
  /** Milliseconds since 1970. @default the broker's time */
  readonly timestamp?: number;
}

/** A record as it is read. */
export interface TopicRecord extends NewRecord {
  readonly partition: number;
  readonly offset: number;
  readonly timestamp: number;
  readonly headers: readonly (readonly [string, Uint8Array | null])[];
}

/** The first and the next offset of a partition: rows that are committed. */
export interface PartitionEnds {
  readonly partition: number;
  readonly start: number;
  readonly end: number;
}
