import { type Ccaf, LOCAL, startCcaf } from '../local/ccaf';
import { schemas, topics } from '../local/sample-data';
import { startSecretsManager } from '../local/secrets-manager';

/** The stand-ins that the function talks to, with the airlines' topics and without any delay. */
export interface Cloud {
  readonly ccaf: Ccaf;
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

/**
 * Starts the stand-ins.
 *
 * @param endpointFor where the secret sends the function, given the stand-in's own address
 */
export async function startCloud(endpointFor = async (url: string): Promise<string> => url): Promise<Cloud> {
  const [ccaf, secretsManager] = await Promise.all([startCcaf(), startSecretsManager()]);
  for (const topic of topics) await ccaf.createTable({ table: topic }, schemas[topic].value);
  secretsManager.put(SECRET, { ...ccaf.settings, 'flink.rest.endpoint': await endpointFor(ccaf.url) });
  return {
    ccaf,
    secretsManagerUrl: secretsManager.url,
    close: async () => {
      await Promise.all([ccaf.close(), secretsManager.close()]);
    },
  };
}
