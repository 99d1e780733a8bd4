/** One partition of a topic: its rows are numbered from 0, and all that is known of a row is when it came. */
export class Partition {
  readonly #arrivals: number[] = [];
  /** The first row that is still there. */
  begin = 0;

  constructor(readonly addedAt: number) {}

  /** The number that the next row gets. */
  get end(): number {
    return this.#arrivals.length;
  }

  arrive(at: number): void {
    this.#arrivals.push(at);
  }

  /** The first row that came at this moment or later. */
  firstSince(at: number): number {
    let [low, high] = [0, this.#arrivals.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#arrivals[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Deletes what came before. */
  forget(before: number): void {
    this.begin = Math.max(this.begin, this.firstSince(before));
  }
}

/** A topic that apps read. */
export class Topic {
  readonly partitions: Partition[] = [new Partition(0)];
  /** For how long rows are kept, in milliseconds; for ever where it is not said. */
  retentionMs: number | undefined;

  constructor(readonly name: string) {}

  addPartition(at: number): void {
    this.partitions.push(new Partition(at));
  }

  arrive(at: number): void {
    for (const partition of this.partitions) partition.arrive(at);
  }

  forget(now: number): void {
    if (this.retentionMs === undefined) return;
    for (const partition of this.partitions) partition.forget(now - this.retentionMs);
  }
}
