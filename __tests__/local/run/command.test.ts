import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

let kill: () => void = () => undefined;
afterEach(() => kill());

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runIn = (env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    const command = ['--import', 'tsx', 'local/run.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT, env, timeout: 60_000 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });

const run = (...args: readonly string[]): Promise<Ended> => runIn(process.env, ...args);

it('prints one JSON object for a machine', async () => {
  const { code, stdout, stderr } = await runIn({ ...process.env, PATH: '' }, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'created',
    sources: [
      { source: 'skyone_avro', read: 1223, dropped: 65, written: 1158 },
      { source: 'sunset_avro', read: 1277, dropped: 60, written: 1217 },
    ],
    sink: { rows: 2375, checksum: '972d770c75bfe756' },
  });
});

it('says what it does not know, shows its usage, and exits with 2', async () => {
  const { code, stdout, stderr } = await run('--nonsense');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Unknown option '--nonsense'/);
  expect(stderr).toContain('npm run local -- [--json] [--keep] [--app <path>]');
});

it('refuses a path without an app, and exits with 2', async () => {
  const { code, stdout, stderr } = await run('--app', 'examples/none');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain("\nFailed: no app at 'examples/none': it does not exist");
});

it('goes as far as the plan with an app without sample data, and says so', async () => {
  const app = 'examples/orders/variants/capitals.ts';
  const { code, stdout } = await runIn({ ...process.env, PATH: '', FLINK_APP: app });
  expect(code).toBe(0);
  expect(stdout).toMatch(/✓ plan /);
  expect(stdout).toContain(
    'sample data for examples/orders/variants/capitals.ts: there is no examples/orders/variants/',
  );
});

it('keeps the services up until a signal, says how to talk to them, and ends with 0', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/run.ts', '--keep'], { cwd: ROOT });
  kill = () => child.kill('SIGKILL');
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.includes('AWS_ENDPOINT_URL_SECRETS_MANAGER=')) break;
  }
  const [, url = '', key = ''] = /CCAF='(\S+)'\s+export KEY='(\S+)'/.exec(text) ?? [];
  const headers = { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
  const { data } = (await (await fetch(url, { headers })).json()) as { data: { status: { phase: string } }[] };
  expect(data.map(({ status }) => status.phase)).toEqual(expect.arrayContaining(['RUNNING']));
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
