import { type Case, lookup, missing, noBlock, of, provided, tooFew, tooMany, unconfigurable, unknown } from './case';

const confluent = (body: object) => provided('confluent_service_account', body, { display_name: 'a' });

const OWNER = { id: 'sa-1', kind: 'ServiceAccount', api_version: 'iam/v2' };
const REGION = { id: 'aws.us-east-1', kind: 'Region', api_version: 'fcpm/v2' };
const ENVIRONMENT = [{ id: 'env-1' }];
const POOL = { display_name: 'a', cloud: 'AWS', region: 'us-east-1', environment: ENVIRONMENT };
const CLUSTER = { id: 'lkc-1', environment: ENVIRONMENT };
const BINDING = { principal: 'User:sa-1', role_name: 'FlinkDeveloper', crn_pattern: 'crn://a' };

/** What Terraform says by the schema that Confluent's provider printed. */
export const CONFLUENT: readonly Case[] = [
  ['a right key', of('confluent_api_key', { owner: OWNER, managed_resource: { ...REGION, environment: ENVIRONMENT } })],
  [
    'a key with an environment more, of which the schema says nothing',
    of('confluent_api_key', { owner: OWNER, managed_resource: { ...REGION, environment: [{ id: 'a' }, { id: 'b' }] } }),
  ],
  ['a provider argument that no release has', confluent({ user_agent_suffix: 'a' }), unknown('user_agent_suffix')],
  [
    'too few retries',
    confluent({ max_retries: 3 }),
    'error: confluent: expected max_retries to be at least (4), got 3',
  ],
  ['half an oauth block', confluent({ oauth: {} }), missing('oauth_identity_pool_id')],
  ['oauth as an argument', confluent({ oauth: 'a' }), noBlock('oauth')],
  ['an organization by id', lookup('confluent_organization', { id: 'a' }), unconfigurable('id')],
  [
    'a Flink region by id',
    lookup('confluent_flink_region', { cloud: 'AWS', region: 'a', id: 'b' }),
    unconfigurable('id'),
  ],
  ['a Flink region of no cloud', lookup('confluent_flink_region', { region: 'a' }), missing('cloud')],
  ['basic as an argument', lookup('confluent_kafka_cluster', { ...CLUSTER, basic: 'a' }), noBlock('basic')],
  [
    'a basic block that is read as an object',
    (name) => ({
      ...lookup('confluent_kafka_cluster', CLUSTER)(name),
      output: { [name]: { value: `\${data.confluent_kafka_cluster.${name}.basic.max_ecku}` } },
    }),
    'error: Invalid operation: Block type "basic" is represented by a list of objects, so it must be indexed using a ' +
      'numeric key, like .basic[0].',
  ],
  [
    'an endpoint that is only exported',
    lookup('confluent_schema_registry_cluster', { environment: ENVIRONMENT, private_rest_endpoint: 'a' }),
    unconfigurable('private_rest_endpoint'),
  ],
  [
    'an endpoint that is deprecated, where it is read',
    (name) => ({
      ...lookup('confluent_schema_registry_cluster', { environment: ENVIRONMENT })(name),
      output: { [name]: { value: `\${data.confluent_schema_registry_cluster.${name}.private_rest_endpoint}` } },
    }),
    'warning: Deprecated attribute: The attribute "private_rest_endpoint" is deprecated. Refer to the provider ' +
      'documentation for details.',
  ],
  [
    'a pool without an environment',
    of('confluent_flink_compute_pool', { ...POOL, environment: [] }),
    tooFew('environment'),
  ],
  [
    'a pool of two environments',
    of('confluent_flink_compute_pool', { ...POOL, environment: [{ id: 'a' }, { id: 'b' }] }),
    tooMany('environment', 1),
  ],
  [
    'a pool whose environment is a text',
    of('confluent_flink_compute_pool', { ...POOL, environment: 'env-1' }),
    noBlock('environment'),
    tooFew('environment'),
  ],
  [
    'a pool of no region',
    of('confluent_flink_compute_pool', { ...POOL, region: '' }),
    'error: confluent_flink_compute_pool: region must not be an empty string, got ""',
  ],
  [
    'a pool of many units',
    of('confluent_flink_compute_pool', { ...POOL, max_cfu: 'many' }),
    'error: Incorrect attribute value type: Inappropriate value for attribute "max_cfu": a number is required.',
  ],
  [
    'a pool with a timeout of what it does not do',
    of('confluent_flink_compute_pool', { ...POOL, timeouts: { update: '1h' } }),
    unknown('update'),
  ],
  ['an account without a name', of('confluent_service_account', {}), missing('display_name')],
  ['an account with a long name', of('confluent_service_account', { display_name: 'a'.repeat(65) })],
  [
    'an account with an id',
    of('confluent_service_account', { display_name: 'a', id: 'sa-1' }),
    'error: Invalid or unknown key',
  ],
  ['a key with a secret', of('confluent_api_key', { owner: OWNER, secret: 'a' }), unconfigurable('secret')],
  [
    'a key with an empty name, of an owner that is none',
    of('confluent_api_key', { owner: { ...OWNER, id: 'me' }, display_name: '' }),
    'error: confluent_api_key: display_name must not be an empty string, got ""',
    `error: confluent_api_key: owner.id must be of the form 'u-' or 'sa-', got "me"`,
  ],
  ['a role of nothing', of('confluent_role_binding', { ...BINDING, crn: 'crn://a' }), unknown('crn')],
  [
    'a type that is not among the bindings',
    of('confluent_kafka_topic', { topic_name: 'a' }),
    'error: Invalid resource type: The provider confluentinc/confluent does not support resource type ' +
      '"confluent_kafka_topic".',
  ],
];
