import { isList, isObject, type ObjectValue, text, valuesAt } from '../protocol/value';
import { awsResources } from './aws-resources';
import type { ProviderFacts, TypeFacts } from './facts';

// Sources are files of hashicorp/terraform-provider-aws below internal/service/, at 6.x.
const ACCOUNT = '123456789012';
const DEFAULT_REGION = 'us-east-1';
const SOME_TIME = '2026-01-01T00:00:00Z';

const dataSources: { readonly [type: string]: TypeFacts } = {
  aws_caller_identity: {
    source: 'sts/caller_identity_data_source.go',
    computed: {
      id: '{account}',
      account_id: '{account}',
      arn: 'arn:{partition}:sts::{account}:assumed-role/local/terraform',
      user_id: 'AROALOCAL:terraform',
    },
  },
  aws_partition: {
    source: 'meta/partition_data_source.go',
    computed: {
      id: '{partition}',
      partition: '{partition}',
      dns_suffix: 'amazonaws.com',
      reverse_dns_prefix: 'com.amazonaws',
    },
  },
  aws_region: {
    source: 'meta/region_data_source.go',
    computed: { id: '{region}', name: '{region}', description: 'local', endpoint: 'ec2.{region}.amazonaws.com' },
  },
  aws_iam_policy_document: {
    source: 'iam/policy_document_data_source.go',
    defaults: { version: '2012-10-17', 'statement.effect': 'Allow' },
    rules: [
      { kind: 'oneOf', path: 'version', values: ['2008-10-17', '2012-10-17'] },
      { kind: 'oneOf', path: 'statement.effect', values: ['Allow', 'Deny'] },
      {
        kind: 'pattern',
        path: 'statement.sid',
        pattern: /^[a-zA-Z0-9]*$/,
        message: 'must only include alphanumeric characters',
      },
      { kind: 'json', path: 'source_policy_documents' },
      { kind: 'json', path: 'override_policy_documents' },
    ],
  },
  aws_ecr_image: {
    source: 'ecr/image_data_source.go',
    computed: {
      image_digest: 'sha256:{sha256}',
      id: '{image_digest}',
      registry_id: '{account}',
      image_uri: '{account}.dkr.ecr.{region}.amazonaws.com/{repository_name}@{image_digest}',
      image_pushed_at: 1767225600,
      image_size_in_bytes: 0,
      image_tags: [],
    },
    rules: [{ kind: 'exactlyOne', paths: ['image_digest', 'image_tag', 'most_recent'] }],
  },
  aws_kms_alias: {
    source: 'kms/alias_data_source.go',
    computed: {
      arn: 'arn:{partition}:kms:{region}:{account}:{name}',
      id: '{arn}',
      target_key_id: '{uuid}',
      target_key_arn: 'arn:{partition}:kms:{region}:{account}:key/{target_key_id}',
    },
    rules: [{ kind: 'pattern', path: 'name', pattern: /^alias\//, message: "must begin with 'alias/'" }],
  },
  aws_kms_key: {
    source: 'kms/key_data_source.go',
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
  },
  aws_secretsmanager_secret: {
    source: 'secretsmanager/secret_data_source.go',
    rules: [{ kind: 'exactlyOne', paths: ['arn', 'name'] }],
  },
};

/**
 * What the AWS bindings do not carry. Without a region and an allowed account in the configuration they are us-east-1
 * and 123456789012.
 */
export const awsFacts: ProviderFacts = {
  name: 'aws',
  source: 'hashicorp/aws',
  sensitive: ['secret_key', 'token'],
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
