import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, startProviders } from 'local-cloud/terraform';
import { deploy, prerequisitesFor } from '../../src/deploy/deploy';
import { parseDeploy } from '../../src/deploy/options';
import { startSession } from '../../src/deploy/session';
import { ACCOUNT_ID, REGION, synthesiseStacks } from '../../src/local/synthesis';
import { OUTDIR, readStack } from '../../src/project/synth';
import { PROJECT } from '../project';
import { startFakePrograms } from './fake-programs';
import { DIGEST, destroyOf, run, TARGET, type Told } from './harness';

const REPORT = {
  action: 'deploy',
  outcome: 'created',
  apps: {
    parcels: {
      outcome: 'created',
      statement: { name: 'parcels-1', phase: 'RUNNING' },
      sql: { create_sink: 'CREATE TABLE t', insert: 'INSERT INTO t' },
    },
  },
};

/** What the handler says that refuses: several lines, with quotes, longer than a terminal is wide. */
export const REFUSAL = [
  'the deploy is refused; nothing was changed:',
  `  - app 'parcels': a statement that this project did not make writes the sink "parcels": 'old-1'. ${'Stop it. '.repeat(20)}`,
  '    To answer, deploy with this line, and with those that you already give:',
  '      adopt old-1 asked=2026-11-26T17:00:00.000Z',
].join('\n');

const execute = promisify(execFile);

/** As GitHub gives what is not set. Terraform refuses either, where it gets to see it. */
const UNSET = { TF_VAR_aws_lambda_memory_size: '', TF_VAR_answers: '' };

const APP = join(OUTDIR, 'stacks/app');

/** A folder with the project's stacks, which each account has a copy of. */
let synthesised: Promise<string> | undefined;

async function synthesiseOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'synthesised-'));
  await synthesiseStacks(folder, process.env['PATH']);
  return folder;
}
afterAll(async () => synthesised && rmSync(await synthesised, { recursive: true }));

/** Real Terraform against the emulated AWS provider, in a folder with the project's stacks; what the function answers is given. */
export async function startAccount() {
  const folder = mkdtempSync(join(tmpdir(), 'reviewed-plan-'));
  synthesised ??= synthesiseOnce();
  cpSync(await synthesised, folder, { recursive: true });
  const stack = { folder: join(folder, APP), content: readStack(join(folder, OUTDIR), 'app') };
  copyFileSync('package.json', join(folder, 'package.json'));
  // The stacks are there already, and Terraform runs in their folder.
  writeFileSync(join(folder, 'cdktf.json'), '{ "app": "exit 0" }');
  process.chdir(folder);
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put('/ccaf/settings', '{}');
  const invoked: string[] = [];
  let failing: string | undefined;
  const providers = await startProviders({
    bindings: loadBindings([stack.content]),
    invoke: async (_, payload) => {
      const { action, tf } = JSON.parse(payload) as {
        readonly action: string;
        readonly tf?: { readonly action: string };
      };
      invoked.push(tf ? `${action} ${tf.action}` : action);
      if (failing === invoked.at(-1))
        return {
          payload: JSON.stringify({ errorType: 'DeployRefusedError', errorMessage: REFUSAL, trace: ['    at x'] }),
          functionError: 'Unhandled',
        };
      return { payload: JSON.stringify({ ...REPORT, action }) };
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const fakes = startFakePrograms();
  fakes.remove('terraform');
  fakes.answer('aws sts', { stdout: ACCOUNT_ID });
  const base = {
    ...providers.environment,
    PATH: `${fakes.path}${delimiter}${process.env['PATH']}`,
    HOME: folder,
    AWS_ENVIRONMENT: 'dev',
    AWS_REGION: REGION,
    TF_VAR_deployment_id: '42',
  };
  return {
    invoked,
    planFile: join(stack.folder, 'reviewed.tfplan'),
    /** Runs a phase as a job of the pipeline does: of the job before, only the outputs are left. */
    phase: (args: readonly string[], digest = DIGEST, target: readonly string[] = TARGET): Promise<Told> => {
      const env = { ...base, ...UNSET, TF_VAR_image_digest: digest };
      const parsed = parseDeploy([...args, ...target], env, 'unused');
      const work = async (surroundings: Parameters<typeof startSession>[2]) =>
        deploy(await startSession(parsed, prerequisitesFor(parsed.options.only), surroundings));
      return run(work, env, []);
    },
    /** Runs `npm run destroy`. */
    destroy: (args: readonly string[], ...answers: readonly string[]): Promise<Told> =>
      run(destroyOf(['--environment=dev', ...args, ...TARGET], base), base, answers),
    providers,
    secretsManager,
    /** From now on an invocation fails: `teardown delete`; or none. */
    fail: (what: string | undefined): void => {
      failing = what;
    },
    /** Runs a line in the project's folder, as a person does. */
    shell: async (line: string, env: Readonly<Record<string, string>> = {}): Promise<string> =>
      (await execute('/bin/sh', ['-c', line], { env: { ...base, ...env } })).stdout,
    close: async () => {
      await Promise.all([providers.close(), secretsManager.close()]);
      fakes.close();
      process.chdir(PROJECT);
      rmSync(folder, { recursive: true });
    },
  };
}
