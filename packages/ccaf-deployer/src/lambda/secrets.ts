import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Clock, type Deadline, withinTime } from '../clock';
import { HandlerError, reasonOf, show } from '../errors';
import { shown, TimeUpError, type Tried } from '../statements';

/** The secret could not be read. */
export class SecretUnavailableError extends HandlerError {
  override readonly name = 'SecretUnavailableError';
  readonly code = 'SECRET_UNAVAILABLE';

  /** @param tried how often it was asked for, where that may have helped */
  constructor(secretPath: string, cause: unknown, tried?: Tried) {
    // What cannot be parsed is quoted by the parser, and may be the secret: it is neither shown nor kept as the cause.
    const { name } = Object(cause) as { readonly name?: unknown };
    const isQuoting = name === 'SyntaxError';
    const reason = isQuoting ? 'the answer is not the expected JSON' : `${name}: ${reasonOf(cause)}`;
    super(
      `the secret ${show(secretPath)} could not be read${tried ? ` in ${shown(tried)}` : ''}: ${reason}. Check 'ccaf_secrets_path' (a name, with its leading ` +
        "slash where it has one, or an ARN), that the function's role allows secretsmanager:GetSecretValue on it, and that " +
        'its network reaches Secrets Manager',
      { secretPath },
      isQuoting ? {} : { cause },
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
 * How the client of Secrets Manager tries: a network that leads nowhere is told of within two minutes, a service that fails
 * for half a minute is got over.
 */
export const SECRETS_CLIENT = {
  maxAttempts: 10,
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const;

/** The label of a version of a secret: what it holds, or what it held before. */
export type Stage = 'AWSCURRENT' | 'AWSPREVIOUS';

/** Gives the text of a secret, of the version that it has now unless another one is asked for; the signal ends it. */
export type ReadSecret = (secretPath: string, signal: AbortSignal, stage?: Stage) => Promise<string>;

/**
 * Reads the text of a secret.
 *
 * @throws {SecretUnavailableError} when it does not exist, may not be read, or holds binary data
 */
export async function readSecret(
  client: SecretsManagerClient,
  secretPath: string,
  signal: AbortSignal,
  stage?: Stage,
): Promise<string> {
  try {
    const command = new GetSecretValueCommand({ SecretId: secretPath, ...(stage && { VersionStage: stage }) });
    const { SecretString } = await client.send(command, { abortSignal: signal });
    if (SecretString === undefined) throw new TypeError('it holds binary data; expected text');
    return SecretString;
  } catch (error) {
    throw new SecretUnavailableError(secretPath, error);
  }
}

/** How long a permission that was just given is waited for, and how long between two looks. */
const PERMISSION = { patienceMs: 30_000, pauseMs: 2_000 } as const;

/**
 * What a read of a secret gives, if it does in time.
 *
 * What AWS denies is asked for again, for half a minute: a policy that was changed in the same apply takes a moment to be
 * known everywhere, and so does one of the secret's key, whose denial has the same name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 * @throws {TimeUpError} when it does not
 */
export function secretInTime(
  read: (secretPath: string, signal: AbortSignal) => Promise<string>,
  secretPath: string,
  clock: Clock,
  deadline: Deadline,
): Promise<string> {
  const late = `Secrets Manager has not answered with the secret ${show(secretPath)} yet; check that the function's network reaches it`;
  const startedAt = clock.now();
  const patientUntil = Math.min(deadline, startedAt + PERMISSION.patienceMs);
  const work = async (signal: AbortSignal): Promise<string> => {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await read(secretPath, signal);
      } catch (error) {
        if (!isDenied(error)) throw error;
        const now = clock.now();
        if (now + PERMISSION.pauseMs >= patientUntil) {
          throw new SecretUnavailableError(secretPath, error.cause, { attempts, ms: now - startedAt });
        }
        await clock.sleep(PERMISSION.pauseMs);
      }
    }
  };
  return withinTime(clock, deadline, work, () => new TimeUpError(late, { secretPath }));
}

const isDenied = (error: unknown): error is SecretUnavailableError =>
  error instanceof SecretUnavailableError && Object(error.cause).name === 'AccessDeniedException';
