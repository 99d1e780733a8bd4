/** One request that was answered. Neither headers nor bodies are kept, so no secret is. */
export interface RequestEntry {
  /** Counts from 1. */
  readonly sequence: number;
  /** When the answer was written: RFC 3339, UTC. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly status: number;
  readonly requestId: string;
}

/** What has been asked, in the order of the answers. */
export class RequestLog {
  readonly #entries: RequestEntry[] = [];
  #sequence = 0;

  entries(): readonly RequestEntry[] {
    return [...this.#entries];
  }

  /** Forgets the entries; the sequence goes on. */
  clear(): void {
    this.#entries.length = 0;
  }

  add(entry: Omit<RequestEntry, 'sequence'>): void {
    this.#sequence += 1;
    this.#entries.push({ sequence: this.#sequence, ...entry });
  }
}
