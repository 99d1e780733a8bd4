/** How long a statement stays in the phases between, in milliseconds; 0 means that no client ever sees them. */
export interface Delays {
  /** PENDING, after submission and after a resume. */
  readonly pendingMs: number;
  /** STOPPING. */
  readonly stoppingMs: number;
  /** DELETING, in which the name is still taken. */
  readonly deletingMs: number;
  /** The phase that a statement was resumed from, while its spec says already that it is not stopped. */
  readonly resumingMs: number;
}

export const NO_DELAYS: Delays = Object.freeze({ pendingMs: 0, stoppingMs: 0, deletingMs: 0, resumingMs: 0 });
