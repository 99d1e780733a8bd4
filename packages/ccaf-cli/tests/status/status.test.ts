import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodeOf, overall } from '../../src/status/judgement';
import { parseStatus } from '../../src/status/options';
import { status } from '../../src/status/status';
import { statusText } from '../../src/status/text';
import { type FakePrograms, startFakePrograms } from '../deploy/fake-programs';
import { inProject } from '../project';
import { BUNDLE, ILL, reportOf, WELL } from './answers';

const NOW = Date.parse('2026-11-27T08:00:00Z');
const NOT_THERE = { stderr: 'An error occurred (ResourceNotFoundException)', code: 254 };

const folder = mkdtempSync(join(tmpdir(), 'status-test-'));
const stack = '{"resource":{"aws_lambda_function":{"f":{"function_name":"parcels_'.replaceAll('"', '\\"');
const synth = `[ -z "$BROKEN" ] || { echo "$BROKEN" >&2; exit 1; }; /bin/mkdir -p $CDKTF_OUTDIR/stacks/app && echo "${stack}$AWS_ENVIRONMENT\\"}}}}" > $CDKTF_OUTDIR/stacks/app/cdk.tf.json`;
writeFileSync(join(folder, 'cdktf.json'), JSON.stringify({ app: synth }));
inProject(folder);
afterAll(() => rmSync(folder, { recursive: true }));

let fakes: FakePrograms;
beforeEach(() => {
  fakes = startFakePrograms();
  fakes.answer('aws sts', { stdout: '123456789012\n' });
  fakes.answer('aws lambda get-function-configuration', NOT_THERE);
});
afterEach(() => fakes.close());

const of = (environment: string) => `--region us-east-1 --function-name parcels_${environment}`;

/** Deploys the function of an environment, which answers this. */
function deployed(environment: string, answer: string, state = 'Active', more: object = {}): void {
  const variables = { CATALOG_NAME: 'Depots', DATABASE_NAME: 'live', CCAF_SECRETS_PATH: '/ccaf', ...more };
  fakes.answer(`aws lambda get-function-configuration ${of(environment)}`, {
    stdout: JSON.stringify({ State: state, Environment: { Variables: variables } }),
  });
  fakes.answer(`aws lambda invoke ${of(environment)}`, { stdout: answer });
}

async function run(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const all = { PATH: fakes.path, AWS_REGION: 'us-east-1', ...env };
  const options = parseStatus(args, all);
  const interruption = { ending: new AbortController().signal, atOnce: new AbortController().signal };
  const said: string[] = [];
  const found = await status(options, {
    env: all,
    interruption,
    say: (line) => said.push(line.trim()),
    bundleDigest: async () => BUNDLE,
  });
  const text = statusText(found, NOW, { write: () => undefined, isInteractive: false });
  const judged = overall(found.environments, options.isNamed);
  return { text, said, judged, code: exitCodeOf(judged) };
}

it('tells of each environment and app in a line, and of what is ill in a block, within 80 columns', async () => {
  deployed('dev', reportOf({ parcels: WELL, returns: WELL }));
  deployed('prod', reportOf({ parcels: WELL, 'returns-of-all-depots-in-the-north': ILL }));
  const { text, code } = await run();
  expect(text).toBe(`where  app                  judged  phase     since      lag  rows/min  checkout
-----  -------------------  ------  -------  ------  -------  --------  --------
dev    parcels              well    RUNNING     3 d       12     1,240  yes
dev    returns              well    RUNNING     3 d       12     1,240  yes
test                        absent
prod   parcels              well    RUNNING     3 d       12     1,240  yes
prod   returns-of-all-dep…  ill     FAILED   14 min  unknown   unknown  unknown

test: there is no function parcels_test in the account 123456789012, us-east-1;
deploy it; or, if it is elsewhere, give --profile or --region
prod: whether the SQL of this checkout runs: unknown; the function could not
read the tables, so it could not compile its SQL
prod: lag and rows per minute: unknown; no metrics key

prod returns-of-all-depots-in-the-north is ill since 2026-11-27 07:46 UTC (14
min)
  page       failed: 'parcels-returns-1' is FAILED, with one exception within 24
             hours, which is not resumed by itself
  to do      correct what the exception names, then deploy again, which goes on
             from where it was
             docs/day-2.md#failed
  statement  parcels-returns-1 is FAILED: Failed to deserialize
  warning    CRITICAL: the state grows without end
  exception  2026-11-27 07:45 UTC java.io.IOException: Failed to deserialize
  way back   until 2026-12-27: then parcels-returns-1 is deleted, and with it
             how far it has read
`);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBe(80);
  expect(code).toBe(1);
});

it('sends the function nothing but its own target, and takes no key of Confluent Cloud', async () => {
  deployed('dev', reportOf({ parcels: WELL }));
  const { text, code } = await run(['--environment=dev']);
  expect(code).toBe(0);
  expect(text).toBe(`where  app      judged  phase    since  lag  rows/min  checkout
-----  -------  ------  -------  -----  ---  --------  --------
dev    parcels  well    RUNNING    3 d   12     1,240  yes
`);
  expect(fakes.calls().filter((call) => call.startsWith('aws lambda'))).toEqual([
    `aws lambda get-function-configuration ${of('dev')} --output json`,
    expect.stringContaining(
      '--payload {"catalog_name":"Depots","database_name":"live","ccaf_secrets_path":"/ccaf","action":"status","error_mode":"throw"} ',
    ),
  ]);
});

it('wakes a function that is asleep before it asks, and says so beside the answer', async () => {
  deployed('dev', reportOf({ parcels: WELL }), 'Inactive');
  const { said, code } = await run(['--environment=dev']);
  expect(said).toEqual([
    'parcels_dev: inactive, because nobody invoked it for weeks; waking it',
    'parcels_dev: waiting until it is Active, for five minutes at most',
    'parcels_dev: it is Active',
  ]);
  expect(code).toBe(0);
});

it('counts an environment without a function only where it is named, or where there is none at all', async () => {
  expect(await run()).toMatchObject({ code: 3, judged: 'unknown' });
  deployed('dev', reportOf({ parcels: WELL }));
  expect(await run()).toMatchObject({ code: 0, judged: 'well' });
  expect(await run([], { AWS_ENVIRONMENT: 'prod' })).toMatchObject({ code: 3, judged: 'unknown' });
});

describe('is unknown, with the reason and what to do,', () => {
  const unknown = async (args: readonly string[] = ['--environment=dev'], env = {}) => {
    const { text, code } = await run(args, env);
    expect(code).toBe(3);
    return text.replaceAll(/\n +/g, ' ');
  };

  it('where the function fails', async () => {
    deployed('dev', '{"errorType":"SecretUnavailableError","errorMessage":"the secret \\"/ccaf\\" could not be read"}');
    const text = await unknown();
    expect(text).toContain('why        the function parcels_dev failed: the secret "/ccaf" could not be read');
    expect(text).toContain('to do      see SecretUnavailableError in docs/troubleshooting.md');
  });

  it('where Confluent Cloud refuses the key', async () => {
    const message = "GET /statements was answered 401: no; check 'flink.api.key' and 'flink.api.secret' in the secret";
    deployed('dev', JSON.stringify({ errorType: 'StatementsApiError', errorMessage: message }));
    expect(await unknown()).toContain('the key in the secret, or its role, is refused: docs/day-2.md#unauthorized');
  });

  it('where it may not be invoked', async () => {
    deployed('dev', '');
    fakes.answer(`aws lambda invoke ${of('dev')}`, {
      stderr: '\nAn error occurred (AccessDeniedException)',
      code: 254,
    });
    const text = await unknown();
    expect(text).toContain('the function parcels_dev cannot be invoked: An error occurred (AccessDeniedException)');
    expect(text).toContain('ask for the permission lambda:InvokeFunction on parcels_dev');
  });

  it('where an earlier engine runs in it, which judges nothing or does not tell its secret', async () => {
    deployed('dev', reportOf({ parcels: { outcome: 'RUNNING', statements: [] } }));
    expect(await unknown()).toContain('cannot judge what runs: it has an earlier version of the engine');
    deployed('dev', reportOf({ parcels: WELL }), 'Active', { CCAF_SECRETS_PATH: undefined });
    expect(await unknown()).toContain('does not say which secret it reads');
  });

  it('where there are no credentials, for all environments alike', async () => {
    fakes.answer('aws sts', { stderr: 'Unable to locate credentials', code: 255 });
    const text = await unknown([]);
    expect(text).toContain(
      'dev, test, prod are unknown why        the AWS credentials are missing or do not work: Unable to',
    );
  });

  it('where the stacks cannot be synthesised', async () => {
    expect(await unknown([], { BROKEN: 'the configuration is not valid' })).toContain(
      'dev, test, prod are unknown why        the configuration is not valid\n',
    );
  });
});

it('refuses an environment that there is not, as a mistake on the command line', () => {
  expect(() => parseStatus(['--environment=live'], {})).toThrow(
    "--environment must be one of dev, test, prod, or left out for all, got 'live' (see --help)",
  );
});
