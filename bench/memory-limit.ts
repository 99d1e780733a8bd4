import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A control group of the kernel with a hard limit: a process in it that needs more is killed. */
export interface MemoryLimit {
  /** The file that takes the id of a process which is to join. */
  readonly members: string;
  /** The most that its processes together have held since the last call, in megabytes; files in the page cache count. */
  takePeakMb(): number;
  close(): void;
}

/** Where control groups are, and what their files are called: version 1, then version 2. */
const VERSIONS = [
  { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes', peak: 'memory.max_usage_in_bytes' },
  { root: '/sys/fs/cgroup', limit: 'memory.max', peak: 'memory.peak' },
] as const;

/** Makes a group with this limit; `undefined` where there are none, or where this user may not make one. */
export function limitMemory(limitMb: number): MemoryLimit | undefined {
  for (const { root, limit, peak } of VERSIONS) {
    const folder = join(root, `bench-${process.pid}-${limitMb}`);
    try {
      mkdirSync(folder);
      writeFileSync(join(folder, limit), String(limitMb * 1024 * 1024));
    } catch {
      continue;
    }
    const read = (): number => Number(readFileSync(join(folder, peak), 'utf8')) / 1024 / 1024;
    return {
      members: join(folder, 'cgroup.procs'),
      takePeakMb: () => {
        const taken = read();
        writeFileSync(join(folder, peak), '0');
        return taken;
      },
      close: () => rmdirSync(folder),
    };
  }
  return undefined;
}
