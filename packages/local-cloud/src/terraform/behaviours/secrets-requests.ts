import {
  DescribeSecretCommand,
  type DescribeSecretCommandOutput,
  GetResourcePolicyCommand,
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
  const output = await unlessMissing(
    sent(`reading Secrets Manager Secret (${id})`, () => client.send(new DescribeSecretCommand({ SecretId: id }))),
  );
  return output?.DeletedDate === undefined ? output : undefined;
}

/** The policy of a secret, as text; empty where it has none. */
export async function policyOf(client: SecretsManagerClient, arn: string): Promise<string> {
  const output = await sent(`reading Secrets Manager Secret (${arn}) policy`, () =>
    client.send(new GetResourcePolicyCommand({ SecretId: arn })),
  );
  return output.ResourcePolicy ?? '';
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

/** The output of a request, or undefined where there is no such secret. */
export async function unlessMissing<Output>(output: Promise<Output>): Promise<Output | undefined> {
  try {
    return await output;
  } catch (error) {
    if (causeOf(error) instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The output of a request, or undefined where there is no such secret, or it is deleted and in its recovery window. */
export async function unlessGone<Output>(output: Promise<Output>): Promise<Output | undefined> {
  try {
    return await unlessMissing(output);
  } catch (error) {
    const cause = causeOf(error);
    if (cause instanceof InvalidRequestException && /(was deleted|was marked for deletion)/.test(cause.message))
      return undefined;
    throw error;
  }
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

/** A member of a request, left out where there is no text for it. */
export function optional<Name extends string>(name: Name, value: Value | undefined): { [name in Name]?: string } {
  const given = text(value);
  const member: { [name in Name]?: string } = {};
  if (given !== undefined) member[name] = given;
  return member;
}
