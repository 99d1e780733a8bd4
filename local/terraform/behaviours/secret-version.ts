import { randomUUID } from 'node:crypto';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { isList, text } from '../protocol/value';
import type { ResourceBehaviour } from './behaviour';
import { optional, sent, unlessGone } from './secrets-requests';

/** `aws_secretsmanager_secret_version` (hashicorp/terraform-provider-aws internal/service/secretsmanager/secret_version.go). */
export function secretVersion(client: SecretsManagerClient): ResourceBehaviour {
  return {
    create: async (planned, config) => {
      const id = text(planned['secret_id']) ?? '';
      const writeOnly = text(config['secret_string_wo']);
      const stages = isList(planned['version_stages'])
        ? planned['version_stages'].flatMap((stage) => text(stage) ?? [])
        : [];
      const output = await sent(`putting Secrets Manager Secret (${id}) value`, () =>
        client.send(
          new PutSecretValueCommand({
            SecretId: id,
            ...optional('SecretString', writeOnly ?? planned['secret_string']),
            ...(stages.length === 0 ? {} : { VersionStages: stages }),
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
    // AWSCURRENT cannot be taken off a version, so the real provider leaves the value where it is.
    delete: async () => {},
  };
}
