import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ccaf, type Ended, startCcaf } from '../project';

let kill: () => void = () => undefined;
afterEach(() => kill());

const withoutTerraform = { ...process.env, PATH: '' };

it('deploys the bundle by the event that Terraform would send, finds exactly the expected rows, prints one JSON object, and keeps the services up until a signal', async () => {
  const child = startCcaf(['local', '--json', '--keep'], { env: withoutTerraform });
  kill = () => child.kill('SIGKILL');
  const stdout = text(child.stdout);
  let how = '';
  for await (const chunk of child.stderr) {
    how += String(chunk);
    if (how.includes('AWS_ENDPOINT_URL_SECRETS_MANAGER=')) break;
  }
  const [, url = '', key = ''] = /CCAF='(\S+)'\s+export KEY='(\S+)'/.exec(how) ?? [];
  const headers = { authorization: `Basic ${Buffer.from(key).toString('base64')}` };
  const { data } = (await (await fetch(url, { headers })).json()) as { data: { status: { phase: string } }[] };
  expect(data.map(({ status }) => status.phase)).toEqual(expect.arrayContaining(['RUNNING']));
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);

  const { changes, sinks, ...told } = JSON.parse(await stdout) as Told;
  expect(told).toMatchObject({
    how: 'the events that Terraform would send (it is not on the PATH)',
    project: 'parcels',
    outcome: 'created',
    cfus: 3,
    apps: { parcels: { outcome: 'created', statement: { phase: 'RUNNING' } } },
  });
  expect(sinks).toMatchObject([
    {
      app: 'parcels',
      table: 'parcels',
      sources: [
        { source: 'north_parcels', read: 1271, dropped: 129, written: 1142 },
        { source: 'south_parcels', read: 1229, dropped: 119, written: 1110 },
      ],
      sink: { rows: 2252, checksum: '37f0df68f691c1cc' },
    },
  ]);
  const steps = changes.map(({ change, outcome }) => `${change}: ${outcome}`);
  expect(steps.filter((step) => !/^(break|mend) it/.test(step))).toEqual([
    'deploy again: unchanged, 4 API calls',
    'change it: evolved',
  ]);
  // Whether the broken statement can still be stopped in order is a race; either way no row is lost or doubled.
  expect(steps.slice(2).join()).toMatch(
    /^break it: apply failed, rolled back$|^break it: apply failed, what was written stays,mend it: (answered where to begin|evolved|created)$/,
  );
  const depots = sinks[0]?.sample.map(({ depot }) => depot);
  expect(depots).toEqual(['North', 'North', 'North', 'South', 'South', 'South']);
});

interface Told {
  readonly changes: readonly { readonly change: string; readonly outcome: string }[];
  readonly sinks: readonly { readonly sample: readonly { readonly depot: string }[] }[];
}

describe('with an app without sample data', () => {
  let told: Ended;
  beforeAll(async () => {
    told = await ccaf(['local', '--app', 'handler/variants/capitals.ts'], { env: withoutTerraform });
  });

  it('tells a person in lines of at most 80 characters how it deploys without Terraform', () => {
    const [line = ''] = told.stdout.split('\n').filter((one) => one.includes('deployer'));
    expect(line).toBe('  ✓ deployer      the events that Terraform would send (it is not on the PATH)');
    expect(line.length).toBeLessThanOrEqual(80);
  });

  it('goes as far as the plan, and says so', () => {
    const { code, stdout } = told;
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ plan /);
    expect(stdout).toContain(
      'sample data for handler/variants/capitals.ts:\nthere is no handler/variants/sample-data.ts.',
    );
  });
});

it('says in a line what it does not know, and exits with 2', async () => {
  expect(await ccaf(['local', '--wacth'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "Unknown option '--wacth'; did you mean '--watch'? (see --help)\n",
  });
});

it('says where the function waits for a debugger, because nothing moves until one is attached', async () => {
  const { stderr } = await ccaf(['local', '--inspect', '--app', '../none']);
  expect(stderr).toMatch(/^\nThe function waits for a debugger at 127\.0\.0\.1:9230 whenever it starts: attach\none, /);
});

it('refuses a path without an app, and exits with 2', async () => {
  const { code, stdout, stderr } = await ccaf(['local', '--app', '../none']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain("\nFailed: no app at '../none': it does not exist");
});
