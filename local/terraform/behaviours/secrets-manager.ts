import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { text } from '../protocol/value';
import type { Behaviours } from './behaviour';
import { secret } from './secret';
import { secretVersion } from './secret-version';
import { describe, described } from './secrets-requests';

/**
 * The secrets resources and data source against a Secrets Manager endpoint, as hashicorp/terraform-provider-aws
 * internal/service/secretsmanager has them. Replicas, tag changes, resource policies, binary values and staging labels
 * other than AWSCURRENT are not sent.
 */
export function secretsManager(client: SecretsManagerClient): Behaviours {
  return {
    resources: { aws_secretsmanager_secret: secret(client), aws_secretsmanager_secret_version: secretVersion(client) },
    dataSources: {
      aws_secretsmanager_secret: async (config) => {
        const id = text(config['arn']) ?? text(config['name']) ?? '';
        const found = await describe(client, id);
        if (found === undefined) throw new Error(notFound(id));
        return {
          ...described(found),
          created_date: found.CreatedDate?.toISOString() ?? null,
          last_changed_date: found.LastChangedDate?.toISOString() ?? null,
          policy: '',
          tags: Object.fromEntries((found.Tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
        };
      },
    },
  };
}

/** The data source where no endpoint is configured: a secret is there if Terraform or the seed made it. */
export const rememberedSecret: Behaviours['dataSources'][string] = async (config, found) => {
  if (found !== undefined) return found;
  throw new Error(notFound(text(config['arn']) ?? text(config['name']) ?? ''));
};

function notFound(id: string): string {
  return `reading Secrets Manager Secret (${id}): ResourceNotFoundException: Secrets Manager can't find the specified secret.`;
}
