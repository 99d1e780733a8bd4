import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Hands the path of a file that is to be written; what it holds is gone afterwards. */
export async function withFile<T>(folder: string, use: (file: string) => Promise<T>): Promise<T> {
  const own = await mkdtemp(join(folder, 'records-'));
  try {
    return await use(join(own, 'records'));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
