import { join } from 'node:path';
import { type LoadedApps, NoSampleDataError } from '../project/loaded-apps';
import { readStack } from '../project/synth';
import { requireWatched, watchedApps } from '../project/watched-apps';
import { outlookAfter, rehearse } from './rehearsal';
import { readVersion, removeSnapshot, writeStacks, writeVersion } from './snapshot';

/**
 * Writes what a version would deploy: the Terraform of every environment, and the Flink SQL of the apps, as an emulator
 * runs them.
 *
 * @param after a folder that an earlier version wrote: then what a deploy does where that one runs is written, too
 * @param loadApps called last: a version without these apps still has its Terraform
 * @throws {ProjectFileError} where the stacks have alarms for other apps than there are
 * @returns why there is no SQL: the apps have no sample data, whose tables it would be planned over
 */
export async function render(
  folder: string,
  after: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  loadApps: () => Pick<LoadedApps, 'apps' | 'file' | 'sampleData'>,
): Promise<string | undefined> {
  removeSnapshot(folder);
  await writeStacks(folder, env);
  try {
    const loaded = loadApps();
    requireWatched(watchedApps(readStack(join(folder, 'dev'), 'app')), loaded.apps);
    const rehearsal = await rehearse(loaded);
    const before = after === undefined ? undefined : readVersion(after);
    const outlook = before && (await outlookAfter(before, loaded));
    writeVersion(folder, { ...rehearsal, ...(outlook && { outlook }) });
    return undefined;
  } catch (error) {
    if (error instanceof NoSampleDataError) return error.message;
    throw error;
  }
}
