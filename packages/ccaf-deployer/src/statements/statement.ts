import type { StatementTraits } from './traits';

/**
 * A statement's phase; the API may add others (`x-extensible-enum` in its description).
 *
 * Source: ccloud-sdk-go-v2, flink-gateway/v1/api/openapi.yaml.
 */
export type Phase =
  | 'PENDING'
  | 'RUNNING'
  | 'COMPLETED'
  | 'DELETING'
  | 'FAILING'
  | 'FAILED'
  | 'STOPPING'
  | 'STOPPED'
  | 'DEGRADED'
  | (string & {});

/** What the server warns of; the API may add severities and reasons. */
export interface StatementWarning {
  /** LOW informs, MODERATE may come to degrade the statement, CRITICAL will. */
  readonly severity: 'LOW' | 'MODERATE' | 'CRITICAL' | (string & {});
  /** For programs, such as `MISSING_WINDOW_START_END`. */
  readonly reason: string;
  readonly message: string;
  readonly createdAt: string;
}

/** How near a statement is to the most state that it may keep; the API may add others. */
export type StateLimit =
  | 'OK'
  | 'APPROACHING_SOFT_LIMIT'
  | 'EXCEEDING_SOFT_LIMIT'
  | 'APPROACHING_HARD_LIMIT'
  | 'EXCEEDING_HARD_LIMIT'
  | (string & {});

/** A statement as the API tells of it: what the handler uses, and the whole object for a PUT. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopped: boolean;
  readonly phase: Phase;
  /** What the server says of the phase; empty when it says nothing. */
  readonly detail: string;
  readonly warnings: readonly StatementWarning[];
  /** For example `POOL_EXHAUSTED`; empty when the server does not say. */
  readonly scalingState: string;
  /** When that was last looked at; empty when the server does not say. */
  readonly scalingAt: string;
  /** Empty when the server does not say. */
  readonly stateLimit: StateLimit;
  /** Why that is so; empty when the server does not say. */
  readonly stateLimitDetail: string;
  /** Which network it uses, PUBLIC or PRIVATE; empty when the server does not say. */
  readonly networkKind: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Whether the server keeps it: not so what was only checked (`sql.dry-run`), which has no identity. */
  readonly isStored: boolean;
  /** When it came to its end; empty where it runs, or the server does not say. */
  readonly endedAt: string;
  /** How long it ran before it came to its end, in milliseconds; `undefined` where it never did, or the server does not say. */
  readonly ranMs: number | undefined;
  /** How far each source was read, by topic: `partition:0,offset:100;…`. Empty before the statement first ran. */
  readonly latestOffsets: Readonly<Record<string, string>>;
  /** When these offsets were true; empty where the server does not say. */
  readonly offsetsAt: string;
  readonly computePoolId: string;
  readonly principalId: string;
  readonly traits: StatementTraits;
  readonly object: Readonly<Record<string, unknown>>;
}

/** A failure that a statement met while it ran. */
export interface StatementException {
  readonly name: string;
  readonly message: string;
  readonly timestamp: string;
}
