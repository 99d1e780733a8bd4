import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { terraform } from '../../src/terraform/cli';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('has killed the command by the time that it rejects, where it is to end', async () => {
  const binary = join(folder, 'stubborn');
  writeFileSync(
    binary,
    "#!/bin/sh\ntrap '' INT TERM\necho $$ > new; /bin/mv new pid\nwhile :; do /bin/sleep 0.05; done\n",
  );
  chmodSync(binary, 0o755);
  const ending = new AbortController();
  const looking = watch(folder);
  const running = terraform(binary, folder, ['apply'], {}, ending.signal);
  while ((await once(looking, 'change'))[1] !== 'pid');
  looking.close();
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  ending.abort();
  await expect(running).rejects.toMatchObject({ signal: 'SIGKILL' });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
