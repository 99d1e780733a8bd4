import { parseDeploy } from '../../src/deploy/options';
import type { FakePrograms } from './fake-programs';
import {
  COMMIT,
  DIGEST,
  FUNCTION,
  inSynthesisedProject,
  planOf,
  REPOSITORY,
  readyMachine,
  runDeploy,
  TARGET,
} from './harness';

const HOST = '123456789012.dkr.ecr.us-east-1.amazonaws.com';
const DESCRIBE = `aws ecr describe-images --registry-id 123456789012 --region us-east-1 --repository-name ${REPOSITORY} --image-ids imageTag=`;
const QUERY = '--query imageDetails[0].imageDigest --output text';
const IMAGE_SOURCES = 'Dockerfile .dockerignore package.json handler';

inSynthesisedProject();

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
});
afterEach(() => fakes.close());

/** The calls after the checks, which run all at once. */
const work = (): string[] => fakes.calls().slice(fakes.calls().indexOf('npm run --silent synth'));

const planAndShow = (stack: string, ...options: readonly string[]): string[] =>
  [
    'init -input=false -no-color',
    ['plan -input=false -no-color -out=reviewed.tfplan', ...options].join(' '),
    'show -json reviewed.tfplan',
    'show -no-color reviewed.tfplan',
  ].map((rest) => `terraform -chdir=cdktf.out/stacks/${stack} ${rest}`);
/** Of the plan that `readyMachine` makes for the app. */
const FINGERPRINT = 'c4c02297e8866e681c169bed90fc1f71e0643b50f44160b305edc70d61970f00';
const STATE_OF_FUNCTION = `aws lambda get-function-configuration --region us-east-1 --function-name ${FUNCTION} --query State --output text`;
const applied = (stack: string): string =>
  `terraform -chdir=cdktf.out/stacks/${stack} apply -input=false -no-color reviewed.tfplan`;

describe('npm run deploy', () => {
  it('deploys the registry, pushes the image of the commit, and applies the plan that was approved', async () => {
    const { error, said, outputs } = await runDeploy(fakes, ['--environment=dev', ...TARGET], {}, 'yes');
    expect(error).toBeUndefined();
    expect(fakes.calls().slice(0, 6).sort()).toEqual([
      'aws --version',
      'aws sts get-caller-identity --query Account --output text',
      'docker buildx version',
      'docker info --format {{.ServerVersion}}',
      `git status --porcelain --untracked-files=normal -- ${IMAGE_SOURCES}`,
      'terraform version -json',
    ]);
    expect(work()).toEqual([
      'npm run --silent synth',
      ...planAndShow('image-registry'),
      applied('image-registry'),
      'git rev-parse HEAD',
      `${DESCRIBE}${COMMIT} ${QUERY}`,
      'aws ecr get-login-password --region us-east-1',
      `docker login --username AWS --password-stdin ${HOST}`,
      `docker buildx build --platform linux/amd64 --provenance=false --label org.opencontainers.image.title=ccaf-parcels --tag ${HOST}/${REPOSITORY}:${COMMIT} --push .`,
      `${DESCRIBE}${COMMIT} ${QUERY}`,
      ...planAndShow('app'),
      STATE_OF_FUNCTION,
      applied('app'),
      'terraform -chdir=cdktf.out/stacks/app show -json',
    ]);
    expect(fakes.passwordRead()).toBe('registry-password');
    expect(outputs['image_digest']).toBe(DIGEST);
    expect(said).toContain(`
parcels: evolved, parcels-4014335e3d27 is RUNNING
  The SQL changed: a new statement goes on where the old one stopped.
returns: unchanged, returns-82a97e41068b is RUNNING
  Nothing changed.
retired: 'labels-1' is stopped and kept until 2026-12-26
warning: an answer fits nothing any more: adopt old-2
warning: deleted 'old': it wrote the sink too
A deploy needs 4 CFUs of the compute pool.`);
  });

  it('takes the image that the registry holds for the commit', async () => {
    fakes.answer('aws ecr describe-images', { stdout: `${DIGEST}\n` });
    const { error, outputs } = await runDeploy(fakes, ['--environment=dev', '--only=image']);
    expect(error).toBeUndefined();
    expect(outputs).toEqual({ image_digest: DIGEST });
    expect(work().filter((call) => call.startsWith('docker'))).toEqual([]);
  });

  it('takes the image that another run pushed in the meantime', async () => {
    fakes.answer('docker buildx build', { code: 1 });
    const { error, outputs } = await runDeploy(fakes, ['--environment=dev', '--only=image']);
    expect(error).toBeUndefined();
    expect(outputs).toEqual({ image_digest: DIGEST });
  });

  it('fails when the build fails', async () => {
    fakes.answer('docker buildx build', { code: 3 });
    fakes.answer('aws ecr describe-images', { stderr: 'An error (ImageNotFoundException)', code: 254 });
    const { error, outputs } = await runDeploy(fakes, ['--environment=dev', '--only=image']);
    expect(error).toMatchObject({ code: 'COMMAND_FAILED', status: 3, command: { program: 'docker' } });
    expect(outputs).toEqual({});
  });

  it('does not take an answer of the registry for a missing image', async () => {
    fakes.answer('aws ecr describe-images', { stderr: 'An error (AccessDeniedException)', code: 254 });
    const { error } = await runDeploy(fakes, ['--environment=dev', '--only=image']);
    expect(error?.message).toContain('ended with exit code 254:\nAn error (AccessDeniedException)');
  });

  it('deletes nothing of the registry', async () => {
    const replace = planOf('aws_ecr_repository.r', ['delete', 'create']);
    fakes.answer('terraform -chdir=cdktf.out/stacks/image-registry show -json', { stdout: replace });
    const { error } = await runDeploy(fakes, ['--environment=dev', '--only=image']);
    expect(error).toMatchObject({ code: 'WOULD_DELETE', addresses: ['aws_ecr_repository.r'] });
    expect(error?.message).toMatch(
      /\. If you want that, set AWS_ENVIRONMENT, AWS_REGION and AWS_ACCOUNT_ID, and run: npm run deploy -- image-registry$/,
    );
    expect(work()).not.toContain(applied('image-registry'));
  });

  it.each([
    ['another answer than yes', ['y'], 'not approved; the app was not deployed'],
    ['nobody there to answer', [], 'nobody is here to approve the plan; give --auto-approve'],
  ])('applies nothing after %s', async (_, answers, message) => {
    const { error } = await runDeploy(fakes, ['--environment=dev', ...TARGET], {}, ...answers);
    expect(error?.message).toBe(message);
    expect(work()).not.toContain(applied('app'));
  });

  it('passes answers to Terraform for this deploy, and takes no line that no refusal prints', async () => {
    const args = ['--environment=dev', '--auto-approve', ...TARGET];
    const { error } = await runDeploy(fakes, [...args, '--answer=yes']);
    expect(error?.message).toContain('--answer must be a line that a refusal printed: "yes" is not an answer');
    const [one, two, three] = ['adopt old-1', 'accept-gap b', 'adopt c'].map(
      (line) => `${line} asked=2026-11-26T17:00:00Z`,
    );
    const { options } = parseDeploy([...args, `--answer=${one} | ${two}`, `--answer=${three}`], {}, 'now');
    expect(options.variables['answers']).toBe(JSON.stringify([one, two, three]));
    expect(parseDeploy(args, {}, 'now').options.variables).not.toHaveProperty('answers');
  });

  it('does not apply a plan that changes nothing', async () => {
    const nothing = planOf('aws_lambda_function.f', ['no-op']);
    fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', { stdout: nothing });
    const { error, said } = await runDeploy(fakes, ['--environment=dev', '--auto-approve', ...TARGET]);
    expect(error).toBeUndefined();
    expect(said).toContain('app: no changes');
    expect(work()).not.toContain(applied('app'));
  });
});

describe('npm run deploy, a phase in a job', () => {
  const JOB = { TF_VAR_image_digest: DIGEST, TF_VAR_deployment_id: '42', AWS_ENVIRONMENT: 'dev' };
  const PLAN = 'terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan';

  it('plans without a lock, and tells the plan and its fingerprint', async () => {
    const { error, outputs, summary } = await runDeploy(fakes, ['--only=plan', ...TARGET], JOB);
    expect(error).toBeUndefined();
    expect(work()).toEqual(['npm run --silent synth', ...planAndShow('app', '-lock=false')]);
    expect(outputs).toEqual({ plan_fingerprint: FINGERPRINT });
    expect(summary).toContain('# aws_lambda_function.f will be created');
    expect(summary).toContain(FINGERPRINT);
  });

  it('applies the plan that has the fingerprint, and summarises the outcome', async () => {
    const args = ['--only=apply', `--reviewed-plan=${FINGERPRINT}`, ...TARGET];
    const { error, summary } = await runDeploy(fakes, args, JOB);
    expect(error).toBeUndefined();
    expect(work()).toContain(applied('app'));
    expect(summary).toMatchInlineSnapshot(`
"## Deployed to dev

| App | Outcome | Statement | Phase |
|---|---|---|---|
| \`parcels\` | \`evolved\` | \`parcels-4014335e3d27\` | \`RUNNING\` |
| \`returns\` | \`unchanged\` | \`returns-82a97e41068b\` | \`RUNNING\` |

\`parcels\`: The SQL changed: a new statement goes on where the old one stopped.

\`returns\`: Nothing changed.

Retired: 'labels-1' is stopped and kept until 2026-12-26

> [!WARNING]
> an answer fits nothing any more: adopt old-2

> [!WARNING]
> deleted 'old': it wrote the sink too

A deploy needs 4 CFUs of the compute pool.

<details>
<summary>Flink SQL of parcels</summary>

\`\`\`\`sql
CREATE TABLE \`t\` (a STRING);

INSERT INTO \`t\` SELECT '\`\`\`' AS a;
\`\`\`\`

</details>

<details>
<summary>Flink SQL of returns</summary>

\`\`\`sql
CREATE TABLE \`u\` (a STRING);

INSERT INTO \`u\` SELECT a FROM s;
\`\`\`

</details>

"
`);
  });

  it('tells in its own words why the function refused, and in the summary', async () => {
    const line = 'adopt old-1 asked=2026-11-26T17:00:00.000Z';
    const message = `nothing was changed:\n  - app 'parcels': 'old-1' writes the sink.\n      ${line}`;
    const answer = JSON.stringify({ errorType: 'DeployRefusedError', errorMessage: message, trace: ['at x'] });
    const stderr = `\nError: invoking Lambda Function (${FUNCTION}): ${answer}\n\n  with aws_lambda_invocation.deploy`;
    fakes.answer(applied('app'), { stderr, code: 1 });
    const args = ['--only=apply', `--reviewed-plan=${FINGERPRINT}`, ...TARGET];
    const { error, summary } = await runDeploy(fakes, args, JOB);
    expect(error).toMatchObject({ code: 'FUNCTION_FAILED' });
    expect(error?.message).toBe(
      `the function ${FUNCTION} failed:\n${message}\nTo answer, run the same command with:\n  --answer='${line}'`,
    );
    const fence = '```';
    expect(summary).toBe(`## Not deployed to dev

${fence}
${message}
${fence}

To answer, run the workflow again with this in the field \`answers\`:

${fence}
${line}
${fence}

`);
  });

  // ways out: plan-changed
  it('applies nothing when the plan is another one by now', async () => {
    fakes.answer(PLAN, { stdout: planOf('aws_lambda_function.f', ['create'], { name: 'y' }) });
    const args = ['--only=apply', `--reviewed-plan=${FINGERPRINT}`, ...TARGET];
    const { error } = await runDeploy(fakes, args, JOB);
    expect(error).toMatchObject({ code: 'PLAN_CHANGED', reviewed: FINGERPRINT });
    expect(work()).not.toContain(applied('app'));

    const { outputs } = await runDeploy(fakes, ['--only=plan', ...TARGET], JOB);
    const again = ['--only=apply', `--reviewed-plan=${outputs['plan_fingerprint']}`, ...TARGET];
    expect((await runDeploy(fakes, again, JOB)).error).toBeUndefined();
    expect(work()).toContain(applied('app'));
  });

  it('needs no docker and no git to plan', async () => {
    fakes.remove('docker');
    fakes.remove('git');
    const { error } = await runDeploy(fakes, ['--only=plan', ...TARGET], JOB);
    expect(error).toBeUndefined();
  });
});
