import { type Emulator, type EmulatorOptions, MovableClock, startEmulator } from 'ccaf-emulator';
import { type Lambda, startLambda } from 'local-cloud/lambda';
import { type SecretsManager, startSecretsManager } from 'local-cloud/secrets-manager';
import { projectName } from '../project/project';
import { INSPECTOR_PORT } from './arguments';
import { ACCOUNT_ID, REGION } from './synthesis';

/** Everything that the deploy talks to, on this machine. */
export interface Services {
  readonly ccaf: Emulator;
  /** The emulator's, which is the machine's until somebody moves it. */
  readonly clock: MovableClock;
  readonly secretsManager: SecretsManager;
  /** The function, as it was last updated. */
  lambda(): Lambda;
  /** Has it be called as its stack calls it, and by that name in all that it tells. */
  name(functionName: string): Promise<void>;
  /** Calls somebody with each line that it logs from now on. */
  listen(onLine: (line: string) => void): void;
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
  inspect = false,
): Promise<Services> {
  const clock = new MovableClock();
  const ccaf = await startEmulator({ clock, ...emulator });
  const listeners = [onLog];
  let functionName = `${projectName()}-local`;
  const secretsManager = await startSecretsManager({ region: REGION, accountId: ACCOUNT_ID });
  const start = (bundle: string): Lambda =>
    startLambda({
      bundle,
      functionName,
      // Whoever stands at a breakpoint takes time.
      timeoutMs: inspect ? 900_000 : 60_000,
      execArgv: inspect ? [`--inspect-wait=127.0.0.1:${INSPECTOR_PORT}`, '--enable-source-maps'] : [],
      environment: {
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
      onLog: (line) => {
        for (const listener of listeners) listener(line);
      },
    });
  let running = { bundle: first, lambda: start(first) };
  const restart = async (bundle: string): Promise<void> => {
    await running.lambda.close();
    running = { bundle, lambda: start(bundle) };
  };
  return {
    ccaf,
    clock,
    secretsManager,
    lambda: () => running.lambda,
    bundle: () => running.bundle,
    name: async (name) => {
      functionName = name;
      await restart(running.bundle);
    },
    listen: (onLine) => void listeners.push(onLine),
    update: restart,
    close: async () => {
      await running.lambda.close();
      await Promise.all([ccaf.close(), secretsManager.close()]);
    },
  };
}
