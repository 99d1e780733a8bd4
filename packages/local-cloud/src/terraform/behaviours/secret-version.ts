import { randomUUID } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { isList, type ObjectValue, sameValue, text, UNKNOWN } from '../protocol/value';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';
import { optional, sent, unlessGone } from './secrets-requests';

/** `aws_secretsmanager_secret_version` (hashicorp/terraform-provider-aws internal/service/secretsmanager/secret_version.go). */
export function secretVersion(client: SecretsManagerClient): ResourceBehaviour {
  return {
    plan: refuseUnsupported,
    create: async (planned, config) => {
      const id = text(planned['secret_id']) ?? '';
      const writeOnly = text(config['secret_string_wo']);
      const output = await sent(`putting Secrets Manager Secret (${id}) value`, () =>
        client.send(
          new PutSecretValueCommand({
            SecretId: id,
            ...optional('SecretString', writeOnly ?? planned['secret_string']),
            ClientRequestToken: randomUUID(),
          }),
        ),
      );
      return {
        id: `${id}|${output.VersionId ?? ''}`,
        arn: output.ARN ?? null,
        version_id: output.VersionId ?? null,
        version_stages: output.VersionStages ?? ['AWSCURRENT'],
        has_secret_string_wo: writeOnly !== undefined,
      };
    },
    read: async (state) => {
      const id = text(state['secret_id']) ?? '';
      const input = { SecretId: id, ...optional('VersionId', state['version_id']) };
      const output = await unlessGone(
        sent(`reading Secrets Manager Secret Version (${text(state['id'])})`, () =>
          client.send(new GetSecretValueCommand(input)),
        ),
      );
      if (output === undefined) return null;
      const value = state['has_secret_string_wo'] === true ? null : (output.SecretString ?? null);
      return { ...state, arn: output.ARN ?? null, secret_string: value, version_stages: output.VersionStages ?? [] };
    },
    // AWSCURRENT cannot be taken off a version, so the real provider leaves the current value where it is.
    delete: async (prior) => {
      const [id, version, stages] = [text(prior['secret_id']), text(prior['version_id']), prior['version_stages']];
      for (const stage of isList(stages) ? stages : []) {
        if (stage === 'AWSCURRENT') continue;
        const input = { SecretId: id, RemoveFromVersionId: version, VersionStage: text(stage) };
        await unlessGone(
          sent(`deleting Secrets Manager Secret Version (${text(prior['id'])}) stage (${text(stage)})`, () =>
            client.send(new UpdateSecretVersionStageCommand(input)),
          ),
        );
      }
    },
  };
}

/** What would be sent by requests that are not made here is refused, rather than left out. */
function refuseUnsupported(prior: ObjectValue | null, planned: ObjectValue): PlanAdjustment {
  const stages = planned['version_stages'] ?? null;
  const labelled = prior === null ? stages !== UNKNOWN : !sameValue(prior['version_stages'] ?? null, stages);
  return {
    errors: [
      ...(text(planned['secret_binary']) ? ['the emulated provider does not send a binary value'] : []),
      ...(labelled ? ['the emulated provider does not set staging labels'] : []),
    ],
  };
}
