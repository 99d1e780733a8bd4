import {
  DescribeSecretCommand,
  type DescribeSecretCommandOutput,
  InvalidRequestException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type ObjectValue, text, type Value } from '../protocol/value';

/** Describes a secret by name or ARN; undefined where it is missing or scheduled for deletion. */
export async function describe(
  client: SecretsManagerClient,
  id: string,
): Promise<DescribeSecretCommandOutput | undefined> {
  const output = await unlessGone(
    sent(`reading Secrets Manager Secret (${id})`, () => client.send(new DescribeSecretCommand({ SecretId: id }))),
  );
  return output?.DeletedDate === undefined ? output : undefined;
}

/** What both the resource and the data source read of a secret. */
export function described(output: DescribeSecretCommandOutput): ObjectValue {
  const arn = output.ARN ?? null;
  return {
    id: arn,
    arn,
    name: output.Name ?? null,
    description: output.Description ?? '',
    kms_key_id: output.KmsKeyId ?? null,
  };
}

/**
 * Sends a request.
 *
 * @throws Error that names what was tried and the exception, as the real provider does.
 */
export async function sent<Output>(what: string, send: () => Promise<Output>): Promise<Output> {
  try {
    return await send();
  } catch (cause) {
    const error = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw new Error(`${what}: ${error}`, { cause });
  }
}

/** The output of a request, or undefined where the secret is gone. */
export async function unlessGone<Output>(output: Promise<Output>): Promise<Output | undefined> {
  try {
    return await output;
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    if (cause instanceof ResourceNotFoundException) return undefined;
    if (cause instanceof InvalidRequestException && /(was deleted|was marked for deletion)/.test(cause.message))
      return undefined;
    throw error;
  }
}

/** A member of a request, left out where there is no text for it. */
export function optional<Name extends string>(name: Name, value: Value | undefined): { [name in Name]?: string } {
  const given = text(value);
  const member: { [name in Name]?: string } = {};
  if (given !== undefined) member[name] = given;
  return member;
}
