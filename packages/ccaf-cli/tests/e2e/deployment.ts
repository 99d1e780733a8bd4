import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Emulator, type EmulatorOptions, LOCAL, startEmulator } from 'ccaf-emulator';
import { listStatements } from 'ccaf-emulator/testing';
import { type Invocation, type Lambda, LambdaApiError, startLambda } from 'local-cloud/lambda';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import {
  type CommandResult,
  loadBindings,
  type RunningProviders,
  startProviders,
  terraform,
} from 'local-cloud/terraform';
import { binary } from 'local-cloud/testing';
import { bundleHandler } from '../../src/build/bundle';
import { type LocalStacks, REGION, synthesiseStacks } from '../../src/local/synthesis';
import type { AppValues } from '../../src/local/values';

export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** What is made of a project once, for all its deployments. */
export interface Built {
  readonly folder: string;
  readonly stacks: LocalStacks;
  readonly bundle: string;
}

/** Synthesises and bundles the project that is the current directory. */
export async function build(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  const bundle = join(folder, 'index.js');
  const [stacks] = await Promise.all([
    synthesiseStacks(folder, process.env['PATH']),
    bundleHandler({ outfile: bundle }),
  ]);
  return { folder, stacks, bundle };
}

/** A project's app stack under real Terraform, invoking the real bundle against emulators that are its own. */
export interface Deployment {
  readonly ccaf: Emulator;
  readonly secretsManager: SecretsManager;
  /** The events that the function received. */
  readonly events: readonly unknown[];
  /** Invokes the function as a person does, and gives what it answers, as JSON. */
  ask(action: string): Promise<string>;
  /** Has Lambda begin the next deploy and answer a failure of its own all the same; gives what that deploy comes to. */
  failAfterBeginning(): Promise<Invocation>;
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

export async function startDeployment({ stacks, bundle }: Built, options: EmulatorOptions = {}): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-'));
  // Terraform keeps its state three folders up, as the synthesised backend says.
  const stack = join(folder, 'cdktf.out/stacks/app');
  cpSync(stacks.app.folder, stack, { recursive: true });
  const ccaf = await startEmulator(options);
  const secretsManager = await startSecretsManager({ region: REGION });
  secretsManager.put(SECRET_PATH, JSON.stringify(ccaf.settings));
  const lambda = startFunction(bundle, secretsManager);
  const events: unknown[] = [];
  let begun: ((invocation: Promise<Invocation>) => void) | undefined;
  const providers = await startProviders({
    bindings: loadBindings([stacks.app.content]),
    invoke: async (_name, payload, { environment }) => {
      lambda.configure(environment);
      const event = JSON.parse(payload) as { readonly action: string };
      events.push(event);
      const invocation = lambda.invoke(event);
      if (begun && event.action === 'deploy') {
        begun(invocation);
        begun = undefined;
        throw new LambdaApiError(500, 'ServiceException', 'The AWS Lambda service encountered an internal error.');
      }
      const { payload: answer, functionError } = await invocation;
      return { payload: JSON.stringify(answer), ...(functionError ? { functionError } : {}) };
    },
    secretsManager: {
      endpoint: secretsManager.url,
      region: REGION,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
  });
  const run = (command: readonly string[], variables = {}): Promise<CommandResult> =>
    terraform(binary ?? '', stack, command, environmentOf(providers, variables));
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
    ask: async (action) => {
      const { catalog_name, database_name, ccaf_secrets_path } = VALUES;
      const event = { catalog_name, database_name, ccaf_secrets_path, action, error_mode: 'throw' };
      return JSON.stringify((await lambda.invoke(event)).payload);
    },
    failAfterBeginning: () =>
      new Promise((resolve) => {
        begun = resolve;
      }),
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

const startFunction = (bundle: string, secretsManager: SecretsManager): Lambda =>
  startLambda({
    bundle,
    timeoutMs: 30_000,
    environments: 2,
    environment: { AWS_REGION: REGION, AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url },
  });

/** What the variables of the app stack are set to, unless a test says otherwise. */
export const VALUES: AppValues = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: SECRET_PATH,
  image_digest: digest('1'),
  deployment_id: '1',
  answers: '[]',
};

function environmentOf(providers: RunningProviders, given: Readonly<Record<string, string>>): Record<string, string> {
  const set = Object.entries({ ...VALUES, ...given }).map(([name, value]) => [`TF_VAR_${name}`, value]);
  return { ...providers.environment, ...Object.fromEntries(set) };
}

/** Name and phase of every statement there is. */
export const statementsOf = async (ccaf: Emulator): Promise<string[]> =>
  (await listStatements(ccaf)).map(({ name, status }) => `${name} ${status.phase}`);
