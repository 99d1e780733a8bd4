import { ExecutionError } from '../engine/failure';

/** What happens to a request instead of its answer, or before it. */
export type RequestFault =
  /** A failure is answered, and nothing else is done. It may say when to try again, in seconds or by a date. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly retryAfterSeconds?: number;
      readonly retryAfter?: Date;
    }
  /** The same request is to be sent to the same path of another base URL, or of this one. */
  | { readonly kind: 'redirect'; readonly status: 307 | 308; readonly to?: string }
  /** The connection is cut: before anything is done, or after all of it, so that only the answer is lost. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'delay'; readonly ms: number };

/** Makes requests go wrong. */
export interface RequestRule {
  /** Which requests; all of them unless given. */
  readonly method?: string;
  /** Matched against the path. */
  readonly path?: RegExp;
  /** How many of these requests go well first. @default 0 */
  readonly skip?: number;
  /** How many go wrong then. @default 1 */
  readonly times?: number;
  readonly fault: RequestFault;
}

/** Makes a streaming INSERT go wrong while it runs, or keeps it from running. */
export interface StatementRule {
  /** Matched against the statement's SQL; all of them unless given. */
  readonly sql?: RegExp;
  /** How many rows it reads first. */
  readonly afterRows: number;
  /** PENDING: it never starts. */
  readonly phase: 'FAILED' | 'DEGRADED' | 'PENDING';
  readonly detail: string;
  /** Of FAILED: the class of the exception. @default - the one of a row that cannot be computed */
  readonly exception?: string;
  /** Of FAILED: whether it fails before it reads anything, where it would have begun. @default false */
  readonly atStart?: boolean;
  /** How many statements this happens to. @default - all of them */
  readonly times?: number;
  /** Whether a statement that FAILED goes well once it is resumed. @default false - it fails each time it runs */
  readonly once?: boolean;
  /**
   * How many of these rows, the last ones, are in a transaction that is not committed when the statement fails. Nobody
   * sees them in the sink before it is resumed, or after it was deleted, and yet its offsets count them. This is how
   * Flink's Kafka sink behaves that commits with its checkpoints, to readers that read what is committed; how long
   * Confluent Cloud keeps the transaction is not documented.
   * @default 0
   */
  readonly uncommittedRows?: number;
}

/** The exception that a statement fails with by a rule. */
export const errorOf = ({ detail, exception }: StatementRule): Error =>
  exception === undefined ? new Error(detail) : new ExecutionError([{ name: exception, message: detail }]);

/** What a request rule makes of its n-th matching request, counted from 0. */
export const faultAt = ({ skip = 0, times = 1, fault }: RequestRule, index: number): RequestFault | undefined =>
  index >= skip && index < skip + times ? fault : undefined;

export const matchesRequest = (rule: RequestRule, method: string, path: string): boolean =>
  (rule.method === undefined || rule.method === method) && (rule.path === undefined || rule.path.test(path));
