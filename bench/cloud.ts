import { loadApps, requireSampleData } from 'ccaf-cli/project';
import { type Emulator, LOCAL, startEmulator } from 'ccaf-emulator';
import { Arrivals } from 'ccaf-emulator/sample-data';
import { startSecretsManager } from 'local-cloud/secrets-manager';

/** The emulators that the function talks to, with the app's topics and without any delay. */
export interface Cloud {
  readonly ccaf: Emulator;
  /** `http://127.0.0.1:<port>`. */
  readonly secretsManagerUrl: string;
  close(): Promise<void>;
}

const SECRET = '/ccaf/bench';

/** What Terraform sends. */
export const DEPLOY = {
  catalog_name: LOCAL.environment.name,
  database_name: LOCAL.databases[0].name,
  ccaf_secrets_path: SECRET,
  error_mode: 'throw',
};

export interface CloudOptions {
  /** Where the secret sends the function, given the emulator's own address. @default - there */
  readonly endpointFor?: (url: string) => Promise<string>;
  /** What makes the topics. @default - those of the project's sample data, without rows */
  readonly createTopics?: (ccaf: Emulator) => Promise<void>;
}

/** Starts the emulators. */
export async function startCloud({ endpointFor, createTopics = createOwn }: CloudOptions = {}): Promise<Cloud> {
  const [ccaf, secretsManager] = await Promise.all([startEmulator(), startSecretsManager()]);
  await createTopics(ccaf);
  const endpoint = (await endpointFor?.(ccaf.url)) ?? ccaf.url;
  secretsManager.put(SECRET, { ...ccaf.settings, 'flink.rest.endpoint': endpoint });
  return {
    ccaf,
    secretsManagerUrl: secretsManager.url,
    close: async () => {
      await Promise.all([ccaf.close(), secretsManager.close()]);
    },
  };
}

const createOwn = (ccaf: Emulator): Promise<void> => new Arrivals(ccaf, requireSampleData(loadApps())).start();
