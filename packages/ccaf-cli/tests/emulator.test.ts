import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { ccaf, ended, startCcaf } from './project';

let kill: () => void = () => undefined;
afterEach(() => kill());

describe('ccaf emulator', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves until %s, tells what a client needs, and ends with 0',
    async (signal) => {
      const child = startCcaf(['emulator', '--environment', 'cat', '--database', 'db']);
      kill = () => child.kill('SIGKILL');
      const end = ended(child);
      let banner = '';
      while (!banner.includes('Ctrl-C')) banner += String((await once(child.stdout, 'data'))[0]);
      const [, url = ''] = /flink\.rest\.endpoint = (\S+)/.exec(banner) ?? [];
      const [, path = '', body = ''] = /127\.0\.0\.1:\d+(\/sql\S+) \\\n\s+-d '(.*)'/.exec(banner) ?? [];
      const authorization = `Basic ${Buffer.from('LOCALKEY:local-secret').toString('base64')}`;
      const answer = await fetch(url + path, { method: 'POST', body, headers: { authorization } });
      expect(await answer.json()).toMatchObject({ name: 'hello', status: { phase: 'COMPLETED' } });
      child.kill(signal);
      expect(await end).toMatchObject({ stderr: '', code: 0 });
    },
  );

  it.each([
    [['--port', '99999'], "--port must be a number from 0 to 65535, got '99999' (see --help)\n"],
    [['--prot', '1'], "Unknown option '--prot'; did you mean '--port'? (see --help)\n"],
    [
      ['--bearer', 'token'],
      '--bearer must be a token and the id of an identity pool with : between, as my-token:pool-local (see --help)\n',
    ],
    [['--database', ''], '--environment and --database must not be empty (see --help)\n'],
  ])('ends with 2 and one line for %j', async (args, stderr) => {
    expect(await ccaf(['emulator', ...args])).toEqual({ stdout: '', stderr, code: 2 });
  });

  it('speaks https to who trusts the certificate that it names, and takes the token that it was given', async () => {
    const child = startCcaf(['emulator', '--tls', '--bearer', 'my-token:pool-local']);
    kill = () => child.kill('SIGKILL');
    const end = ended(child);
    let banner = '';
    while (!banner.includes('Ctrl-C')) banner += String((await once(child.stdout, 'data'))[0]);
    const [, url = ''] = /(https:\/\/127\.0\.0\.1:\d+\/sql\S+)/.exec(banner) ?? [];
    const [, file = ''] = /NODE_EXTRA_CA_CERTS=(\S+)/.exec(banner) ?? [];
    const headers = { authorization: 'Bearer my-token', 'confluent-identity-pool-id': 'pool-local' };
    const [answer] = (await once(get(url, { ca: readFileSync(file), headers }), 'response')) as [IncomingMessage];
    answer.destroy();
    expect(answer.statusCode).toBe(200);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ stderr: '', code: 0 });
    expect(existsSync(file)).toBe(false);
  });

  it('ends with 1 and one line when the port is in use', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const address = blocker.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const result = await ccaf(['emulator', '--port', String(port)]);
    blocker.close();
    expect(result).toEqual({
      stdout: '',
      stderr: `listen EADDRINUSE: address already in use 127.0.0.1:${port}: choose another --port, or none for a free one\n`,
      code: 1,
    });
  });
});
