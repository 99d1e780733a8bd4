import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Action, readActions, readWorkflows } from '../../workflows/workflow';
import * as checks from './checks';
import { envOf, runScript } from './run-script';

const ROOT = join(__dirname, '../../..');
const actions = readActions(ROOT);
const actionNamed = (name: string): Action => {
  const found = actions.find(({ path }) => basename(dirname(path)) === name);
  if (!found) throw new Error(`no action ${name}`);
  return found.content;
};

it.each(actions.map(({ path, content }) => [basename(dirname(path)), content] as const))('%s is safe', (_, action) => {
  expect(checks.isSafeAction(action)).toEqual([]);
});

describe('aws-environment-info', () => {
  const { inputs, outputs, runs } = actionNamed('aws-environment-info');
  const [step] = runs.steps;
  const accounts = {
    aws_dev_account_id: '111111111111',
    aws_test_account_id: '222222222222',
    aws_prod_account_id: '',
    aws_region: 'us-east-1',
  };

  const run = (given: Readonly<Record<string, string>>) => runScript(step, envOf(step, given));

  it('takes the inputs of the article, and hands on the account', () => {
    expect(Object.keys(inputs)).toEqual(['aws_environment', ...Object.keys(accounts)]);
    expect(Object.values(inputs).every(({ required }) => required)).toBe(true);
    expect(outputs['aws_account_id']?.value).toBe('${{ steps.account.outputs.aws_account_id }}');
  });

  it('tells the account of the environment', () => {
    expect(run({ ...accounts, aws_environment: 'test' })).toEqual({
      status: 0,
      stdout: '',
      output: 'aws_account_id=222222222222\n',
      summary: '| environment | account | region |\n|---|---|---|\n| test | 222222222222 | us-east-1 |\n\n',
    });
  });

  it.each([
    ['staging', "::error::the environment must be dev, test or prod, got 'staging'\n"],
    ['prod', "::error::the variable AWS_PROD_ACCOUNT_ID must be twelve digits, got '': docs/setup.md\n"],
  ])('fails for %s', (aws_environment, stdout) => {
    expect(run({ ...accounts, aws_environment })).toEqual({ status: 1, stdout, output: '', summary: '' });
  });
});

describe('settings', () => {
  const [step] = actionNamed('settings').runs.steps;
  const VARS = {
    AWS_PROD_ACCOUNT_ID: '333333333333',
    AWS_REGION: 'us-east-1',
    TFC_ORGANIZATION: 'acme',
    CATALOG_NAME: 'Shops',
    DATABASE_NAME: 'live',
    CCAF_SECRETS_PATH: '/ccaf/prod',
    RELEASE_ENVIRONMENT: 'prod',
  };
  const REVIEWED = {
    aws_region: 'us-east-1',
    tfc_organization: 'acme',
    tfc_workspace_prefix: '',
    confluent_flink_region: '',
    catalog_name: 'Shops',
    database_name: 'live',
    ccaf_secrets_path: '/ccaf/prod',
    aws_lambda_subnet_ids: '',
    aws_lambda_security_group_ids: '',
    watch: '',
    watch_resume_failed: '',
    watch_email: '',
    watch_cfu_minutes_a_day: '',
    aws_account_id: '333333333333',
  };
  const bin = mkdtempSync(join(tmpdir(), 'gh-'));
  /** What GitHub's program answers to a question for an environment. */
  const answer = (script: string): void => writeFileSync(join(bin, 'gh'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  beforeEach(() => answer('[ "$*" = "api repos/acme/orders/environments/prod" ]'));
  afterAll(() => rmSync(bin, { recursive: true }));
  /** As the job before the approval runs it, or, with what was reviewed, the one after. */
  const run = (vars: object, form: object | null = null, reviewed?: object) =>
    runScript(step, {
      ...envOf(step, {
        aws_environment: 'prod',
        vars: JSON.stringify(vars),
        form: JSON.stringify(form),
        reviewed: reviewed ? JSON.stringify(reviewed) : '',
      }),
      GITHUB_REPOSITORY: 'acme/orders',
      PATH: `${bin}:${process.env['PATH']}`,
    });
  const linesOf = (values: object): string =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');

  it('hands on what the variables say', () => {
    expect(run(VARS)).toEqual({ status: 0, stdout: '', output: linesOf(REVIEWED), summary: '' });
  });

  it('goes by the form, where that says something', () => {
    const form = { aws_region: 'eu-west-1', catalog_name: 'Form', database_name: '', forget: false, answers: 'x' };
    const told = { ...REVIEWED, aws_region: 'eu-west-1', catalog_name: 'Form' };
    expect(run(VARS, form)).toEqual({ status: 0, stdout: '', output: linesOf(told), summary: '' });
  });

  it('names all that is missing where a plan looks, and says where to set it', () => {
    const { CATALOG_NAME: _, AWS_PROD_ACCOUNT_ID: __, ...rest } = VARS;
    expect(run({ ...rest, DATABASE_NAME: '' })).toEqual({
      status: 1,
      stdout:
        "::error::neither the repository nor its environment 'prod-plan' has a value for CATALOG_NAME, DATABASE_NAME, AWS_PROD_ACCOUNT_ID. Set it in one of the two; what only 'prod' has is never read: docs/setup.md\n",
      output: '',
      summary: '',
    });
  });

  it('refuses an environment that GitHub would make, with no approval, and no other trouble with asking', () => {
    answer('echo "gh: Not Found (HTTP 404)" >&2; exit 1');
    expect(run(VARS)).toMatchObject({
      status: 1,
      stdout:
        "::error::there is no GitHub environment 'prod', so nobody would be asked for an approval: docs/setup.md\n",
    });
    expect(run(VARS, null, REVIEWED).status).toBe(0);
    answer('echo "gh: Resource not accessible by integration (HTTP 403)" >&2; exit 1');
    expect(run(VARS).status).toBe(0);
  });

  it('leaves the secret to the stack that makes it', () => {
    const { CCAF_SECRETS_PATH: _, ...rest } = VARS;
    expect(run(rest).stdout).toContain('has a value for CCAF_SECRETS_PATH. Set');
    expect(run({ ...rest, CONFLUENT_FLINK_REGION: 'us-east-1' }).status).toBe(0);
  });

  it('refuses another environment than the three, before it misses the variables of that one', () => {
    const env = envOf(step, { aws_environment: 'production', vars: JSON.stringify(VARS), form: 'null', reviewed: '' });
    expect(runScript(step, env)).toMatchObject({
      status: 1,
      stdout:
        "::error::the environment must be dev, test or prod, got 'production' from the variable RELEASE_ENVIRONMENT: docs/setup.md\n",
    });
  });

  it('refuses what was copied with a line break', () => {
    const { status, stdout } = run({ ...VARS, CATALOG_NAME: 'Shops\n', TFC_WORKSPACE_PREFIX: 'a\r' });
    expect(status).toBe(1);
    expect(stdout).toBe(
      '::error::TFC_WORKSPACE_PREFIX, CATALOG_NAME must not contain a line break or a tab, which was probably copied along with the value: docs/setup.md\n',
    );
  });

  it('agrees, after the approval, with an environment that says the same, or nothing', () => {
    expect(run(VARS, null, REVIEWED).status).toBe(0);
    expect(run({}, null, REVIEWED).status).toBe(0);
    // GitHub leaves out what a job hands on that is empty.
    const told = Object.fromEntries(Object.entries(REVIEWED).filter(([, value]) => value !== ''));
    expect(run(VARS, null, told).status).toBe(0);
    expect(run({ ...VARS, TFC_WORKSPACE_PREFIX: 'only-here' }, null, told).status).toBe(1);
  });

  it('refuses, after the approval, an environment that says something else', () => {
    const vars = { ...VARS, TFC_WORKSPACE_PREFIX: 'only-here', CATALOG_NAME: 'Other', AWS_PROD_ACCOUNT_ID: '4' };
    expect(run(vars, null, REVIEWED)).toEqual({
      status: 1,
      stdout:
        "::error::the environment 'prod' has another value than the one that was reviewed for TFC_WORKSPACE_PREFIX, CATALOG_NAME, AWS_PROD_ACCOUNT_ID. Remove it from 'prod', or set the same in 'prod-plan', and run all jobs again: docs/setup.md\n",
      output: '',
      summary: '',
    });
    // The form was reviewed.
    expect(run(VARS, { catalog_name: 'Form' }, { ...REVIEWED, catalog_name: 'Form' }).status).toBe(0);
  });
});

describe('the plan of a pull request', () => {
  const ci = readWorkflows(ROOT).find(({ path }) => path.endsWith('/ci.yml'))?.content;
  const [step] = ci?.jobs['plan']?.steps ?? [];
  const VARS = { CATALOG_NAME: 'Shops', DATABASE_NAME: 'live', CCAF_SECRETS_PATH: '/ccaf' };

  it.each([
    [VARS, 0, ''],
    [
      { ...VARS, CATALOG_NAME: '', CCAF_SECRETS_PATH: '' },
      1,
      "::error::the repository has no value for CATALOG_NAME CCAF_SECRETS_PATH, and a pull request does not read those of 'dev-plan': set the values of dev in the repository: docs/setup.md\n",
    ],
  ])('with the variables %j ends with %s', (vars, status, stdout) => {
    expect(runScript(step, vars)).toMatchObject({ status, stdout });
  });
});

describe('a review', () => {
  const ci = readWorkflows(ROOT).find(({ path }) => path.endsWith('/ci.yml'))?.content;
  const step = ci?.jobs['review']?.steps.find(({ id }) => id === 'before');
  const folder = mkdtempSync(join(tmpdir(), 'merge-'));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    git('commit', '--quiet', '--allow-empty', '--message', 'when the pull request was opened');
    git('checkout', '--quiet', '-b', 'topic');
    git('commit', '--quiet', '--allow-empty', '--message', 'its change');
    git('checkout', '--quiet', 'main');
    git('commit', '--quiet', '--allow-empty', '--message', 'merged meanwhile');
    git('checkout', '--quiet', '--detach');
    git('merge', '--quiet', '--no-ff', '--message', 'as it would be merged', 'topic');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const baseOf = (event: string, TOLD: string) => runScript(step, { GITHUB_EVENT_NAME: event, TOLD }, folder).output;

  it('of a pull request compares with the base that it would be merged into now', () => {
    expect(baseOf('pull_request', '')).toBe(`commit=${git('rev-parse', 'main')}\n`);
  });

  it.each(['push', 'merge_group'])('of the event %s compares with what the event tells', (event) => {
    expect(baseOf(event, 'a'.repeat(40))).toBe(`commit=${'a'.repeat(40)}\n`);
  });
});

describe('a tag', () => {
  const deploy = readWorkflows(ROOT).find(({ path }) => path.endsWith('/deploy.yml'))?.content;
  const step = deploy?.jobs['settings']?.steps.find(({ run }) => run?.includes('merge-base'));
  const folder = mkdtempSync(join(tmpdir(), 'tag-'));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], { cwd: folder });
  beforeAll(() => {
    git('init', '--quiet', '--initial-branch=main');
    for (const message of ['reviewed', 'newest']) git('commit', '--quiet', '--allow-empty', '--message', message);
    git('update-ref', 'refs/remotes/origin/main', 'main');
    git('tag', '--annotate', 'v1.0.0', '--message', 'old', 'main~1');
    git('tag', 'v1.1.0', 'main');
    git('checkout', '--quiet', '-b', 'aside', 'main~1');
    git('commit', '--quiet', '--allow-empty', '--message', 'not reviewed');
    git('tag', 'v2.0.0');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['v1.0.0', 0, ''],
    ['v1.1.0', 0, ''],
    [
      'v2.0.0',
      1,
      "::error::the commit of the tag 'v2.0.0' is not on 'main'. Merge it, and tag the merged commit; or deploy a branch with the form\n",
    ],
  ])('%s is deployed where its commit is on the default branch', (tag, status, stdout) => {
    git('checkout', '--quiet', '--detach', tag);
    expect(runScript(step, { DEFAULT_BRANCH: 'main', GITHUB_REF_NAME: tag }, folder)).toMatchObject({ status, stdout });
  });
});
