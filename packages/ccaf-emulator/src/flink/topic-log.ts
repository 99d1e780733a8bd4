import type { Position } from '../engine/position';
import type { FlinkRuntime } from './runtime/client';
import type { TopicRecord } from './runtime/protocol';

/** The records of a topic that are committed, in the order in which they were found. */
export class TopicLog {
  readonly #records: TopicRecord[] = [];
  #next: Readonly<Record<string, number>> = {};
  #reading: Promise<void> | undefined;

  constructor(
    private readonly consume: FlinkRuntime['consume'],
    private readonly topic: string,
  ) {}

  get records(): readonly TopicRecord[] {
    return this.#records;
  }

  countBefore(position: Position): number {
    return this.#records.filter(({ partition, offset }) => offset < (position.get(partition) ?? 0)).length;
  }

  /** Behind the last record of each partition that has any. */
  get next(): Readonly<Record<string, number>> {
    return this.#next;
  }

  /** Reads what has come since. */
  async refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    const found = await this.consume(this.topic, this.#next);
    // What came in one go has no order over several partitions but that of time.
    const ordered = found.toSorted(
      (a, b) => a.timestamp - b.timestamp || a.partition - b.partition || a.offset - b.offset,
    );
    this.#records.push(...ordered);
    const next: Record<string, number> = { ...this.#next };
    for (const { partition, offset } of found) next[partition] = Math.max(next[partition] ?? 0, offset + 1);
    this.#next = next;
  }
}
