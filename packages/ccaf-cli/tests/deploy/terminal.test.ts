import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SRC = resolve(__dirname, '../../src');
/** Asks as a command does, tells the answer, and ends as a command does. */
const ASKS = `
const { terminal } = require('${SRC}/deploy/terminal');
const { fail } = require('${SRC}/terminal/failure');
const { endByHangUp, interruptionOf } = require('${SRC}/terminal/interruption');
const tell = (text) => require('node:fs').writeFileSync('told', text);
const { ask } = terminal(process.env, process.stdin, () => {}, interruptionOf(process));
ask('Apply this? ').then((answer) => tell(JSON.stringify(answer)), (error) => {
  tell(error.message);
  fail(error, process);
  endByHangUp(error, process);
});
`;

// util-linux's, which gives a program a terminal; that of macOS takes other arguments.
const onTerminal = process.platform === 'linux' && existsSync('/usr/bin/script') ? describe : describe.skip;

onTerminal('a question on a terminal', () => {
  let folder: string;
  let script: ChildProcessWithoutNullStreams;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'terminal-'));
    writeFileSync(join(folder, 'asks.ts'), ASKS);
    const command = `exec '${process.execPath}' --require '${resolve(SRC, '../typescript.cjs')}' asks.ts`;
    script = spawn('/usr/bin/script', ['-qfec', command, '/dev/null'], { cwd: folder });
    for (let said = ''; !said.includes('Apply this? '); ) said += String((await once(script.stdout, 'data'))[0]);
  });
  afterEach(() => {
    script.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const told = (): string => readFileSync(join(folder, 'told'), 'utf8');

  it.each([
    ['a line', 'yes\n', 0, '"yes"'],
    ['Ctrl-D', '\u0004', 0, '""'],
    ['Ctrl-C', '\u0003', 130, 'interrupted by SIGINT; nothing was done. Run the same command again'],
  ])('is answered by %s', async (_, typed, code, answer) => {
    const exit = once(script, 'exit');
    script.stdin.write(typed);
    expect((await exit)[0]).toBe(code);
    expect(told()).toBe(answer);
  });

  it('is interrupted when the terminal is closed', async () => {
    const written = new Promise<void>((done) => {
      const looking = watch(folder, () => {
        if (!existsSync(join(folder, 'told')) || told() === '') return;
        looking.close();
        done();
      });
    });
    script.kill('SIGKILL');
    await written;
    expect(told()).toBe('interrupted by SIGHUP; nothing was done. Run the same command again');
  });
});
