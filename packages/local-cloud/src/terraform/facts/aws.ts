import { isList, isObject, type ObjectValue, text, valuesAt } from '../protocol/value';
import { awsResources } from './aws-resources';
import { arn, pattern } from './aws-rules';
import type { ProviderFacts, TypeFacts } from './facts';

// Sources are files of hashicorp/terraform-provider-aws below internal/service/, at 6.25.
const ACCOUNT = '123456789012';
const DEFAULT_REGION = 'us-east-1';
const SOME_TIME = '2026-01-01T00:00:00Z';

// An id, an alias, or the ARN of either (kms/validate.go).
const KEY =
  /^([A-Za-z0-9-]+|(arn:[^:]+:kms:[^:]+:[^:]+:)?alias\/[a-zA-Z0-9:/_-]+|arn:[^:]+:kms:[^:]+:[^:]+:key\/[A-Za-z0-9-]+)$/;

const dataSources: { readonly [type: string]: TypeFacts } = {
  aws_kms_key: {
    source: 'kms/key_data_source.go',
    idCannotBeSet: true,
    computed: {
      id: '{uuid}',
      arn: 'arn:{partition}:kms:{region}:{account}:key/{id}',
      aws_account_id: '{account}',
      enabled: true,
      key_state: 'Enabled',
      key_usage: 'ENCRYPT_DECRYPT',
      key_spec: 'SYMMETRIC_DEFAULT',
      creation_date: SOME_TIME,
    },
    rules: [pattern('key_id', KEY)],
  },
  aws_secretsmanager_secret: {
    source: 'secretsmanager/secret_data_source.go',
    idCannotBeSet: true,
    rules: [{ kind: 'exactlyOne', paths: ['arn', 'name'] }, arn('arn')],
  },
};

/**
 * What the AWS bindings do not carry. Without a region and an allowed account in the configuration they are us-east-1
 * and 123456789012.
 */
export const awsFacts: ProviderFacts = {
  name: 'aws',
  source: 'hashicorp/aws',
  configuration: { sensitive: ['secret_key', 'token'] },
  context: (configuration) => ({
    account: accountOf(configuration),
    partition: 'aws',
    region: regionOf(configuration),
  }),
  inherited: (configuration) => ({ region: regionOf(configuration), tags: defaultTags(configuration) }),
  resources: awsResources,
  dataSources,
};

/** The account that the configuration allows, as credentials of another one would be refused. */
function accountOf(configuration: ObjectValue): string {
  const [allowed] = valuesAt(configuration, 'allowed_account_ids');
  const [account] = isList(allowed) ? allowed : [];
  return text(account) ?? ACCOUNT;
}

function regionOf(configuration: ObjectValue): string {
  return text(configuration['region']) ?? DEFAULT_REGION;
}

function defaultTags(configuration: ObjectValue): ObjectValue {
  const [tags] = valuesAt(configuration, 'default_tags.tags');
  return isObject(tags) ? tags : {};
}
