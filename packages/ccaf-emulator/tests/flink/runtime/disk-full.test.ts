import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '../../../src/flink/runtime/child';
import { withFile } from '../../../src/flink/runtime/side-file';
import { fakePrograms } from './fake-programs';

/** A device that is always full: full(4), of Linux. */
const FULL = '/dev/full';
const onLinux = process.platform === 'linux' ? it : it.skip;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'disk-full-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

onLinux('goes on without a log where there is no room for it, and says so at the end', async () => {
  // More than a pipe holds, so that it ends only where somebody still reads.
  const java = 'head -c 300000 /dev/zero | tr "\\\\0" x >&2; exit 1';
  const programs = await fakePrograms({ java });
  await mkdir(join(folder, 'run'));
  await symlink(FULL, join(folder, 'run/flink.log'));
  const child = new Child(
    {
      what: 'Flink',
      java: join(programs.folder, 'bin/java'),
      args: [],
      folder: join(folder, 'run'),
      log: join(folder, 'run/flink.log'),
      environment: programs.environment,
    },
    () => undefined,
  );
  await child.ended;
  await rm(programs.folder, { recursive: true });
  expect(child.failure()).toMatchObject({ code: 'DISK_FULL', folder: join(folder, 'run') });
});

onLinux('says that there is no room for records, and leaves none', async () => {
  const writing = withFile(folder, () => writeFile(FULL, 'a record'));
  await expect(writing).rejects.toMatchObject({
    code: 'DISK_FULL',
    message:
      `there is no space left where the Flink engine writes, '${folder}': it needs 1 GB; free some space, ` +
      'or choose another folder',
  });
  expect(await readdir(folder)).toEqual([]);
});
