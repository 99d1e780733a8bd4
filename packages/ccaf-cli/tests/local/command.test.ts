import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { binary } from 'local-cloud/testing';

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
    const command = ['--require', './scripts/typescript.cjs', 'local/run.ts', ...args];
    execFile(process.execPath, command, { cwd: ROOT, env, timeout: 60_000 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });

const run = (...args: readonly string[]): Promise<Ended> => runIn(process.env, ...args);

it('deploys the bundle by the event that Terraform would send, finds exactly the expected rows, and prints one JSON object', async () => {
  const { code, stdout, stderr } = await runIn({ ...process.env, PATH: '' }, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { changes, sample, ...told } = JSON.parse(stdout) as Told;
  expect(told).toMatchObject({
    how: 'the events that Terraform would send (no terraform or tofu on the PATH)',
    outcome: 'created',
    statement: { phase: 'RUNNING' },
    apiCalls: 8,
    sources: [
      { source: 'skyone_avro', read: 1223, dropped: 65, written: 1158 },
      { source: 'sunset_avro', read: 1277, dropped: 60, written: 1217 },
    ],
    sink: { rows: 2375, checksum: '972d770c75bfe756' },
  });
  expect(changes.map(({ change, outcome }) => `${change}: ${outcome}`)).toEqual([
    'deploy again: unchanged, 4 API calls',
    expect.stringMatching(/^change it: evolved to flight-consolidator-\w{12}$/),
    'break it: apply failed, rolled back',
    'tear down: deleted 2 statements',
  ]);
  expect(sample.map(({ airline }) => airline)).toEqual(['SkyOne', 'SkyOne', 'SkyOne', 'Sunset', 'Sunset', 'Sunset']);
});

interface Told {
  readonly changes: readonly { readonly change: string; readonly outcome: string }[];
  readonly sample: readonly { readonly airline: string }[];
}

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

const HOW =
  binary === undefined
    ? expect.stringMatching(/^the events that Terraform would send \(/)
    : expect.stringMatching(/^(terraform|tofu) \(.*\), emulated providers$/);

it('deploys by Terraform where it is found, keeps the services up until a signal, and ends with 0', async () => {
  const child = spawn(process.execPath, ['--require', './scripts/typescript.cjs', 'local/run.ts', '--keep'], {
    cwd: ROOT,
  });
  kill = () => child.kill('SIGKILL');
  let text = '';
  for await (const chunk of child.stdout) {
    text += String(chunk);
    if (text.includes('AWS_ENDPOINT_URL_SECRETS_MANAGER=')) break;
  }
  const [report = ''] = text.split('The services stay up');
  expect(/✓ deployer +(.*)/.exec(report)?.[1]).toEqual(HOW);
  expect(report).toContain('flight_avro held exactly the 2,375 rows that a computation without SQL gives\n');
  expect(report).toContain('(checksum over every column 972d770c75bfe756)');
  expect([...report.matchAll(/✓ (deploy again|change it|break it|tear down)/g)].map(([, change]) => change)).toEqual([
    'deploy again',
    'change it',
    'break it',
  ]);
  expect(report.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const [, url = '', key = ''] = /CCAF='(\S+)'\s+export KEY='(\S+)'/.exec(text) ?? [];
  const headers = { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
  const { data } = (await (await fetch(url, { headers })).json()) as { data: { status: { phase: string } }[] };
  expect(data.map(({ status }) => status.phase)).toEqual(expect.arrayContaining(['RUNNING']));
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
