/** What the API tells of a statement besides its phase. Source: the OpenAPI description, `StatementStatus`. */
export interface Conditions {
  /** The oldest first; none are told as an empty list would be. */
  readonly warnings: readonly Warning[];
  /** How near its state is to what a statement may keep; not told until there is something to say. */
  readonly stateLimit: StateLimit | undefined;
}

/** What may become of a statement: MODERATE may degrade it, CRITICAL will in the end. */
export interface Warning {
  readonly severity: 'LOW' | 'MODERATE' | 'CRITICAL';
  /** For machines: `HIGH_STATE_OPERATOR_WITHOUT_TTL`. */
  readonly reason: string;
  readonly message: string;
  readonly at: number;
}

export interface StateLimit {
  readonly state:
    | 'OK'
    | 'APPROACHING_SOFT_LIMIT'
    | 'EXCEEDING_SOFT_LIMIT'
    | 'APPROACHING_HARD_LIMIT'
    | 'EXCEEDING_HARD_LIMIT';
  readonly detail: string;
  readonly at: number;
}

export const NO_CONDITIONS: Conditions = Object.freeze({ warnings: [], stateLimit: undefined });
