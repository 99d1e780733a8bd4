import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { HandlerError, messageOf, show } from '../errors';

/** The secret could not be read. */
export class SecretUnavailableError extends HandlerError {
  override readonly name = 'SecretUnavailableError';
  readonly code = 'SECRET_UNAVAILABLE';

  constructor(secretPath: string, cause: unknown) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : messageOf(cause);
    super(
      `the secret ${show(secretPath)} could not be read: ${reason}. Check 'ccaf_secrets_path' (a name, with its leading ` +
        "slash where it has one, or an ARN), and that the function's role allows secretsmanager:GetSecretValue on it",
      { secretPath },
      { cause },
    );
  }
}

/**
 * The credentials that Lambda gives to a function: they are in its environment and stay the same as long as it lives, so
 * that no other place is looked at.
 *
 * @throws {TypeError} when they are not there
 */
export function credentialsIn(env: Readonly<Record<string, string | undefined>>) {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new TypeError('expected AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, as Lambda sets them');
  }
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

/**
 * Reads the text of a secret.
 *
 * @throws {SecretUnavailableError} when it does not exist, may not be read, or holds binary data
 */
export async function readSecret(client: SecretsManagerClient, secretPath: string): Promise<string> {
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretPath }));
    if (SecretString === undefined) throw new TypeError('it holds binary data; expected text');
    return SecretString;
  } catch (error) {
    throw new SecretUnavailableError(secretPath, error);
  }
}
