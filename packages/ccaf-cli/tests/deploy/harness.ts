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
export const FUNCTION = 'ccaf_parcels_app_function_dev';
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
              cfus: 4,
              warnings: ['an answer fits nothing any more: adopt old-2'],
              retired: ["'labels-1' is stopped and kept until 2026-12-26"],
              apps: {
                parcels: {
                  outcome: 'evolved',
                  sentence: 'The SQL changed: a new statement goes on where the old one stopped.',
                  statement: { name: 'parcels-4014335e3d27', phase: 'RUNNING' },
                  warnings: ["deleted 'old': it wrote\nthe sink too"],
                  sql: { create_sink: 'CREATE TABLE `t` (a STRING)', insert: "INSERT INTO `t` SELECT '```' AS a" },
                },
                returns: {
                  outcome: 'unchanged',
                  sentence: 'Nothing changed.',
                  statement: { name: 'returns-82a97e41068b', phase: 'RUNNING' },
                  warnings: [],
                  sql: { create_sink: 'CREATE TABLE `u` (a STRING)', insert: 'INSERT INTO `u` SELECT a FROM s' },
                },
              },
            }),
          },
        },
      ],
    },
  },
});

/** Lets the tests of a file run in a project whose stacks are synthesised, as far as a deploy looks into them. */
export function inSynthesisedProject(): void {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  const stackFile = (stack: string): string => {
    mkdirSync(join(folder, 'cdktf.out/stacks', stack), { recursive: true });
    return join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json');
  };
  writeFileSync(join(folder, 'package.json'), '{ "name": "parcels" }');
  writeFileSync(join(folder, 'Dockerfile'), 'COPY package.json ./\nCOPY handler handler\n');
  writeFileSync(join(folder, 'cdktf.json'), '{ "app": "npm run --silent synth" }');
  const repository = { aws_ecr_repository: { repository: { name: REPOSITORY } } };
  writeFileSync(stackFile('image-registry'), JSON.stringify({ resource: repository }));
  const app = {
    resource: { aws_lambda_function: { function: { function_name: FUNCTION } } },
    variable: { ccaf_secrets_path: { default: '/ccaf/by-default' } },
  };
  writeFileSync(stackFile('app'), JSON.stringify(app));
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
  /** The questions. */
  readonly asked: readonly string[];
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
  const asked: string[] = [];
  const surroundings = {
    env,
    programOutput: 'ignore' as const,
    interruption: { ending: new AbortController().signal, atOnce: new AbortController().signal },
    say: (line: string) => said.push(line),
    ask:
      answers.length > 0
        ? (question: string) => {
            asked.push(question);
            return Promise.resolve(replies.shift() ?? '');
          }
        : undefined,
    output: (name: string, value: string) => {
      outputs[name] = value;
    },
    summary: (markdown: string) => summary.push(markdown),
  };
  const error = await work(surroundings).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return { said: said.join('\n'), outputs, summary: summary.join('\n'), asked, error };
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
  return run(destroyOf(args, all), all, answers);
}

/** `npm run destroy`, as its entry point runs it. */
export const destroyOf =
  (args: readonly string[], env: Env) =>
  async (surroundings: Parameters<typeof startSession>[2]): Promise<void> =>
    destroy(await startSession(parseDestroy(args, env), DESTROY_PREREQUISITES, surroundings));
