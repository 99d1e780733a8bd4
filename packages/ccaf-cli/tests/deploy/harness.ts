import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deploy, prerequisitesFor } from '../../src/deploy/deploy';
import { DESTROY_PREREQUISITES, destroy } from '../../src/deploy/destroy';
import { parseDeploy, parseDestroy } from '../../src/deploy/options';
import { startSession } from '../../src/deploy/session';
import { inProject } from '../project';
import { type FakePrograms, startFakePrograms } from './fake-programs';

export const DIGEST = `sha256:${'ab'.repeat(32)}`;
export const COMMIT = '1234567890abcdef1234567890abcdef12345678';
export const TARGET = ['--catalog-name=Depots', '--database-name=live', '--ccaf-secrets-path=/ccaf/settings'];
export const REPOSITORY = 'ccaf_kickstarter-parcels_app_dev';

/** A saved plan that changes one resource, as Terraform shows it. */
export const planOf = (address: string, actions: readonly string[], after: unknown = { name: 'x' }): string =>
  JSON.stringify({ resource_changes: [{ address, change: { actions, before: null, after } }] });

/** State of the app stack after a deploy, with the handler's report as the result of an invocation. */
export const STATE = JSON.stringify({
  values: {
    root_module: {
      resources: [
        {
          address: 'aws_lambda_invocation.retirement["live"]',
          type: 'aws_lambda_invocation',
          values: { result: JSON.stringify({ action: 'teardown', outcome: 'nothing to do' }) },
        },
        {
          address: 'aws_lambda_invocation.deploy',
          type: 'aws_lambda_invocation',
          values: {
            result: JSON.stringify({
              action: 'deploy',
              outcome: 'evolved',
              warnings: [],
              retired: ['returns-0a1b2c3d4e5f'],
              apps: {
                parcels: {
                  outcome: 'evolved',
                  sentence: 'Goes on where the former SQL stops.',
                  statement: { name: 'parcels-4014335e3d27', phase: 'RUNNING' },
                  warnings: ["deleted 'old': it wrote\nthe sink too"],
                  sql: { create_sink: 'CREATE TABLE `t` (a STRING)', insert: "INSERT INTO `t` SELECT '```' AS a" },
                },
              },
            }),
          },
        },
      ],
    },
  },
});

/** Lets the tests of a file run in a project whose registry is synthesised, as far as a deploy looks into it. */
export function inSynthesisedProject(): void {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const registry = join(folder, 'cdktf.out/stacks/image-registry');
  mkdirSync(registry, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "parcels" }');
  writeFileSync(join(folder, 'cdktf.json'), '{ "app": "npm run --silent synth" }');
  const resource = { aws_ecr_repository: { repository: { name: REPOSITORY } } };
  writeFileSync(join(registry, 'cdk.tf.json'), JSON.stringify({ resource }));
  inProject(folder);
  afterAll(() => rmSync(folder, { recursive: true }));
}

/** Fakes for a machine on which everything is there and nothing is deployed yet. */
export function readyMachine(): FakePrograms {
  const fakes = startFakePrograms();
  fakes.answer('terraform version', { stdout: '{ "terraform_version": "1.11.4" }' });
  fakes.answer('terraform -chdir=cdktf.out/stacks/image-registry show -json', {
    stdout: planOf('aws_ecr_repository.r', ['create']),
  });
  fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json reviewed.tfplan', {
    stdout: planOf('aws_lambda_function.f', ['create']),
  });
  fakes.answer('terraform -chdir=cdktf.out/stacks/app show -no-color', {
    stdout: '  # aws_lambda_function.f will be created',
  });
  fakes.answer('terraform -chdir=cdktf.out/stacks/app show -json', { stdout: STATE });
  fakes.answer('aws sts', { stdout: '123456789012\n' });
  fakes.answer('aws ecr get-login-password', { stdout: 'registry-password\n' });
  fakes.answer(
    'aws ecr describe-images',
    { stderr: 'An error (ImageNotFoundException)', code: 254 },
    { stdout: `${DIGEST}\n` },
  );
  fakes.answer('git rev-parse', { stdout: `${COMMIT}\n` });
  return fakes;
}

/** What came of a run. */
export interface Told {
  readonly said: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly error: Error | undefined;
}

type Env = Readonly<Record<string, string>>;

/** Runs a command as its entry point does, on fake programs. */
export async function run(
  work: (surroundings: Parameters<typeof startSession>[2]) => Promise<void>,
  env: Env,
  answers: readonly string[],
): Promise<Told> {
  const said: string[] = [];
  const outputs: Record<string, string> = {};
  const summary: string[] = [];
  const replies = [...answers];
  const surroundings = {
    env,
    programOutput: 'ignore' as const,
    say: (line: string) => said.push(line),
    ask: answers.length > 0 ? () => Promise.resolve(replies.shift() ?? '') : undefined,
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
    summary: (markdown: string) => summary.push(markdown),
  };
  const error = await work(surroundings).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { said: said.join('\n'), outputs, summary: summary.join('\n'), error };
}

const envOf = (fakes: FakePrograms, env: Env): Env => ({
  PATH: fakes.path,
  HOME: '/nonexistent',
  AWS_REGION: 'us-east-1',
  ...env,
});

export function runDeploy(fakes: FakePrograms, args: readonly string[], env: Env = {}, ...answers: readonly string[]) {
  const all = envOf(fakes, env);
  const parsed = parseDeploy(args, all, 'now');
  return run(
    async (surroundings) => deploy(await startSession(parsed, prerequisitesFor(parsed.options.only), surroundings)),
    all,
    answers,
  );
}

export function runDestroy(fakes: FakePrograms, args: readonly string[], env: Env = {}, ...answers: readonly string[]) {
  const all = envOf(fakes, env);
  return run(
    async (surroundings) => destroy(await startSession(parseDestroy(args, all), DESTROY_PREREQUISITES, surroundings)),
    all,
    answers,
  );
}
