import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shell } from '../../src/deploy/shell';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shell-'));
  writeFileSync(join(folder, 'signals'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script that writes `ready`, and that waits for it. */
function running(script: string, endsInOrder: boolean) {
  const [ending, atOnce] = [new AbortController(), new AbortController()];
  const interruption = { ending: ending.signal, atOnce: atOnce.signal };
  const shell = new Shell({ PATH: process.env['PATH'] }, 'ignore', interruption);
  const ready = written('ready');
  const command = {
    program: '/bin/sh',
    args: ['-c', `cd '${folder}'; ${script}`],
    ...(endsInOrder && { endsInOrder }),
  };
  return { shell, ending, atOnce, ready, result: shell.try(command as Parameters<Shell['try']>[0]) };
}

/** Waits until a file of that name has something in it. */
async function written(name: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const looking = watch(folder, (_event, file) => {
      if (file !== name) return;
      looking.close();
      resolve();
    });
  });
}

const signals = (): string[] => readFileSync(join(folder, 'signals'), 'utf8').trim().split('\n');
const TRAPS = 'for one in INT TERM HUP; do trap "echo $one >> signals; [ -e last ] && exit 3" $one; done;';
const LOOP = 'echo > ready; while :; do sleep 0.02; done';

describe('a program that is to end in order', () => {
  it('is told once, by SIGINT, whatever came, and is waited for', async () => {
    const { ready, ending, result, shell } = running(`${TRAPS} echo > last; ${LOOP}`, true);
    await ready;
    ending.abort('SIGHUP');
    await expect(result).rejects.toMatchObject({ code: 'INTERRUPTED', signal: 'SIGHUP', exitCode: 129 });
    expect(signals()).toEqual(['INT']);
    // Nothing is begun any more.
    await expect(shell.try({ program: 'true', args: [] })).rejects.toThrow('Run the same command again');
  });

  it('is in a session of its own, where no signal of the terminal reaches it', async () => {
    const { ready, ending, result } = running(`ps -o sid= -p $$ > sid; echo $$ > pid; ${LOOP}`, true);
    await ready;
    ending.abort('SIGINT');
    await result.catch(() => undefined);
    const [sid, pid] = ['sid', 'pid'].map((name) => readFileSync(join(folder, name), 'utf8').trim());
    expect(sid).toBe(pid);
  });

  it('is told again where a person does not want to wait, and what it leaves behind is not waited for', async () => {
    const { ready, ending, atOnce, result } = running(`${TRAPS} sleep 3 & ${LOOP}`, true);
    await ready;
    ending.abort('SIGINT');
    await written('signals');
    writeFileSync(join(folder, 'last'), '');
    atOnce.abort('SIGINT');
    await expect(result).rejects.toThrow('what ran was ended at once');
    expect(signals()).toEqual(['INT', 'INT']);
  });
});

it.each([
  ['SIGTERM', 'TERM'],
  ['SIGHUP', 'HUP'],
  // No program is told of an output that it may not even write to.
  ['SIGPIPE', 'TERM'],
])('hands %s on to any other program as SIG%s', async (signal, told) => {
  const { ready, ending, result } = running(`${TRAPS} echo > last; ${LOOP}`, false);
  await ready;
  ending.abort(signal);
  await expect(result).rejects.toMatchObject({ code: 'INTERRUPTED', signal });
  expect(signals()).toEqual([told]);
});
