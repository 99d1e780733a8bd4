import { invalidParameter, notFound } from './errors';
import { type Input, optionalString, refuseUnknown, requiredString } from './input';
import type { Secret } from './secret';
import type { SecretStore } from './store';

/**
 * Moves a staging label to another version, or takes it off one.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html
 */
export function updateSecretVersionStage(store: SecretStore, input: Input): object {
  refuseUnknown(input, ['SecretId', 'VersionStage', 'MoveToVersionId', 'RemoveFromVersionId']);
  const secret = store.getUsable(requiredString(input, 'SecretId'));
  const label = requiredString(input, 'VersionStage');
  const to = known(secret, optionalString(input, 'MoveToVersionId'));
  const from = known(secret, optionalString(input, 'RemoveFromVersionId'));
  const holder = secret.stages.get(label);
  if (to === undefined && label === 'AWSCURRENT') {
    throw invalidParameter(
      'You can only move staging label AWSCURRENT to a different secret version. It can’t be completely removed.',
    );
  }
  if (holder !== undefined && holder !== to && holder !== from) {
    throw invalidParameter(
      `The staging label ${label} is attached to version ${holder}: give it as RemoveFromVersionId.`,
    );
  }
  const stages = new Map(secret.stages);
  if (to === undefined) stages.delete(label);
  else stages.set(label, to);
  if (label === 'AWSCURRENT' && from !== undefined) stages.set('AWSPREVIOUS', from);
  store.save({ ...secret, stages, changedAt: store.options.clock() });
  return { ARN: secret.arn, Name: secret.name };
}

function known(secret: Secret, id: string | undefined): string | undefined {
  if (id === undefined || secret.versions.has(id)) return id;
  throw notFound(`Secrets Manager can't find the specified secret value for VersionId: ${id}`);
}
