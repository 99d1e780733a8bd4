import { setTimeout } from 'node:timers/promises';
import type { FlinkJob } from './flink-job';
import type { Positions } from './runtime/protocol';

/** How long nothing must come, in milliseconds: sources tell watermarks every 200, and what waits for one writes then. */
const QUIET_MS = 250;

/** Behind the last record of each partition that has any, by topic. */
export type Ends = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Resolves when every job has read all that its topics have, and all is committed that it wrote; what it wrote may be what
 * another one reads, so nothing must have come for a moment. Checkpoints are asked for: the next one by the clock, and the
 * one after it, by which the first is committed, would be waited for longest.
 *
 * @param commit has all committed that a job has written; gives how far it had read, nothing where it ended or crashed
 * @param look what the topics have now
 */
export async function settled(
  jobs: () => readonly FlinkJob[],
  commit: (name: string) => Promise<Positions | undefined>,
  look: () => Promise<Ends>,
): Promise<void> {
  let before: string | undefined;
  for (;;) {
    const reached = await Promise.all(jobs().map(async (job) => [job, await commit(job.name)] as const));
    const ends = await look();
    const known = new Map(reached);
    const isThrough = jobs().every((job) => isBehind(job, known.get(job), ends));
    const now = isThrough ? JSON.stringify([...ends]) : undefined;
    if (now !== undefined && (now === before || known.size === 0)) return;
    before = now;
    await setTimeout(QUIET_MS);
  }
}

/** Whether a job has read all that its topics had; one that reads none ends by itself. */
function isBehind({ plan }: FlinkJob, positions: Positions | undefined, ends: Ends): boolean {
  const topics = [...plan.sources.keys()];
  if (positions === undefined || topics.length === 0) return false;
  return topics.every((topic) =>
    Object.entries(ends.get(topic) ?? {}).every(([key, end]) => (positions[topic]?.[key] ?? 0) >= end),
  );
}
