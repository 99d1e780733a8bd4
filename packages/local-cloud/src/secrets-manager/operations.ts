import { randomUUID } from 'node:crypto';
import { invalidParameter, markedForDeletion } from './errors';
import {
  type Input,
  optionalBoolean,
  optionalInteger,
  optionalString,
  optionalStrings,
  refuseUnknown,
  requiredString,
} from './input';
import { listSecrets } from './list-secrets';
import { findVersion, metadata, type SecretValue, stagesOf, versionStages, withVersion } from './secret';
import type { SecretStore } from './store';
import { tagResource, untagResource } from './tags';
import { updateSecretVersionStage } from './version-stage';

const DAY_MS = 86_400_000;
const MAX_VALUE_BYTES = 65_536;
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html: "ASCII letters, numbers, and the
// following characters: /_+=.@-".
const NAME = /^[A-Za-z0-9/_+=.@-]{1,512}$/;

/** One API operation: reads and changes the store, answers the response body. */
export type Operation = (store: SecretStore, input: Input) => object;

/** The supported operations, by the name that follows `secretsmanager.` in `X-Amz-Target`. */
export const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['CreateSecret', createSecret],
  ['GetSecretValue', getSecretValue],
  ['PutSecretValue', putSecretValue],
  ['DescribeSecret', describeSecret],
  ['GetResourcePolicy', getResourcePolicy],
  ['UpdateSecret', updateSecret],
  ['UpdateSecretVersionStage', updateSecretVersionStage],
  ['TagResource', tagResource],
  ['UntagResource', untagResource],
  ['DeleteSecret', deleteSecret],
  ['ListSecrets', listSecrets],
]);

function createSecret(store: SecretStore, input: Input): object {
  const attributeKeys = ['Description', 'KmsKeyId', 'Tags'];
  refuseUnknown(input, ['Name', 'ClientRequestToken', 'SecretString', 'SecretBinary', ...attributeKeys]);
  const name = requiredString(input, 'Name');
  if (!NAME.test(name)) {
    throw invalidParameter(
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@',
    );
  }
  const value = readValue(input);
  const id = versionId(input);
  const existing = store.find(name);
  if (existing?.deletedAt === undefined && existing?.versions.has(id) && value) {
    // The same request again: answered as the first time, or refused where the value differs.
    withVersion(existing, { id, value, createdAt: store.options.clock() }, []);
    return { ARN: existing.arn, Name: name, VersionId: id };
  }
  const attributes = Object.fromEntries(Object.entries(input).filter(([key]) => attributeKeys.includes(key)));
  const blank = store.blank(name, attributes);
  const secret = value ? withVersion(blank, { id, value, createdAt: store.options.clock() }, []) : blank;
  store.save(secret);
  return { ARN: secret.arn, Name: name, ...(value && { VersionId: id }) };
}

function getSecretValue(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'VersionId', 'VersionStage']);
  const secret = store.getUsable(requiredString(input, 'SecretId'));
  const version = findVersion(secret, optionalString(input, 'VersionId'), optionalString(input, 'VersionStage'));
  return {
    ARN: secret.arn,
    Name: secret.name,
    VersionId: version.id,
    ...version.value,
    VersionStages: stagesOf(secret, version.id),
    CreatedDate: version.createdAt / 1000,
  };
}

function putSecretValue(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'ClientRequestToken', 'SecretString', 'SecretBinary', 'VersionStages']);
  const secret = store.getUsable(requiredString(input, 'SecretId'));
  const value = readValue(input);
  if (!value) throw invalidParameter('You must provide either SecretString or SecretBinary.');
  const id = versionId(input);
  const stages = optionalStrings(input, 'VersionStages') ?? ['AWSCURRENT'];
  const changed = store.save(withVersion(secret, { id, value, createdAt: store.options.clock() }, stages));
  return { ARN: changed.arn, Name: changed.name, VersionId: id, VersionStages: stagesOf(changed, id) };
}

function describeSecret(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId']);
  const secret = store.get(requiredString(input, 'SecretId'));
  return { ...metadata(secret), VersionIdsToStages: versionStages(secret) };
}

/** No policy can be set here, so none is given back. */
function getResourcePolicy(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId']);
  const secret = store.get(requiredString(input, 'SecretId'));
  return { ARN: secret.arn, Name: secret.name };
}

/** Changes what describes a secret; its value is changed by PutSecretValue. */
function updateSecret(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'ClientRequestToken', 'Description', 'KmsKeyId']);
  const secret = store.getUsable(requiredString(input, 'SecretId'));
  const { KmsKeyId: formerKey, ...former } = secret.attributes;
  const description = optionalString(input, 'Description');
  const key = optionalString(input, 'KmsKeyId') ?? formerKey;
  const attributes = {
    ...former,
    ...(description !== undefined && { Description: description }),
    // An empty key stands for AWS's own, which a description leaves out.
    ...(key !== undefined && key !== '' && { KmsKeyId: key }),
  };
  store.save({ ...secret, attributes, changedAt: store.options.clock() });
  return { ARN: secret.arn, Name: secret.name };
}

function deleteSecret(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'RecoveryWindowInDays', 'ForceDeleteWithoutRecovery']);
  const id = requiredString(input, 'SecretId');
  const days = optionalInteger(input, 'RecoveryWindowInDays');
  const force = optionalBoolean(input, 'ForceDeleteWithoutRecovery') ?? false;
  if (force && days !== undefined) {
    throw invalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.");
  }
  if (days !== undefined && (days < 7 || days > 30)) {
    throw invalidParameter(`RecoveryWindowInDays must be between 7 and 30 days (inclusive), got ${days}.`);
  }
  const now = store.options.clock();
  if (force) {
    // Deleting by force what is already gone succeeds, so that a retry does.
    const secret = store.find(id);
    if (secret) store.remove(secret);
    return { ARN: secret?.arn ?? store.arn(id, 0), Name: secret?.name ?? id, DeletionDate: now / 1000 };
  }
  const secret = store.get(id);
  if (secret.deletedAt !== undefined) throw markedForDeletion();
  const deletedAt = now + (days ?? 30) * DAY_MS;
  store.save({ ...secret, deletedAt });
  return { ARN: secret.arn, Name: secret.name, DeletionDate: deletedAt / 1000 };
}

const versionId = (input: Input): string => optionalString(input, 'ClientRequestToken') ?? randomUUID();

function readValue(input: Input): SecretValue | undefined {
  const text = optionalString(input, 'SecretString');
  const binary = optionalString(input, 'SecretBinary');
  if (text !== undefined && binary !== undefined) {
    throw invalidParameter("You can't specify both a binary secret value and a string secret value.");
  }
  const bytes = text !== undefined ? Buffer.byteLength(text) : Buffer.byteLength(binary ?? '', 'base64');
  if (bytes > MAX_VALUE_BYTES) {
    throw invalidParameter(`The secret value must be at most ${MAX_VALUE_BYTES} bytes, got ${bytes}.`);
  }
  if (text !== undefined) return { SecretString: text };
  return binary === undefined ? undefined : { SecretBinary: binary };
}
