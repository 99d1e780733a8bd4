import { startLambda } from 'local-cloud/lambda';
import { startSecretsManager } from 'local-cloud/secrets-manager';

/** Runs a function that reads its secret, as it would on AWS. */
export async function readSettings(bundle: string): Promise<unknown> {
  const secretsManager = await startSecretsManager();
  secretsManager.put('/depot/settings', { region: 'eu-west-1' });
  const environment = { AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url };
  const lambda = startLambda({ bundle, environment, timeoutMs: 30_000 });
  const { payload } = await lambda.invoke({ secret: '/depot/settings' });
  await Promise.all([lambda.close(), secretsManager.close()]);
  return payload;
}
