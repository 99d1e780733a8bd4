/** How a server behaves where nothing, or little, is documented. Each sequence has one. */
export interface Server {
  /** Whether a statement that failed tells offsets. */
  readonly failedTells: boolean;
  /** What becomes of the last transaction of a statement that fails: it is committed with its next start, or at once. */
  readonly transaction: 'pending' | 'committed';
  /** Whether a statement that was stopped always tells offsets; else every second one tells those of before, or none. */
  readonly stoppedTells: boolean;
  /** Whether `end_time` and `duration` are told. */
  readonly tellsDuration: boolean;
  /** Whether a partition of which nothing was read yet is told as `-2`. */
  readonly tellsUnread: boolean;
  /** Whether a statement fails whose sink was dropped; else it writes on, into a sink of the same name if there is one. */
  readonly noticesDrops: boolean;
  /** Whether SQL comes back in another spelling. */
  readonly respells: boolean;
  /** Whether a listing shows one of its statements twice. */
  readonly listsTwice: boolean;
  /** How old a listing may be, in milliseconds. */
  readonly listingLagMs: number;
  /** How many statements of others there are. */
  readonly strangers: number;
  /** How many ticks a statement stays in the phases between. */
  readonly ticks: {
    readonly pending: number;
    readonly stopping: number;
    readonly deleting: number;
    readonly resuming: number;
  };
}

/** What the documentation says, and nothing odd. */
export const PLAIN: Server = {
  failedTells: false,
  transaction: 'committed',
  stoppedTells: true,
  tellsDuration: true,
  tellsUnread: false,
  noticesDrops: true,
  respells: false,
  listsTwice: false,
  listingLagMs: 0,
  strangers: 0,
  ticks: { pending: 1, stopping: 1, deleting: 1, resuming: 0 },
};
