import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, type EmulatorOptions, LOCAL, startEmulator } from 'ccaf-emulator';
import { listStatements } from 'ccaf-emulator/testing';
import { type Lambda, startLambda } from 'local-cloud/lambda';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { type CommandResult, type RunningProviders, startProviders, terraform } from 'local-cloud/terraform';
import { binary } from 'local-cloud/testing';
import { BUNDLE } from '../../src/build/bundle';
import { APP_BINDINGS } from '../../src/local/app-bindings';
import { REGION, synthesise } from '../../src/local/synthesis';
import type { AppValues } from '../../src/local/values';

export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** Our app stack under real Terraform, invoking the real bundle against stand-ins that are its own. */
export interface Deployment {
  readonly ccaf: Emulator;
  readonly secretsManager: SecretsManager;
  /** The events that the function received. */
  readonly events: readonly unknown[];
  /** Runs a command of Terraform's in the app stack. */
  run(command: readonly string[], variables?: Readonly<Record<string, string>>): Promise<CommandResult>;
  /** Runs a command that has to succeed, and gives what it printed. */
  ok(command: readonly string[], variables?: Readonly<Record<string, string>>): Promise<string>;
  /** Changes the synthesised stack. */
  edit(change: (stack: SynthesisedStack) => void): void;
  close(): Promise<void>;
}

/** What is planted in: resources by type and name, outputs by name. */
export interface SynthesisedStack {
  readonly resource: Readonly<Record<string, Readonly<Record<string, Record<string, unknown>>>>>;
  readonly output: Readonly<Record<string, Record<string, unknown>>>;
}

export const SECRET_PATH = '/ccaf/settings';

export async function startDeployment(secretPath = SECRET_PATH, options: EmulatorOptions = {}): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const { app: stack } = synthesise(folder);
  const ccaf = await startEmulator(options);
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put(secretPath, JSON.stringify(ccaf.settings));
  const lambda = startFunction(secretsManager);
  const events: unknown[] = [];
  const providers = await startProviders({
    bindings: APP_BINDINGS,
    invoke: async (_name, payload) => {
      events.push(JSON.parse(payload));
      const { payload: answer, functionError } = await lambda.invoke(JSON.parse(payload));
      return { payload: JSON.stringify(answer), ...(functionError ? { functionError } : {}) };
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const run = (command: readonly string[], variables = {}): Promise<CommandResult> =>
    terraform(binary ?? '', stack, command, environmentOf(providers, { ccaf_secrets_path: secretPath, ...variables }));
  const ok = async (command: readonly string[], variables = {}): Promise<string> => {
    const { code, stdout, stderr } = await run(command, variables);
    if (code !== 0) throw new Error(`terraform ${command.join(' ')}: exit code ${code}\n${stdout}\n${stderr}`);
    return stdout;
  };
  await ok(['init']);
  return {
    ccaf,
    secretsManager,
    events,
    run,
    ok,
    edit: (change) => {
      const path = join(stack, 'cdk.tf.json');
      const json = JSON.parse(readFileSync(path, 'utf8')) as SynthesisedStack;
      change(json);
      writeFileSync(path, JSON.stringify(json));
    },
    close: async () => {
      await lambda.close();
      await Promise.all([providers.close(), ccaf.close(), secretsManager.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const startFunction = (secretsManager: SecretsManager): Lambda =>
  startLambda({
    bundle: BUNDLE,
    timeoutMs: 30_000,
    environment: { AWS_REGION: REGION, AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url },
  });

/** What the variables of the app stack are set to, unless a test says otherwise. */
export const VALUES: AppValues = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: SECRET_PATH,
  image_digest: digest('1'),
  deployment_id: '1',
};

function environmentOf(providers: RunningProviders, given: Readonly<Record<string, string>>): Record<string, string> {
  const set = Object.entries({ ...VALUES, ...given }).map(([name, value]) => [`TF_VAR_${name}`, value]);
  return { ...providers.environment, ...Object.fromEntries(set) };
}

/** Name and phase of every statement there is. */
export const statementsOf = async (ccaf: Emulator): Promise<string[]> =>
  (await listStatements(ccaf)).map(({ name, status }) => `${name} ${status.phase}`);
