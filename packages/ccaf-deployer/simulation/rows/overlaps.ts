import type { Sink } from '../world/database';
import { committedOf } from '../world/reading';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';
import type { Excuses } from './excuses';
import { partitionsOf, writtenTo } from './written';

interface Overlap {
  readonly sink: Sink;
  readonly topic: Topic;
  readonly partition: number;
  readonly from: number;
  /** How far others came while it was active. */
  others: number;
}

/**
 * Statements that a person resumed beside others: what they write that another one wrote before, or meanwhile, is this
 * person's doing, and the deploy says so.
 */
export class Overlaps {
  readonly #open = new Map<Statement, Overlap[]>();

  constructor(private readonly excuses: Excuses) {}

  /** A person resumes a statement. */
  resumed(statement: Statement): void {
    const overlaps = partitionsOf(statement).map((place) => ({
      ...place,
      from: committedOf(statement, place.topic, place.partition),
      others: 0,
    }));
    this.#open.set(statement, overlaps);
  }

  /** Looks on while time passes. */
  passed(): void {
    for (const [statement, overlaps] of this.#open) {
      for (const overlap of overlaps) {
        overlap.others = writtenTo(overlap.sink, overlap.topic, overlap.partition, statement);
      }
      if (!statement.isActive) this.#close(statement, overlaps);
    }
  }

  close(): void {
    for (const [statement, overlaps] of this.#open) this.#close(statement, overlaps);
  }

  #close(statement: Statement, overlaps: readonly Overlap[]): void {
    this.#open.delete(statement);
    for (const { sink, topic, partition, from, others } of overlaps) {
      const to = Math.min(others, committedOf(statement, topic, partition));
      this.excuses.add({ wrong: 'twice', sink, topic, partition, from, to, because: 'overlap: a person resumed it' });
    }
  }
}
