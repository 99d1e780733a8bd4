import type { Range } from '../engine/engine';
import { EARLIEST, type Position } from '../engine/position';

/** Rows of one partition that follow each other in the log. */
export interface Run {
  readonly partition: number;
  /** The first row's place in the log, and in its partition. */
  readonly row: number;
  readonly offset: number;
  readonly rows: number;
}

/** The partitions of a topic, whose rows one log holds in the order of their arrival. There is one to begin with. */
export class Partitions {
  readonly #runs: (Run & { rows: number })[] = [];
  readonly #counts: number[] = [0];
  #rows = 0;

  /** How many rows each partition has: its next offset. */
  get counts(): readonly number[] {
    return this.#counts;
  }

  /** What the log has, in its order. */
  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** How many rows there are in all. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds empty partitions. */
  grow(more: number): void {
    for (let added = 0; added < more; added += 1) this.#counts.push(0);
  }

  /** Counts rows that were appended to the log. */
  append(partition: number, rows: number): void {
    const offset = this.#counts[partition] ?? 0;
    const last = this.#runs.at(-1);
    if (last?.partition === partition) last.rows += rows;
    else this.#runs.push({ partition, row: this.#rows, offset, rows });
    this.#counts[partition] = offset + rows;
    this.#rows += rows;
  }

  /** The first rows in the log that a reader has not read, at most so many of them; all are of one partition. */
  next(position: Position, limit: number): { readonly partition: number; readonly range: Range } | undefined {
    for (const { partition, row, offset, rows } of this.#runs) {
      const read = Math.max(0, (position.get(partition) ?? 0) - offset);
      if (read >= rows) continue;
      const from = row + read;
      return { partition, range: { from, to: Math.min(row + rows, from + limit) } };
    }
    return undefined;
  }
}

/** The position with the partitions in it that it lacks. */
export function withPartitions(position: Position, { counts }: Partitions): Position {
  const missing = [...counts.keys()].filter((partition) => !position.has(partition));
  return missing.length === 0 ? position : new Map([...position, ...missing.map((one) => [one, EARLIEST] as const)]);
}

/** The position after so many more rows of a partition. */
export const advanced = (position: Position, partition: number, rows: number): Position =>
  new Map(position).set(partition, Math.max(0, position.get(partition) ?? 0) + rows);
