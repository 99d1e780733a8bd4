import { types } from 'node:util';
import { DiskFullError } from './errors';

/** Whether a program said that it could not write. */
export const isDiskFull = (text: string): boolean =>
  /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/.test(text);

/**
 * Does something that writes into a folder.
 *
 * @throws {DiskFullError} where there is no room, whoever found out
 */
export async function writingTo<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (types.isNativeError(error) && 'code' in error && isDiskFull(String(error.code)))
      throw new DiskFullError(folder);
    throw error;
  }
}
