import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { startSecretsManager } from 'local-cloud/secrets-manager';
import { loadBindings, startProviders } from 'local-cloud/terraform';
import { ACCOUNT_ID, type LocalStacks, REGION } from '../../src/local/synthesis';
import { startFakePrograms } from '../deploy/fake-programs';
import { COMMIT, DIGEST } from '../deploy/harness';
import { ROOT } from '../project';

const REPORT = {
  outcome: 'created',
  cfus: 2,
  apps: {
    parcels: {
      outcome: 'created',
      statement: { name: 'parcels-1', phase: 'RUNNING' },
      warnings: [],
      sql: { create_sink: 'CREATE TABLE t', insert: 'INSERT INTO t' },
    },
  },
};

/** A project and an account, for the commands as processes: Terraform is real, all else is emulated. */
export interface Account {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Takes each program that is called, and the function's invocations, as they begin. */
  onEvent(listener: (event: string) => void): void;
  /** The function answers a deploy when this has resolved. */
  hold(until: Promise<unknown>): void;
  close(): Promise<void>;
}

/** @param binary Terraform's */
export async function startAccount(binary: string, { app, imageRegistry }: LocalStacks): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'interrupts-'));
  cpSync(join(app.folder, '../..'), join(folder, 'cdktf.out'), { recursive: true });
  const scripts = { deploy: 'ccaf deploy', destroy: 'ccaf destroy' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'parcels', scripts }));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // The stacks are there already, and Terraform runs in their folder.
  writeFileSync(join(folder, 'cdktf.json'), '{ "app": "exit 0" }');
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put('/ccaf/settings', '{}');
  let tell = (_event: string): void => undefined;
  let held: Promise<unknown> = Promise.resolve();
  const providers = await startProviders({
    bindings: loadBindings([app.content, imageRegistry.content]),
    invoke: async (_, payload) => {
      const { action } = JSON.parse(payload) as { readonly action: string };
      tell(`invoked ${action}`);
      if (action === 'deploy') await held;
      return { payload: JSON.stringify({ ...REPORT, action }) };
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const fakes = startFakePrograms();
  fakes.replace('terraform', binary);
  fakes.remove('npm');
  fakes.answer('aws sts', { stdout: ACCOUNT_ID });
  fakes.answer('aws ecr get-login-password', { stdout: 'registry-password\n' });
  const missing = { stderr: 'An error (ImageNotFoundException)', code: 254 };
  fakes.answer('aws ecr describe-images', missing, { stdout: `${DIGEST}\n` });
  fakes.answer('git rev-parse', { stdout: `${COMMIT}\n` });
  let heard = 0;
  const calls = watch(fakes.log, () => {
    const all = readFileSync(fakes.log, 'utf8').split('\n').slice(0, -1);
    for (const call of all.slice(heard)) tell(call);
    heard = all.length;
  });
  return {
    folder,
    env: {
      ...providers.environment,
      PATH: [fakes.path, dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: folder,
      AWS_REGION: REGION,
      TF_VAR_deployment_id: '42',
    },
    onEvent: (listener) => {
      tell = listener;
    },
    hold: (until) => {
      held = until;
    },
    close: async () => {
      calls.close();
      await Promise.all([providers.close(), secretsManager.close()]);
      fakes.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
