import type { JobProgress } from '../engine/job';
import { type Position, rowsBefore } from '../engine/position';
import type { Checkpoint, ExecuteRequest, Positions } from './runtime/protocol';

/** The id of the table of each topic that a job reads. */
export type Sources = ReadonlyMap<string, string>;

/** Positions in topics as such in tables, by the table's id. */
function positionsIn(positions: Positions, sources: Sources): ReadonlyMap<string, Position> {
  const read = [...sources].flatMap(([topic, id]) => {
    const partitions = Object.entries(positions[topic] ?? {}).map(([key, offset]) => [Number(key), offset] as const);
    return partitions.length === 0 ? [] : [[id, new Map(partitions)] as const];
  });
  return new Map(read);
}

/** Where a job begins that takes over from another, as Flink is told; of a table that the other did not read, nothing. */
function startingAt({ positions }: Pick<JobProgress, 'positions'>, sources: Sources): Positions {
  const own = [...sources].filter(([, id]) => positions.has(id));
  return Object.fromEntries(own.map(([topic, id]) => [topic, Object.fromEntries(positions.get(id) ?? [])]));
}

/** How far a job is, and where its next run begins. */
export class Reached {
  /** Before its first checkpoint it is where it starts: what takes over from it must not begin anew. */
  positions: ReadonlyMap<string, Position>;
  advancedAt: number | undefined;
  #path: string | undefined;

  /** @param start where it begins that has no checkpoint yet */
  constructor(
    private readonly sources: Sources,
    private start: Positions | undefined,
    private readonly now: () => number,
  ) {
    this.positions = positionsIn(start ?? {}, sources);
  }

  get rows(): number {
    return [...this.positions.values()].reduce((sum, position) => sum + rowsBefore(position), 0);
  }

  /** What a run begins with, as Flink is told. */
  get origin(): Pick<ExecuteRequest, 'positions' | 'restoreFrom'> {
    return {
      ...(this.start && { positions: this.start }),
      ...(this.#path !== undefined && { restoreFrom: this.#path }),
    };
  }

  startAt(progress: Pick<JobProgress, 'positions'>): void {
    this.start = { ...this.start, ...startingAt(progress, this.sources) };
    this.positions = positionsIn(this.start, this.sources);
  }

  /** Begins from a checkpoint that may be newer than what was heard of, if there is one. */
  restoreFrom(path: string | undefined): void {
    this.#path = path ?? this.#path;
  }

  take(checkpoint: Checkpoint): void {
    this.#path = checkpoint.path;
    this.positions = positionsIn(checkpoint.positions, this.sources);
    this.advancedAt = this.now();
  }
}
