import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Circumstances, type JobRun, runFor } from '../../workflows/run';
import type { Occasion } from '../../workflows/trigger';
import { readWorkflows, type Workflow } from '../../workflows/workflow';

const ROOT = join(__dirname, '../../..');
const EVENTS = join(__dirname, 'events');
const eventNames = readdirSync(EVENTS).map((name) => basename(name, '.json'));
const eventOf = (name: string): Occasion => JSON.parse(readFileSync(join(EVENTS, `${name}.json`), 'utf8')) as Occasion;
const workflows: Readonly<Record<string, Workflow>> = Object.fromEntries(
  readWorkflows(ROOT).map(({ path, content }) => [basename(path, '.yml'), content]),
);

/** A pipeline that is set up. */
const VARS = {
  AWS_DEV_ACCOUNT_ID: '111111111111',
  AWS_REGION: 'us-east-1',
  TFC_ORGANIZATION: 'acme',
  CATALOG_NAME: 'Shops',
  DATABASE_NAME: 'live',
  CCAF_SECRETS_PATH: '/ccaf/repository',
};

function run(workflow: string, event: string, circumstances: Circumstances = {}) {
  const content = workflows[workflow];
  if (!content) throw new Error(`no workflow ${workflow}`);
  return runFor(content, eventOf(event), { vars: VARS, ...circumstances });
}
const jobsOf = (runs: Readonly<Record<string, JobRun>> | undefined): string | undefined =>
  runs &&
  Object.entries(runs)
    .filter(([, { result }]) => result !== 'skipped')
    .map(([name]) => name)
    .join(' ');

const ALL = 'check fork flink image synth stacks plan review comment passed';
const WITHOUT_PLAN = 'check fork flink image synth stacks review passed';

describe('what an event starts', () => {
  const STARTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    push: { ci: WITHOUT_PLAN },
    'first-push': { ci: WITHOUT_PLAN },
    'forced-push': { ci: WITHOUT_PLAN },
    'branch-push': {},
    'branch-deleted': {},
    // ci.yml says why not, in the next pull request.
    'renamed-default-branch-push': {},
    tag: { deploy: 'settings image plan apply' },
    'tag-moved': { deploy: 'settings image plan apply' },
    'tag-deleted': {},
    'other-tag': {},
    'pull-request': { ci: ALL },
    'pull-request-of-a-fork': { ci: WITHOUT_PLAN },
    'pull-request-of-a-deleted-fork': { ci: WITHOUT_PLAN },
    'pull-request-of-dependabot': { ci: 'check fork flink image synth stacks review comment passed' },
    'pull-request-closed': {},
    'pull-request-after-a-rename': { ci: ALL },
    'merge-group': { ci: WITHOUT_PLAN },
    schedule: { nightly: Object.keys(workflows['nightly']?.jobs ?? {}).join(' ') },
  };

  it.each(eventNames.filter((name) => !name.startsWith('dispatch')))('%s', (name) => {
    const started = Object.keys(workflows).map((workflow) => [workflow, jobsOf(run(workflow, name))] as const);
    expect(Object.fromEntries(started.filter(([, jobs]) => jobs !== undefined))).toEqual(STARTED[name]);
  });

  it('knows every file of an event', () => {
    const dispatched = ['dispatch', 'dispatch-on-a-branch', 'dispatch-on-a-tag', 'dispatch-undeploy'];
    expect([...Object.keys(STARTED), ...dispatched].sort()).toEqual([...eventNames].sort());
  });
});

describe('a review', () => {
  const BEFORE = 'a'.repeat(40);
  const stepsOf = (event: string, outcome: string, commit = BEFORE): JobRun['steps'] => {
    const before = { outcome: 'success', outputs: { commit } };
    return run('ci', event, { steps: { before, base: { outcome } } })?.['review']?.steps ?? [];
  };
  const stepOf = (id: string, ...given: Parameters<typeof stepsOf>) => stepsOf(...given).find((step) => step.id === id);

  it.each([
    ['a push', 'push', BEFORE],
    ['a forced push', 'forced-push', BEFORE],
    ['a merge queue', 'merge-group', BEFORE],
    ['a first push', 'first-push', '0'.repeat(40)],
    // What is checked out tells it, and nothing else.
    ['a pull request', 'pull-request', ''],
    ['a pull request of a fork', 'pull-request-of-a-fork', ''],
  ])('of %s is told what was there before', (_, event, commit) => {
    expect(stepOf('before', event, 'success')?.env).toEqual({ TOLD: commit });
  });

  it.each(['push', 'pull-request', 'merge-group'])('of the event %s compares with that', (event) => {
    const ref = 'b'.repeat(40);
    expect(stepOf('base', event, 'success', ref)).toMatchObject({
      uses: 'actions/checkout',
      with: { ref, path: 'base' },
    });
    expect(stepsOf(event, 'success', ref).map(({ name }) => name)).toContain('Render the base');
  });

  it('looks for no commit before a first push, and says so', () => {
    const none = '0'.repeat(40);
    expect(stepOf('base', 'first-push', 'skipped', none)).toBeUndefined();
    const steps = stepsOf('first-push', 'skipped', none);
    expect(steps.map(({ name }) => name)).not.toContain('Render the base');
    expect(steps.find(({ name }) => name === 'Compare')?.env).toEqual({ BASE: none, BASE_OUTCOME: 'skipped' });
  });

  it('goes on without the commit that a forced push took away', () => {
    const checkout = workflows['ci']?.jobs['review']?.steps.find(({ id }) => id === 'base');
    expect(checkout?.['continue-on-error']).toBe(true);
    expect(stepsOf('forced-push', 'failure').map(({ name }) => name)).not.toContain('Render the base');
  });

  it('is made without a plan where there is none, and not after one that failed', () => {
    expect(jobsOf(run('ci', 'pull-request', { results: { plan: 'failure' } }))).toBe(
      'check fork flink image synth stacks plan passed',
    );
    expect(jobsOf(run('ci', 'pull-request', { vars: {} }))).toBe(
      'check fork flink image synth stacks review comment passed',
    );
  });
});

describe('a deploy', () => {
  it.each([
    ['tag', 'prod', {}],
    ['tag', 'test', { RELEASE_ENVIRONMENT: 'test' }],
    ['dispatch', 'dev', { RELEASE_ENVIRONMENT: 'test' }],
    ['dispatch-on-a-branch', 'dev', {}],
  ])('of the event %s goes to %s, with an approval', (event, environment, vars) => {
    const runs = run('deploy', event, { vars: { ...VARS, ...vars } }) ?? {};
    expect(Object.values(runs).map((job) => job.environment)).toEqual([
      `${environment}-plan`,
      `${environment}-plan`,
      `${environment}-plan`,
      environment,
    ]);
    expect(runs['apply']?.env['AWS_ENVIRONMENT']).toBe(environment);
  });

  it.each([
    ['tag', true],
    ['tag-moved', true],
    ['dispatch-on-a-tag', true],
    ['dispatch', false],
    ['dispatch-on-a-branch', false],
  ])('of the event %s asks whether its tag is of the default branch: %s', (event, isAsked) => {
    const steps = run('deploy', event)?.['settings']?.steps ?? [];
    const asked = steps.find(({ run: script }) => script?.includes('merge-base'));
    expect(asked?.env).toEqual(isAsked ? { DEFAULT_BRANCH: 'main' } : undefined);
  });

  it('stops before the image where the settings are refused, and before the approval where the plan fails', () => {
    expect(jobsOf(run('deploy', 'tag', { results: { settings: 'failure' } }))).toBe('settings');
    expect(jobsOf(run('deploy', 'tag', { results: { plan: 'failure' } }))).toBe('settings image plan');
  });

  it('has the same id in every job of a run, and when a job is run again', () => {
    const runs = run('deploy', 'tag') ?? {};
    expect(Object.values(runs).map(({ env }) => env['TF_VAR_deployment_id'])).toEqual(Array(4).fill('1234'));
  });
});

describe('what a job before the approval resolved', () => {
  const outputs = {
    settings: {
      aws_account_id: '333333333333',
      aws_region: 'eu-west-1',
      tfc_organization: 'of-the-plan',
      tfc_workspace_prefix: 'prefix',
      confluent_flink_region: 'eu-west-2',
      catalog_name: 'Planned',
      database_name: 'planned',
      ccaf_secrets_path: '/ccaf/planned',
      aws_lambda_subnet_ids: '["subnet-1"]',
      aws_lambda_security_group_ids: '["sg-1"]',
      watch: 'true',
      watch_resume_failed: 'false',
      watch_email: 'oncall@example.com',
      watch_cfu_minutes_a_day: '600',
    },
    image: { image_digest: 'sha256:1' },
  };
  // What is in one of the environments only, or in both with other values.
  const environments = {
    'prod-plan': { CATALOG_NAME: 'of prod-plan', TFC_ORGANIZATION: 'of prod-plan' },
    prod: { CATALOG_NAME: 'of prod', TFC_WORKSPACE_PREFIX: 'of prod', CONFLUENT_FLINK_REGION: 'of prod' },
  };
  const EXPECTED = {
    AWS_ACCOUNT_ID: '333333333333',
    AWS_REGION: 'eu-west-1',
    TFC_ORGANIZATION: 'of-the-plan',
    TFC_WORKSPACE_PREFIX: 'prefix',
    CONFLUENT_FLINK_REGION: 'eu-west-2',
    TF_VAR_catalog_name: 'Planned',
    TF_VAR_database_name: 'planned',
    TF_VAR_ccaf_secrets_path: '/ccaf/planned',
    TF_VAR_aws_lambda_subnet_ids: '["subnet-1"]',
    TF_VAR_aws_lambda_security_group_ids: '["sg-1"]',
  };

  const WATCH = {
    TF_VAR_watch: 'true',
    TF_VAR_watch_resume_failed: 'false',
    TF_VAR_watch_email: 'oncall@example.com',
    TF_VAR_watch_cfu_minutes_a_day: '600',
  };

  it.each(['plan', 'apply'])('is what %s takes, whatever its environment has', (job) => {
    const { env } = run('deploy', 'tag', { outputs, environments })?.[job] ?? {};
    expect(env).toMatchObject({ ...EXPECTED, ...WATCH, TF_VAR_image_digest: 'sha256:1' });
  });

  it('is what an undeploy takes', () => {
    const steps = run('undeploy', 'dispatch-undeploy', { outputs, environments })?.['undeploy']?.steps ?? [];
    expect(steps.at(-1)?.env).toMatchObject(EXPECTED);
  });

  it.each([
    ['deploy', 'tag', 'apply', 'of prod'],
    ['undeploy', 'dispatch-undeploy', 'undeploy', 'Shops'],
  ])('is compared by %s after the approval with what the environment has', (workflow, event, job, catalog) => {
    const { steps = [] } = run(workflow, event, { outputs, environments })?.[job] ?? {};
    const [, compared] = steps;
    expect(compared?.uses).toBe('./.github/actions/settings');
    expect(JSON.parse(compared?.with['reviewed'] ?? '')).toEqual(outputs.settings);
    expect(JSON.parse(compared?.with['vars'] ?? '')).toMatchObject({ CATALOG_NAME: catalog });
  });
});

describe('the last job', () => {
  it.each([
    ['pull-request', 'main'],
    ['pull-request-after-a-rename', 'trunk'],
  ])('of the event %s looks whether %s is the branch that is checked', (event, branch) => {
    const steps = run('ci', event)?.['passed']?.steps ?? [];
    expect(steps.at(-1)?.env).toEqual({ DEFAULT_BRANCH: branch });
  });
});
