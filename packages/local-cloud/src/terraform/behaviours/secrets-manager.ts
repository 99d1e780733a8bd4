import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { text } from '../protocol/value';
import type { Behaviours } from './behaviour';
import { secret } from './secret';
import { secretVersion } from './secret-version';
import { describe, described, policyOf } from './secrets-requests';

/**
 * The secrets resources and data source, as hashicorp/terraform-provider-aws internal/service/secretsmanager has them.
 *
 * They hold nothing themselves: what a secret is, when its name is free again and what its versions are called, the
 * Secrets Manager that they talk to decides.
 */
export function secretsManager(client: SecretsManagerClient): Behaviours {
  return {
    resources: { aws_secretsmanager_secret: secret(client), aws_secretsmanager_secret_version: secretVersion(client) },
    dataSources: {
      aws_secretsmanager_secret: async (config) => {
        const id = text(config['arn']) ?? text(config['name']) ?? '';
        const found = await describe(client, id);
        if (found === undefined) throw new Error(`reading Secrets Manager Secret (${id}): couldn't find resource`);
        return {
          ...described(found),
          created_date: found.CreatedDate?.toISOString() ?? null,
          last_changed_date: found.LastChangedDate?.toISOString() ?? null,
          policy: await policyOf(client, found.ARN ?? id),
          tags: Object.fromEntries((found.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        };
      },
    },
  };
}
