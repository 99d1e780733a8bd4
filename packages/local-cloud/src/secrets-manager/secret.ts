import { alreadyExists, invalidRequest, notFound } from './errors';

/** What a version holds: text, or bytes in base64. */
export type SecretValue = { readonly SecretString: string } | { readonly SecretBinary: string };

export interface SecretVersion {
  readonly id: string;
  readonly value: SecretValue;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** One secret: its versions, and which version each staging label points at. */
export interface Secret {
  readonly name: string;
  readonly arn: string;
  /** Description, KmsKeyId and Tags, kept and given back as they came. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly changedAt: number;
  /** End of the recovery window, in milliseconds since the epoch; absent unless deleted. */
  readonly deletedAt?: number;
  readonly versions: ReadonlyMap<string, SecretVersion>;
  readonly stages: ReadonlyMap<string, string>;
}

/**
 * The secret with one more version that carries the given staging labels.
 * Whatever held AWSCURRENT before becomes AWSPREVIOUS; the same id with the same value changes nothing.
 *
 * @throws {SecretsManagerError} `ResourceExistsException` when the id is taken by another value
 */
export function withVersion(secret: Secret, version: SecretVersion, stages: readonly string[]): Secret {
  const existing = secret.versions.get(version.id);
  if (existing) {
    if (sameValue(existing.value, version.value)) return secret;
    throw alreadyExists('A resource with the ID you requested already exists: a version never changes its value.');
  }
  const labels = new Map(secret.stages);
  const formerlyCurrent = labels.get('AWSCURRENT');
  // The first version is current whatever it is labelled: a secret with a value always has an AWSCURRENT.
  const wanted = secret.versions.size === 0 ? new Set([...stages, 'AWSCURRENT']) : new Set(stages);
  for (const stage of wanted) labels.set(stage, version.id);
  if (wanted.has('AWSCURRENT') && formerlyCurrent !== undefined) labels.set('AWSPREVIOUS', formerlyCurrent);
  const versions = new Map(secret.versions).set(version.id, version);
  return { ...secret, versions, stages: labels, changedAt: version.createdAt };
}

/**
 * Finds a version by id, by staging label, or by both when they agree; AWSCURRENT when neither is given.
 *
 * @throws {SecretsManagerError} `ResourceNotFoundException`, or `InvalidRequestException` when the two disagree
 */
export function findVersion(secret: Secret, id: string | undefined, stage: string | undefined): SecretVersion {
  if (id !== undefined) {
    const version = secret.versions.get(id);
    if (!version) throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`);
    if (stage !== undefined && secret.stages.get(stage) !== id) {
      throw invalidRequest('You provided a VersionStage that is not associated to the provided VersionId.');
    }
    return version;
  }
  const label = stage ?? 'AWSCURRENT';
  const version = secret.versions.get(secret.stages.get(label) ?? '');
  if (!version) throw notFound(`Secrets Manager can't find the specified secret value for staging label: ${label}`);
  return version;
}

/** The staging labels of one version. */
export const stagesOf = (secret: Secret, versionId: string): readonly string[] =>
  [...secret.stages].filter(([, id]) => id === versionId).map(([stage]) => stage);

/** A secret's metadata, never its value; dates in seconds since the epoch, as on the wire. */
export const metadata = (secret: Secret): object => ({
  ARN: secret.arn,
  Name: secret.name,
  ...secret.attributes,
  CreatedDate: secret.createdAt / 1000,
  LastChangedDate: secret.changedAt / 1000,
  ...(secret.deletedAt !== undefined && { DeletedDate: secret.deletedAt / 1000 }),
});

/** The staging labels of every version that has any. */
export function versionStages(secret: Secret): Readonly<Record<string, readonly string[]>> {
  const labelled = [...secret.versions.keys()].map((id) => [id, stagesOf(secret, id)] as const);
  return Object.fromEntries(labelled.filter(([, stages]) => stages.length > 0));
}

const sameValue = (a: SecretValue, b: SecretValue): boolean => JSON.stringify(a) === JSON.stringify(b);
