import { type Emulator, LOCAL, startEmulator } from 'ccaf-emulator';
import { schemas, topics } from 'ccaf-emulator/sample-data';
import { startSecretsManager } from 'local-cloud/secrets-manager';

/** The stand-ins that the function talks to, with the airlines' topics and without any delay. */
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
  /** Where the secret sends the function, given the stand-in's own address. @default - there */
  readonly endpointFor?: (url: string) => Promise<string>;
  /** The topics, all of them with the airlines' columns. @default - the airlines' */
  readonly tables?: readonly string[];
}

/** Starts the stand-ins. */
export async function startCloud({ endpointFor, tables = topics }: CloudOptions = {}): Promise<Cloud> {
  const [ccaf, secretsManager] = await Promise.all([startEmulator(), startSecretsManager()]);
  for (const table of tables) await ccaf.createTable({ table }, schemas.skyone_avro.value);
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
