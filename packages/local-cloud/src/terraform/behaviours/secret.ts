import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  type SecretsManagerClient,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { isList, isObject, type ObjectValue, sameValue, text } from '../protocol/value';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';
import { describe, described, optional, sent, unlessMissing } from './secrets-requests';

/** `aws_secretsmanager_secret` (hashicorp/terraform-provider-aws internal/service/secretsmanager/secret.go). */
export function secret(client: SecretsManagerClient): ResourceBehaviour {
  return {
    plan: refuseUnsupported,
    create: async (planned) => {
      const name = text(planned['name']) ?? `${text(planned['name_prefix']) ?? 'terraform-'}${randomUUID()}`;
      const tags = isObject(planned['tags_all']) ? planned['tags_all'] : {};
      const output = await sent(`creating Secrets Manager Secret (${name})`, () =>
        client.send(
          new CreateSecretCommand({
            Name: name,
            Description: text(planned['description']) ?? '',
            ...optional('KmsKeyId', planned['kms_key_id']),
            Tags: Object.entries(tags).map(([Key, value]) => ({ Key, Value: text(value) ?? '' })),
            ClientRequestToken: randomUUID(),
          }),
        ),
      );
      return { id: output.ARN ?? null, arn: output.ARN ?? null, name };
    },
    update: async (_, planned) => {
      const id = text(planned['id']) ?? '';
      const input = { SecretId: id, Description: text(planned['description']) ?? '', ClientRequestToken: randomUUID() };
      const command = new UpdateSecretCommand({ ...input, ...optional('KmsKeyId', planned['kms_key_id']) });
      await sent(`updating Secrets Manager Secret (${id})`, () => client.send(command));
      return {};
    },
    delete: async (prior) => {
      const id = text(prior['id']) ?? '';
      const days = prior['recovery_window_in_days'];
      const window =
        typeof days === 'number' && days > 0 ? { RecoveryWindowInDays: days } : { ForceDeleteWithoutRecovery: true };
      await unlessMissing(
        sent(`deleting Secrets Manager Secret (${id})`, () =>
          client.send(new DeleteSecretCommand({ SecretId: id, ...window })),
        ),
      );
    },
    read: async (state) => {
      const found = await describe(client, text(state['id']) ?? '');
      if (found === undefined) return null;
      const values = described(found);
      // An empty description stays null where none is configured, as SDKv2 treats the two alike.
      return {
        ...state,
        ...values,
        description: values['description'] === '' ? (state['description'] ?? null) : (values['description'] ?? null),
      };
    },
  };
}

/** What would be sent by requests that are not made here is refused, rather than left out. */
function refuseUnsupported(prior: ObjectValue | null, planned: ObjectValue): PlanAdjustment {
  const { policy, replica, tags_all: tags } = planned;
  const errors = [
    ...(text(policy) ? ['the emulated provider does not set a policy of a secret'] : []),
    ...(isList(replica) && replica.length > 0 ? ['the emulated provider does not replicate a secret'] : []),
    ...(prior !== null && !sameValue(prior['tags_all'] ?? null, tags ?? null)
      ? ['the emulated provider does not change the tags of a secret']
      : []),
  ];
  return { errors };
}
