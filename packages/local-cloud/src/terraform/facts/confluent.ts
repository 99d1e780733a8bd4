import type { ProviderFacts, Rule, TypeFacts } from './facts';

// Sources are files of confluentinc/terraform-provider-confluent at 2.83.
const ORGANIZATION = '00000000-0000-4000-8000-000000000001';
const ENVIRONMENT_CRN = 'crn://confluent.cloud/organization={organization}/environment=';

const resources: { readonly [type: string]: TypeFacts } = {
  confluent_service_account: {
    source: 'internal/provider/resource_service_account.go',
    computed: { id: 'sa-{hash6}', api_version: 'iam/v2', kind: 'ServiceAccount', description: '' },
    rules: [notEmpty('display_name')],
  },
  confluent_flink_compute_pool: {
    source: 'internal/provider/resource_flink_compute_pool.go',
    forceNew: ['cloud', 'region', 'environment'],
    defaults: { default_pool: false },
    computed: {
      id: 'lfcp-{hash6}',
      api_version: 'fcpm/v2',
      kind: 'ComputePool',
      max_cfu: 5,
      resource_name: `${ENVIRONMENT_CRN}{environment.id}/flink-region={cloud|lower}.{region}/compute-pool={id}`,
    },
    rules: [{ kind: 'oneOf', path: 'cloud', values: ['AWS', 'AZURE', 'GCP'] }, notEmpty('region')],
  },
  confluent_api_key: {
    source: 'internal/provider/resource_api_key.go',
    forceNew: ['owner', 'managed_resource', 'disable_wait_for_ready'],
    defaults: { disable_wait_for_ready: false },
    computed: { id: '{HASH}', secret: 'local-{sha256}' },
    rules: [
      notEmpty('display_name'),
      { kind: 'pattern', path: 'owner.id', pattern: /^(u-|sa-)/, message: "must be of the form 'u-' or 'sa-'" },
      { kind: 'oneOf', path: 'owner.kind', values: ['ServiceAccount', 'User'] },
      { kind: 'oneOf', path: 'owner.api_version', values: ['iam/v2'] },
      { kind: 'oneOf', path: 'managed_resource.kind', values: ['Cluster', 'Region', 'Tableflow'] },
      {
        kind: 'oneOf',
        path: 'managed_resource.api_version',
        values: ['cmk/v2', 'srcm/v2', 'srcm/v3', 'ksqldbcm/v2', 'fcpm/v2', 'tableflow/v1'],
      },
    ],
  },
  confluent_role_binding: {
    source: 'internal/provider/resource_role_binding.go',
    forceNew: ['principal', 'role_name', 'crn_pattern'],
    defaults: { disable_wait_for_ready: false },
    computed: { id: 'rb-{hash6}' },
    rules: [
      { kind: 'pattern', path: 'principal', pattern: /^User:/, message: "must be of the form 'User:'" },
      { kind: 'pattern', path: 'crn_pattern', pattern: /^crn:\/\//, message: "must be of the form 'crn://'" },
    ],
  },
};

const dataSources: { readonly [type: string]: TypeFacts } = {
  confluent_organization: {
    source: 'docs/data-sources/confluent_organization.md',
    computed: { id: '{organization}', resource_name: 'crn://confluent.cloud/organization={organization}' },
  },
  confluent_environment: {
    source: 'docs/data-sources/confluent_environment.md',
    computed: { id: 'env-{hash6}', display_name: '{id}', resource_name: `${ENVIRONMENT_CRN}{id}` },
    rules: [{ kind: 'exactlyOne', paths: ['id', 'display_name'] }],
  },
  confluent_flink_region: {
    source: 'docs/data-sources/confluent_flink_region.md',
    computed: {
      id: '{cloud|lower}.{region}',
      api_version: 'fcpm/v2',
      kind: 'Region',
      rest_endpoint: 'https://flink.{region}.{cloud|lower}.confluent.cloud',
      private_rest_endpoint: 'https://flink.{region}.{cloud|lower}.private.confluent.cloud',
    },
    rules: [{ kind: 'oneOf', path: 'cloud', values: ['AWS', 'AZURE', 'GCP'] }],
  },
  confluent_schema_registry_cluster: {
    source: 'docs/data-sources/confluent_schema_registry_cluster.md',
    computed: {
      id: 'lsrc-{hash6}',
      display_name: 'Stream Governance Package',
      api_version: 'stream-governance/v2',
      kind: 'Cluster',
      package: 'ESSENTIALS',
      cloud: 'AWS',
      region: 'us-east-1',
      resource_name: `${ENVIRONMENT_CRN}{environment.id}/schema-registry={id}`,
      rest_endpoint: 'https://{id}.us-east-1.aws.confluent.cloud',
      private_rest_endpoint: 'https://{id}.us-east-1.aws.private.confluent.cloud',
      catalog_endpoint: 'https://{id}.us-east-1.aws.confluent.cloud',
    },
  },
  confluent_kafka_cluster: {
    source: 'docs/data-sources/confluent_kafka_cluster.md',
    computed: {
      id: 'lkc-{hash6}',
      display_name: '{id}',
      rbac_crn: `${ENVIRONMENT_CRN}{environment.id}/cloud-cluster={id}`,
      rest_endpoint: 'https://{id}.local.confluent.cloud:443',
      bootstrap_endpoint: '{id}.local.confluent.cloud:9092',
    },
    rules: [{ kind: 'exactlyOne', paths: ['id', 'display_name'] }],
  },
};

/** What the schema of the Confluent provider does not say. */
export const confluentFacts: ProviderFacts = {
  name: 'confluent',
  source: 'confluentinc/confluent',
  configuration: { rules: [{ kind: 'range', path: 'max_retries', min: 4 }] },
  context: () => ({ organization: ORGANIZATION }),
  inherited: () => ({ tags: {} }),
  resources,
  dataSources,
};

function notEmpty(path: string): Rule {
  return { kind: 'pattern', path, pattern: /./s, message: 'must not be an empty string' };
}
