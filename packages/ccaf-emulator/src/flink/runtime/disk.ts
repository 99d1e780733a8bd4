import { access, constants, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { types } from 'node:util';
import { DiskFullError, NotWritableError } from './errors';

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

/**
 * Makes a folder and those above it. Whether that can be done is asked first: below /proc, `mkdir` of Node 20 tries
 * forever, and a system account may have its home in such a place.
 *
 * @throws {NotWritableError}
 */
export async function makeFolder(folder: string): Promise<void> {
  let above = folder;
  while (!(await may(above, constants.F_OK)) && dirname(above) !== above) above = dirname(above);
  if (!(await may(above, constants.W_OK | constants.X_OK)) || /^\/proc(\/|$)/.test(above)) {
    throw new NotWritableError(folder);
  }
  await mkdir(folder, { recursive: true });
}

const may = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );
