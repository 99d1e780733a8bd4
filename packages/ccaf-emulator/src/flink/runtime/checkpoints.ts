import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The newest complete checkpoint or savepoint of a statement, from what is on the disk: `<run>/savepoint-*` or
 * `<run>/<job>/chk-<number>`, each complete once it has a `_metadata`. A savepoint ends its run.
 */
export async function newestCheckpoint(checkpoints: string, statement: string): Promise<string | undefined> {
  const folder = join(checkpoints, statement);
  const runs = (await foldersIn(folder)).map(Number).sort((one, other) => other - one);
  for (const run of runs) {
    const found = await newestOfRun(join(folder, String(run)));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function newestOfRun(run: string): Promise<string | undefined> {
  const folders = await foldersIn(run);
  const isComplete = (folder: string): boolean => existsSync(join(folder, '_metadata'));
  const savepoint = folders
    .filter((name) => name.startsWith('savepoint-'))
    .map((name) => join(run, name))
    .find(isComplete);
  if (savepoint !== undefined) return savepoint;
  const checkpoints: { readonly path: string; readonly number: number }[] = [];
  for (const job of folders) {
    for (const name of await foldersIn(join(run, job))) {
      const [, number] = /^chk-(\d+)$/.exec(name) ?? [];
      if (number !== undefined) checkpoints.push({ path: join(run, job, name), number: Number(number) });
    }
  }
  return checkpoints
    .sort((one, other) => other.number - one.number)
    .map(({ path }) => path)
    .find(isComplete);
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
