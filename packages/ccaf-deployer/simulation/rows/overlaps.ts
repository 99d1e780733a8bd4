import { committedOf } from '../world/reading';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';
import type { Excuses } from './excuses';
import { partitionsOf, writtenTo } from './written';

interface Overlap {
  readonly topic: Topic;
  readonly partition: number;
  readonly from: number;
  readonly because: string;
  /** How far others came while it was active. */
  others: number;
  /** Whether another one was active meanwhile, or had failed, so that it goes on from where it was. */
  isBeside: boolean;
}

/**
 * Statements that were resumed beside others: what they write that another one wrote before, or meanwhile, or will write
 * since it is behind, is the doing of who resumed them, and the deploy says so.
 */
export class Overlaps {
  readonly #open = new Map<Statement, Overlap[]>();

  constructor(
    private readonly excuses: Excuses,
    private readonly jobs: () => readonly Statement[],
  ) {}

  /**
   * Somebody resumes a statement.
   *
   * @param isBeside whether it is beside others, whatever is seen of them @default - as is seen
   */
  resumed(statement: Statement, because: string, isBeside = false): void {
    const overlaps = partitionsOf(statement).map(({ topic, partition }) => ({
      topic,
      partition,
      from: committedOf(statement, topic, partition),
      because,
      others: 0,
      isBeside,
    }));
    this.#open.set(statement, [...(this.#open.get(statement) ?? []), ...overlaps]);
  }

  /** Looks on while time passes. */
  passed(): void {
    for (const [statement, overlaps] of this.#open) {
      for (const overlap of overlaps) this.#look(statement, overlap);
      if (!statement.isActive && statement.resuming === 0) this.#close(statement, overlaps);
    }
  }

  close(): void {
    for (const [statement, overlaps] of this.#open) this.#close(statement, overlaps);
  }

  #look(statement: Statement, overlap: Overlap): void {
    const { topic, partition } = overlap;
    const sink = statement.job?.sink;
    if (!sink) return;
    overlap.others = writtenTo(sink, topic, partition, statement);
    overlap.isBeside ||= this.jobs().some(
      (one) =>
        one !== statement &&
        (one.isActive || one.phase === 'FAILED') &&
        one.job?.sink === sink &&
        one.job.reads.some((read) => read.topic === topic),
    );
  }

  #close(statement: Statement, overlaps: readonly Overlap[]): void {
    this.#open.delete(statement);
    const sink = statement.job?.sink;
    for (const { topic, partition, from, because, others, isBeside } of overlaps) {
      const read = committedOf(statement, topic, partition);
      const to = isBeside ? read : Math.min(others, read);
      if (sink) this.excuses.add({ wrong: 'twice', sink, topic, partition, from, to, because });
    }
  }
}
