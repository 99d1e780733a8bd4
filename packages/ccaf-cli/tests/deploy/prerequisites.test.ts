import { rmSync, writeFileSync } from 'node:fs';
import type { FakePrograms } from './fake-programs';
import { inSynthesisedProject, readyMachine, runDeploy, runDestroy, TARGET } from './harness';

inSynthesisedProject();

let fakes: FakePrograms;
beforeEach(() => {
  fakes = readyMachine();
});
afterEach(() => fakes.close());

const changed = (): string[] =>
  fakes.calls().filter((call) => /^npm|docker (login|buildx build)|terraform -chdir/.test(call));

it('reports all that is missing at once, and changes nothing', async () => {
  for (const name of ['aws', 'docker', 'terraform'] as const) fakes.remove(name);
  fakes.answer('git status', { stdout: ' M handler/app.ts\n?? handler/new.ts\n' });
  const { error } = await runDeploy(fakes, ['--only=everything', '--profile=acme'], {
    AWS_REGION: '',
    TFC_ORGANIZATION: 'acme',
    TFC_WORKSPACE_PREFIX: 'a b',
  });
  expect(error).toMatchObject({ code: 'PREREQUISITES_MISSING' });
  expect(error?.message).toBe(`this cannot start yet; nothing was changed:
  - --only must be one of image, plan, apply, got 'everything'
  - --catalog-name is missing; expected the environment of Confluent Cloud, by display name or id
  - --database-name is missing; expected the Kafka cluster, by display name or id
  - --ccaf-secrets-path is missing; expected the secret with the settings, by name or by ARN, or CONFLUENT_FLINK_REGION, if the stack confluent-access makes it
  - --environment is missing; expected one of dev, test, prod
  - TFC_WORKSPACE_PREFIX must be letters, digits, hyphens and underscores, at most 40, got "a b"
  - --region is missing, and the AWS profile has none; expected one such as us-east-1
  - terraform is not on the PATH; install 1.11 or newer: https://developer.hashicorp.com/terraform/install
  - docker is not on the PATH; it builds the image: https://docs.docker.com/get-docker/
  - an image is named by its commit, but 2 files in it would differ from that commit; commit first:
      M handler/app.ts
      ?? handler/new.ts
  - the AWS CLI is not on the PATH; install version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html
  - there is no token for Terraform Cloud; run \`terraform login\`, or set TF_TOKEN_app_terraform_io`);
  expect(changed()).toEqual([]);
});

it.each([
  ['terraform version', { stdout: '{ "terraform_version": "1.9.8" }' }, 'terraform is 1.9; expected 1.11 or newer'],
  ['docker info', { stderr: 'Cannot connect\nto it', code: 1 }, 'docker does not run: Cannot connect; start it'],
  ['docker buildx', { code: 1 }, 'docker has no buildx; install the plugin docker-buildx-plugin'],
  ['git status', { stderr: 'fatal: not a git repository', code: 128 }, 'fatal: not a git repository'],
  [
    'aws --version',
    { stderr: 'aws-cli/1.44.0 Python/3.11.2' },
    'the AWS CLI is 1.44.0; expected version 2: https://docs.aws.amazon.com/',
  ],
  [
    'aws sts',
    { stderr: 'expired', code: 255 },
    'the AWS credentials are missing or do not work: expired; aws sso login --profile acme',
  ],
  ['aws sts', { stdout: '999999999999' }, 'are for the account 999999999999; expected 123456789012'],
])('explains what is wrong with %s', async (call, answer, expected) => {
  fakes.answer(call, answer);
  const args = ['--environment=dev', '--profile=acme', '--auto-approve', ...TARGET];
  const { error } = await runDeploy(fakes, args, { AWS_ACCOUNT_ID: '123456789012' });
  expect(error?.message.split('\n')).toHaveLength(2);
  expect(error?.message).toContain(expected);
  expect(changed()).toEqual([]);
});

it('takes a newer Terraform', async () => {
  fakes.answer('terraform version', { stdout: '{ "terraform_version": "2.0.0-beta1" }' });
  const { error } = await runDestroy(fakes, ['--environment=dev', '--confirm=dev', ...TARGET]);
  expect(error).toBeUndefined();
});

it('asks for what a plan and its apply have in common', async () => {
  const { error } = await runDeploy(fakes, ['--only=apply', '--environment=dev', ...TARGET]);
  expect(error?.message).toBe(`this cannot start yet; nothing was changed:
  - --image-digest is missing; --only=image prints it
  - TF_VAR_deployment_id is missing; a plan and its apply need the same one
  - --reviewed-plan is missing; --only=plan prints it`);
});

it('takes the region from the profile', async () => {
  fakes.answer('aws configure get region', { stdout: 'eu-central-1\n' });
  const { error } = await runDeploy(fakes, ['--environment=dev', '--only=image'], { AWS_REGION: '' });
  expect(error).toBeUndefined();
  expect(fakes.calls()).toContain('aws ecr get-login-password --region eu-central-1');
});

it('leaves the path of the secret to the stack that makes it', async () => {
  const target = TARGET.filter((option) => !option.includes('secrets'));
  const { error } = await runDeploy(fakes, ['--environment=dev', '--auto-approve', ...target], {
    CONFLUENT_FLINK_REGION: 'us-east-1',
  });
  expect(error).toBeUndefined();
});

it('begins no state in Terraform Cloud beside one in a file that tells of something', async () => {
  const file = 'terraform.dev.us-east-1.app.tfstate';
  const env = { TFC_ORGANIZATION: 'acme', TF_TOKEN_app_terraform_io: 'token' };
  const problem = `the state is in the file ${file}, but TFC_ORGANIZATION names Terraform Cloud; move the state there: docs/state.md`;
  const errorWith = async (state: string, given: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    writeFileSync(file, state);
    const { error } = await runDestroy(fakes, ['--confirm=dev', ...TARGET, ...args], given);
    rmSync(file);
    return error?.message;
  };
  const held = '{ "resources": [{ "type": "aws_iam_role" }] }';
  expect(await errorWith(held, env, '--environment=dev')).toContain(`nothing was changed:\n  - ${problem}`);
  expect(await errorWith('{ "resources": [] }', env, '--environment=dev')).toBeUndefined();
  expect(await errorWith('', env, '--environment=dev')).toBeUndefined();
  expect(await errorWith(held, {}, '--environment=dev')).toBeUndefined();
});

it('takes the ARN of a secret where the function is, and refuses another one before anything is planned', async () => {
  const deployed = (arn: string) =>
    runDeploy(fakes, ['--environment=dev', '--auto-approve', ...TARGET.slice(0, 2), `--ccaf-secrets-path=${arn}`]);
  const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:/ccaf-AbCdEf';
  expect((await deployed(arn)).error).toBeUndefined();
  const { error } = await deployed(arn.replace('us-east-1', 'eu-west-1'));
  expect(error?.message).toBe(`this cannot start yet; nothing was changed:
  - --ccaf-secrets-path must be the name of a secret (letters, digits and /_+=.@-, at most 512), or the ARN of one in the region us-east-1 of the account 123456789012, got "arn:aws:secretsmanager:eu-west-1:123456789012:secret:/ccaf-AbCdEf"`);
});

it.each([
  [
    '',
    'there is no token for Terraform Cloud; set the secret TF_API_TOKEN of the GitHub environment that this job runs in',
  ],
  [
    't.atlasv1\n',
    'TF_TOKEN_app_terraform_io contains a space or a line break, probably copied along with the token; remove it',
  ],
])('names the secret of the job whose token is %j', async (token, expected) => {
  const { error } = await runDeploy(fakes, ['--environment=dev', '--only=image'], {
    GITHUB_ACTIONS: 'true',
    TFC_ORGANIZATION: 'acme',
    TF_TOKEN_app_terraform_io: token,
  });
  expect(error?.message).toContain(expected);
  expect(changed()).toEqual([]);
});

it('keeps no state in the files of a runner', async () => {
  const args = ['--environment=dev', '--auto-approve', ...TARGET];
  const { error } = await runDeploy(fakes, args, { GITHUB_ACTIONS: 'true' });
  expect(error?.message).toBe(`this cannot start yet; nothing was changed:
  - the variable TFC_ORGANIZATION is missing; without it the state would be a file of the runner, and lost: docs/setup.md`);
});
