import type { Simulation } from '../simulation';
import type { Sink } from '../world/database';
import { committedOf } from '../world/reading';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';
import type { Excuses } from './excuses';
import { named } from './undecidable';
import { writtenTo } from './written';

interface Overlap {
  readonly topic: Topic;
  /** How far it was itself, by partition. */
  readonly from: readonly number[];
  readonly because: string;
  /** How far others came while it was active, by partition. */
  others: readonly number[];
  /** Whether another one was active meanwhile, or had failed, so that it goes on from where it was. */
  isBeside: boolean;
}

/**
 * Statements that were resumed beside others: what they write that another one wrote before, or meanwhile, or will write
 * since it is behind, is the doing of who resumed them, and the deploy says so.
 */
export class Overlaps {
  readonly #touched: Statement[] = [];
  readonly #open = new Map<Statement, Overlap[]>();

  constructor(
    private readonly excuses: Excuses,
    private readonly simulation: Pick<Simulation, 'ours' | 'world'>,
  ) {}

  /**
   * Somebody resumes a statement.
   *
   * @param isBeside whether it is beside others, whatever is seen of them @default - as is seen
   */
  resumed(statement: Statement, because: string, isBeside = false): void {
    const overlaps = (statement.job?.reads ?? []).map(({ topic }) => ({
      topic,
      from: topic.partitions.map((_, partition) => committedOf(statement, topic, partition)),
      because,
      others: [],
      isBeside: isBeside || statement.isHidden,
    }));
    this.#touched.push(statement);
    this.#open.set(statement, [...(this.#open.get(statement) ?? []), ...overlaps]);
  }

  /** Whether somebody resumed a statement of this sink. */
  touch(sink: Sink | undefined): boolean {
    return this.#touched.some(({ job }) => job?.sink === sink);
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
    const { topic } = overlap;
    const sink = statement.job?.sink;
    if (!sink) return;
    overlap.others = topic.partitions.map((_, partition) => writtenTo(sink, topic, partition, statement));
    overlap.isBeside ||= this.simulation
      .ours()
      .some(
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
    if (sink) for (const overlap of overlaps) this.#excuse(statement, sink, overlap);
  }

  #excuse(statement: Statement, sink: Sink, { topic, from, because, others, isBeside }: Overlap): void {
    // Of one that failed the server may not tell that it has run again.
    const isUntold = statement.phase === 'FAILED' && !this.simulation.world.server.tellsDuration;
    for (const partition of topic.partitions.keys()) {
      const read = committedOf(statement, topic, partition);
      const to = isBeside || isUntold ? read : Math.min(others[partition] ?? 0, read);
      const rows = { sink, topic, partition, from: from[partition] ?? 0, to };
      this.excuses.add({ ...rows, wrong: 'twice', because: isUntold ? named(5) : because });
    }
  }
}
