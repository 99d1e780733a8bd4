import { deploy, prerequisitesFor } from '../../src/deploy/deploy';
import { DESTROY_PREREQUISITES, destroy } from '../../src/deploy/destroy';
import { parseDeploy, parseDestroy } from '../../src/deploy/options';
import { startSession } from '../../src/deploy/session';
import { type FakePrograms, startFakePrograms } from './fake-programs';

export const DIGEST = `sha256:${'ab'.repeat(32)}`;
export const COMMIT = '1234567890abcdef1234567890abcdef12345678';
export const TARGET = ['--catalog-name=Airline', '--database-name=flights', '--ccaf-secrets-path=/ccaf/settings'];

/** A saved plan that changes one resource, as Terraform shows it. */
export const planOf = (address: string, actions: readonly string[], after: unknown = { name: 'x' }): string =>
  JSON.stringify({ resource_changes: [{ address, change: { actions, before: null, after } }] });

/** State of the app stack after a deploy, with the handler's report as the result of an invocation. */
export const STATE = JSON.stringify({
  values: {
    root_module: {
      resources: [
        {
          type: 'aws_lambda_invocation',
          values: { result: JSON.stringify({ action: 'teardown', outcome: 'nothing' }) },
        },
        {
          type: 'aws_lambda_invocation',
          values: {
            result: JSON.stringify({
              action: 'deploy',
              outcome: 'evolved',
              statement: { name: 'flight-consolidator-4014335e3d27', phase: 'RUNNING' },
              warnings: ["deleted 'old': it wrote\nthe sink too"],
              sql: { create_sink: 'CREATE TABLE `t` (a STRING)', insert: "INSERT INTO `t` SELECT '```' AS a" },
            }),
          },
        },
      ],
    },
  },
});

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
  root = '.',
): Promise<Told> {
  const said: string[] = [];
  const outputs: Record<string, string> = {};
  const summary: string[] = [];
  const replies = [...answers];
  const surroundings = {
    root,
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
