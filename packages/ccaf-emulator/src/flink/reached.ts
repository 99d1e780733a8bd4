import type { JobProgress } from '../engine/job';
import type { Position } from '../engine/position';
import type { Positions } from './runtime/protocol';

/** The id of the table of each topic that a job reads. */
export type Sources = ReadonlyMap<string, string>;

/** Positions in topics as such in tables, by the table's id. */
export function positionsIn(positions: Positions, sources: Sources): ReadonlyMap<string, Position> {
  const read = [...sources].flatMap(([topic, id]) => {
    const partitions = Object.entries(positions[topic] ?? {}).map(([key, offset]) => [Number(key), offset] as const);
    return partitions.length === 0 ? [] : [[id, new Map(partitions)] as const];
  });
  return new Map(read);
}

/** Where a job begins that takes over from another, as Flink is told; of a table that the other did not read, nothing. */
export function startingAt({ positions }: Pick<JobProgress, 'positions'>, sources: Sources): Positions {
  const own = [...sources].filter(([, id]) => positions.has(id));
  return Object.fromEntries(own.map(([topic, id]) => [topic, Object.fromEntries(positions.get(id) ?? [])]));
}
