import type { Topic } from '../world/topic';

/** Rows of one partition, from this number (inclusive) to that one (exclusive), that a statement wrote in one go. */
export interface Span {
  readonly from: number;
  to: number;
  /** The statement. */
  readonly by: string;
}

/** Which rows of which topics were written into a sink, and how often. */
export class Ledger {
  readonly #spans = new Map<Topic, Span[][]>();

  write(topic: Topic, partition: number, from: number, to: number, by: string): void {
    if (from >= to) return;
    const spans = this.of(topic, partition);
    const last = spans.at(-1);
    if (last?.by === by && last.to === from) last.to = to;
    else spans.push({ from, to, by });
  }

  /** All that was written of a partition, in the order in which it was. */
  of(topic: Topic, partition: number): Span[] {
    let partitions = this.#spans.get(topic);
    if (!partitions) {
      partitions = [];
      this.#spans.set(topic, partitions);
    }
    let spans = partitions[partition];
    if (!spans) {
      spans = [];
      partitions[partition] = spans;
    }
    return spans;
  }

  /** Takes out what a statement wrote. */
  forget(by: string): void {
    for (const partitions of this.#spans.values()) {
      for (const [index, spans] of partitions.entries())
        partitions[index] = spans?.filter((span) => span.by !== by) ?? [];
    }
  }

  topics(): Topic[] {
    return [...this.#spans.keys()];
  }
}
