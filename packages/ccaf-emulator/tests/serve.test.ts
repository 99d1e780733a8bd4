import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/** The command, as npm links it: it is another package's, and this one knows no more of it than a shell does. */
const CCAF = resolve(__dirname, '../../../node_modules/.bin/ccaf');

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function serve(...args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [CCAF, 'emulator', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** Everything that a process writes until it ends, and its exit code. */
async function ended(child: ChildProcess): Promise<{ out: string; err: string; code: unknown }> {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    texts.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    texts.err += chunk;
  });
  const [code] = await once(child, 'close');
  return { ...texts, code };
}

describe('npm run ccaf', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, tells what a client needs, and ends with 0',
    async (signal) => {
      const child = serve('--environment', 'cat', '--database', 'db');
      let banner = '';
      child.stdout?.setEncoding('utf8');
      while (!banner.includes('Ctrl-C')) banner += (await once(child.stdout ?? child, 'data'))[0];
      const [, url = ''] = /flink\.rest\.endpoint = (\S+)/.exec(banner) ?? [];
      const [, path = '', body = ''] = /127\.0\.0\.1:\d+(\/sql\S+) \\\n\s+-d '(.*)'/.exec(banner) ?? [];
      const authorization = `Basic ${Buffer.from('LOCALKEY:local-secret').toString('base64')}`;
      const answer = await fetch(url + path, { method: 'POST', body, headers: { authorization } });
      expect(await answer.json()).toMatchObject({ name: 'hello', status: { phase: 'COMPLETED' } });
      const end = ended(child);
      child.kill(signal);
      expect(await end).toMatchObject({ err: '', code: 0 });
    },
  );

  it.each([
    [['--port', '99999'], "--port must be a number from 0 to 65535, got '99999' (see --help)\n"],
    [['--prot', '1'], "Unknown option '--prot' (see --help)\n"],
    [['--database', ''], '--environment and --database must not be empty (see --help)\n'],
  ])('ends with 2 and one line for %j', async (args, err) => {
    expect(await ended(serve(...args))).toEqual({ out: '', err, code: 2 });
  });

  it('ends with 1 and one line when the port is in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const result = await ended(serve('--port', String(port)));
    blocker.close();
    expect(result).toEqual({
      out: '',
      err: `listen EADDRINUSE: address already in use 127.0.0.1:${port}: choose another --port, or none for a free one\n`,
      code: 1,
    });
  });

  it('explains itself with --help', async () => {
    const { out, code } = await ended(serve('--help'));
    expect(out).toContain('Usage: npm run ccaf -- [--port N]');
    expect(code).toBe(0);
  });
});
