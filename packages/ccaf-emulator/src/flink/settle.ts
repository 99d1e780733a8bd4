import { setTimeout } from 'node:timers/promises';
import type { FlinkJob } from './flink-job';

/** How long to wait before looking again, in milliseconds: a part of the time between two checkpoints. */
const LOOK_MS = 50;

/** Behind the last record of each partition that has any, by topic. */
export type Ends = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * Resolves when every job has read all that its topics have, in a checkpoint that another one has followed: what a job
 * wrote is committed after a checkpoint is complete, and before the next one is. What it wrote may be what another one
 * reads, so nothing must have arrived meanwhile.
 *
 * @param look what the topics have now
 */
export async function settled(jobs: () => readonly FlinkJob[], look: () => Promise<Ends>): Promise<void> {
  const through = new Map<FlinkJob, { readonly ends: string; readonly checkpoints: number }>();
  for (;;) {
    const ends = await look();
    const waiting = jobs().filter((job) => {
      if (job.plan.sources.size === 0 || !isThrough(job, ends)) return true;
      const now = JSON.stringify([...job.plan.sources.keys()].map((topic) => ends.get(topic)));
      const before = through.get(job);
      if (before?.ends === now) return job.checkpoints <= before.checkpoints;
      through.set(job, { ends: now, checkpoints: job.checkpoints });
      return true;
    });
    if (waiting.length === 0) return;
    await setTimeout(LOOK_MS);
  }
}

const isThrough = ({ plan, positions }: FlinkJob, ends: Ends): boolean =>
  [...plan.sources].every(([topic, id]) =>
    Object.entries(ends.get(topic) ?? {}).every(([key, end]) => (positions.get(id)?.get(Number(key)) ?? 0) >= end),
  );
