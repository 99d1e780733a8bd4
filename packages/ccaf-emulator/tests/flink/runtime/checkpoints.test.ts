import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestCheckpoint } from '../../../src/flink/runtime/checkpoints';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoints-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Makes checkpoints below the statement's folder; one that ends in `!` is not complete. */
async function newestOf(...paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const made = join(folder, 'copy', path.replace('!', ''));
    await mkdir(made, { recursive: true });
    if (!path.endsWith('!')) await writeFile(join(made, '_metadata'), '');
  }
  return (await newestCheckpoint(folder, 'copy'))?.slice(join(folder, 'copy/').length);
}

it('finds none where there is none', async () => {
  expect(await newestOf()).toBeUndefined();
  expect(await newestOf('1/aa/chk-1!')).toBeUndefined();
});

it('finds the one with the highest number, as a number', async () => {
  expect(await newestOf('1/aa/chk-9', '1/aa/chk-10')).toBe('1/aa/chk-10');
});

it('goes back to the one before where the newest is not complete', async () => {
  expect(await newestOf('1/aa/chk-9', '1/aa/chk-10!')).toBe('1/aa/chk-9');
});

it('takes the newest run that has any, as a number', async () => {
  expect(await newestOf('9/aa/chk-70', '10/bb/chk-3', '11/cc/chk-1!')).toBe('10/bb/chk-3');
});

it('takes a savepoint, which ends its run, before the checkpoints of the run', async () => {
  expect(await newestOf('1/aa/chk-9', '1/savepoint-aa-1')).toBe('1/savepoint-aa-1');
  expect(await newestOf('1/aa/chk-9', '1/savepoint-aa-1', '2/bb/chk-1')).toBe('2/bb/chk-1');
});
