import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readWorkflows, type Workflow } from '../../workflows/workflow';
import * as checks from './checks';

const ROOT = join(__dirname, '../../..');
const workflows = readWorkflows(ROOT);
const named = (name: string): Workflow => {
  const found = workflows.find(({ path }) => basename(path) === name);
  if (!found) throw new Error(`no workflow ${name}`);
  return found.content;
};

it('has a workflow to review, to deploy, for the night, to release the engine and to undeploy', () => {
  expect(workflows.map(({ path }) => basename(path))).toEqual([
    'ci.yml',
    'deploy.yml',
    'nightly.yml',
    'release.yml',
    'undeploy.yml',
  ]);
});

it('keeps the tag that releases the engine apart from the one that deploys the app', () => {
  const tagsOf = (name: string) => (named(name) as { on?: { push?: { tags?: string[] } } }).on?.push?.tags;
  expect(tagsOf('release.yml')).toEqual(['engine-v*']);
  expect(tagsOf('deploy.yml')).toEqual(['v*']);
});

it('runs all of the random tests at night, and with another seed', () => {
  const random = Object.values(named('nightly.yml').jobs).filter(({ steps }) =>
    steps.some(({ run }) => run === 'npm test'),
  );
  expect(random.map(({ env }) => env)).toEqual([{ TEST_SEED: '${{ github.run_number }}', TEST_THOROUGH: 'true' }]);
});

describe.each(workflows.map(({ path, content }) => [basename(path), path, content] as const))(
  '%s',
  (_, path, workflow) => {
    const text = readFileSync(path, 'utf8');

    it('runs no foreign code with rights', () => expect(checks.hasNoForeignCode(workflow)).toEqual([]));
    it('pins the actions of others', () => expect(checks.pinsActions(text)).toEqual([]));
    it('limits the time of each job', () => expect(checks.hasTimeouts(workflow)).toEqual([]));
    it('gives each job the permissions that it uses', () => expect(checks.hasLeastPermissions(workflow)).toEqual([]));
    it('lets nothing into a script', () => expect(checks.keepsExpressionsOutOfScripts(workflow)).toEqual([]));
    it('gives secrets to single steps only', () => expect(checks.keepsSecrets(workflow)).toEqual([]));
    it('checks out what it uses', () => expect(checks.checksOut(workflow)).toEqual([]));
  },
);

it('pins one commit for one version of an action, and takes actions of these owners only', () => {
  const pins = workflows.flatMap(({ path }) => [
    ...readFileSync(path, 'utf8').matchAll(/uses: ([^.\s][^@\s]+)@(\w+) # (\S+)/g),
  ]);
  const commits = new Map<string, Set<string>>();
  for (const [, action = '', commit = '', version = ''] of pins) {
    const key = `${action} ${version}`;
    commits.set(key, (commits.get(key) ?? new Set()).add(commit));
  }
  expect([...commits].filter(([, found]) => found.size > 1).map(([key]) => key)).toEqual([]);
  expect([...new Set(pins.map(([, action]) => action))].sort()).toEqual([
    'actions/checkout',
    'actions/download-artifact',
    'actions/setup-java',
    'actions/setup-node',
    'actions/upload-artifact',
    'aws-actions/configure-aws-credentials',
    'hashicorp/setup-terraform',
  ]);
});

describe('the pipeline', () => {
  const deploy = named('deploy.yml');
  const stepThatRuns = (job: string, command: string) => {
    const step = deploy.jobs[job]?.steps.find(({ run }) => run?.startsWith(command));
    if (!step) throw new Error(`no step of ${job} runs ${command}`);
    return step;
  };

  it.each(['plan', 'apply'])('gives the digest of the image that it pushed to the app stack: %s', (job) => {
    const { env } = deploy.jobs[job] ?? {};
    const image = stepThatRuns('image', 'npm run deploy -- --only=image');
    expect(checks.stepBehind(deploy, job, env?.['TF_VAR_image_digest'])).toBe(image);
  });

  it('applies the plan whose fingerprint the job before the approval told', () => {
    const { env, run } = stepThatRuns('apply', 'npm run deploy -- --only=apply');
    const plan = stepThatRuns('plan', 'npm run deploy -- --only=plan');
    expect(checks.stepBehind(deploy, 'apply', env?.['REVIEWED_PLAN'])).toBe(plan);
    expect(run).toContain('--reviewed-plan="$REVIEWED_PLAN"');
  });

  it.each(['plan', 'apply'])('answers for one run what its form says, and nothing that a variable keeps: %s', (job) => {
    const { env, run } = stepThatRuns(job, `npm run deploy -- --only=${job}`);
    expect(env?.['ANSWERS']).toBe('${{ inputs.answers }}');
    expect(run).toContain('--answer="$ANSWERS"');
  });

  it('plans with what it applies with', () => {
    const { REVIEWED_PLAN, ...applied } = stepThatRuns('apply', 'npm run deploy').env ?? {};
    expect(stepThatRuns('plan', 'npm run deploy').env).toEqual(applied);
    expect(deploy.jobs['plan']?.env).toEqual(deploy.jobs['apply']?.env);
  });

  it('asks for approval before it applies, and not before it plans', () => {
    const environment = "${{ inputs.aws_environment || vars.RELEASE_ENVIRONMENT || 'prod' }}";
    expect(deploy.jobs['settings']?.environment).toBe(`${environment}-plan`);
    expect(deploy.jobs['image']?.environment).toBe(`${environment}-plan`);
    expect(deploy.jobs['plan']?.environment).toBe(`${environment}-plan`);
    expect(deploy.jobs['apply']?.environment).toBe(environment);
  });

  it.each(['deploy.yml', 'undeploy.yml'])('deploys or undeploys an environment once at a time: %s', (name) => {
    expect(checks.waitsItsTurn(named(name))).toEqual([]);
  });

  it('checks on each Node that package.json names, and starts from the oldest', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.20.0 || ^22.0.0 || >=24.0.0');
    expect(named('ci.yml').jobs['check']?.strategy?.matrix['node']).toEqual(['20.20', '22', '24']);
    expect(readFileSync(join(ROOT, '.nvmrc'), 'utf8').trim()).toBe('20.20');
  });

  it('has a last job that sees all the others', () => {
    expect(checks.hasGate(named('ci.yml'), 'passed')).toEqual([]);
  });

  const RESULTS = {
    check: 'success',
    fork: 'success',
    image: 'success',
    synth: 'success',
    flink: 'success',
    stacks: 'success',
    plan: 'success',
    review: 'success',
    comment: 'success',
  };
  it.each([
    [0, {}],
    [0, { plan: 'skipped', comment: 'skipped' }],
    [1, { check: 'failure' }],
    [1, { fork: 'failure' }],
    [1, { image: 'skipped' }],
    [1, { synth: 'cancelled' }],
    [1, { review: 'skipped' }],
    [1, { plan: 'failure', review: 'skipped', comment: 'skipped' }],
    [1, { comment: 'failure' }],
  ])('ends the last job with %i after %j', (code, more) => {
    const { run = '' } = named('ci.yml').jobs['passed']?.steps[0] ?? {};
    const results = Object.entries({ ...RESULTS, ...more }).map(([job, result]) => [job, { result }]);
    const env = { ...process.env, NEEDS: JSON.stringify(Object.fromEntries(results)) };
    expect(spawnSync('bash', ['-eo', 'pipefail', '-c', run], { env }).status).toBe(code);
  });
});
