import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writingTo } from './disk';

/**
 * Hands the path of a file that is to be written; what it holds is gone afterwards.
 *
 * @throws {DiskFullError}
 */
export async function withFile<T>(folder: string, use: (file: string) => Promise<T>): Promise<T> {
  return writingTo(folder, async () => {
    const own = await mkdtemp(join(folder, 'records-'));
    try {
      return await use(join(own, 'records'));
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
}
