import { randomUUID } from 'node:crypto';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  type SecretsManagerClient,
  type Tag,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { isList, isObject, type ObjectValue, text } from '../protocol/value';
import type { PlanAdjustment, ResourceBehaviour } from './behaviour';
import { describe, described, optional, policyOf, sent, unlessMissing } from './secrets-requests';

/** `aws_secretsmanager_secret` (hashicorp/terraform-provider-aws internal/service/secretsmanager/secret.go). */
export function secret(client: SecretsManagerClient): ResourceBehaviour {
  return {
    plan: (_, planned) => refuseUnsupported(planned),
    create: async (planned) => {
      const name = text(planned['name']) ?? `${text(planned['name_prefix']) ?? 'terraform-'}${randomUUID()}`;
      const output = await sent(`creating Secrets Manager Secret (${name})`, () =>
        client.send(
          new CreateSecretCommand({
            Name: name,
            Description: text(planned['description']) ?? '',
            ...optional('KmsKeyId', planned['kms_key_id']),
            Tags: tagsOf(planned),
            ClientRequestToken: randomUUID(),
          }),
        ),
      );
      return { id: output.ARN ?? null, arn: output.ARN ?? null, name };
    },
    update: async (prior, planned) => {
      const id = text(planned['id']) ?? '';
      await changeTags(client, id, tagsOf(prior), tagsOf(planned));
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
        policy: await policyOf(client, text(state['id']) ?? ''),
      };
    },
  };
}

function tagsOf({ tags_all: tags }: ObjectValue): Tag[] {
  return Object.entries(isObject(tags) ? tags : {}).map(([Key, value]) => ({ Key, Value: text(value) ?? '' }));
}

async function changeTags(client: SecretsManagerClient, id: string, before: Tag[], after: Tag[]): Promise<void> {
  const removed = before.filter(({ Key }) => !after.some((tag) => tag.Key === Key)).map(({ Key }) => Key ?? '');
  const changed = after.filter(({ Key, Value }) => !before.some((tag) => tag.Key === Key && tag.Value === Value));
  if (removed.length > 0) {
    await sent(`untagging Secrets Manager Secret (${id})`, () =>
      client.send(new UntagResourceCommand({ SecretId: id, TagKeys: removed })),
    );
  }
  if (changed.length > 0) {
    await sent(`tagging Secrets Manager Secret (${id})`, () =>
      client.send(new TagResourceCommand({ SecretId: id, Tags: changed })),
    );
  }
}

/** What would be sent by requests that are not made here is refused, rather than left out. */
function refuseUnsupported({ policy, replica }: ObjectValue): PlanAdjustment {
  const errors = [
    ...(text(policy) ? ['the emulated provider does not set a policy of a secret'] : []),
    ...(isList(replica) && replica.length > 0 ? ['the emulated provider does not replicate a secret'] : []),
  ];
  return { errors };
}
