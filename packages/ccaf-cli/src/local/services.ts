import { type Emulator, type EmulatorOptions, startEmulator } from 'ccaf-emulator';
import { type Lambda, startLambda } from 'local-cloud/lambda';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { projectName } from '../project/project';
import { ACCOUNT_ID, REGION } from './synthesis';

/** Everything that the deploy talks to, on this machine. */
export interface Services {
  readonly ccaf: Emulator;
  readonly secretsManager: SecretsManager;
  /** The function, as it was last updated. */
  lambda(): Lambda;
  /** The bundle that the function runs: what its image would carry. */
  bundle(): string;
  /** Updates the function to another bundle. */
  update(bundle: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the emulators of Confluent Cloud, Secrets Manager and Lambda on free ports. */
export async function startServices(
  first: string,
  onLog: (line: string) => void,
  emulator: EmulatorOptions = {},
): Promise<Services> {
  const ccaf = await startEmulator(emulator);
  const secretsManager = await startSecretsManager({ region: REGION, accountId: ACCOUNT_ID });
  const start = (bundle: string): Lambda =>
    startLambda({
      bundle,
      functionName: `${projectName()}-local`,
      timeoutMs: 60_000,
      environment: {
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
      onLog,
    });
  let running = { bundle: first, lambda: start(first) };
  return {
    ccaf,
    secretsManager,
    lambda: () => running.lambda,
    bundle: () => running.bundle,
    update: async (bundle) => {
      await running.lambda.close();
      running = { bundle, lambda: start(bundle) };
    },
    close: async () => {
      await running.lambda.close();
      await Promise.all([ccaf.close(), secretsManager.close()]);
    },
  };
}
