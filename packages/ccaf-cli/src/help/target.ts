/** The AWS region, as several commands take it. */
export const REGION = {
  type: 'string',
  value: '<name>',
  says: "the AWS region (default: AWS_REGION, or the profile's)",
} as const;

/** The AWS profile, as several commands take it. */
export const PROFILE = {
  type: 'string',
  value: '<name>',
  says: 'the AWS profile (default: what the AWS CLI uses)',
} as const;

/** The options that say where a project is deployed: `<target>` in the documents. */
export const TARGET = {
  environment: { type: 'string', value: '<name>', says: 'dev, test or prod (default: AWS_ENVIRONMENT)' },
  'catalog-name': {
    type: 'string',
    value: '<name>',
    says: 'the environment in Confluent Cloud, by display name or id (default: TF_VAR_catalog_name)',
  },
  'database-name': {
    type: 'string',
    value: '<name>',
    says: 'the Kafka cluster, by display name or id (default: TF_VAR_database_name)',
  },
  'ccaf-secrets-path': {
    type: 'string',
    value: '<secret>',
    says:
      'the secret with the settings, by name or ARN (default: TF_VAR_ccaf_secrets_path, or with confluent-access the ' +
      'secret of that stack)',
  },
  region: REGION,
  profile: PROFILE,
} as const;

/** How `<target>` is written in the usage of a command. */
export const TARGET_NOTE =
  '<target> is --environment, --catalog-name, --database-name and --ccaf-secrets-path, and --region and --profile where ' +
  'they are needed.';

/** What a command reads where it is given a stack. */
export const STACK_NOTE =
  'A stack takes AWS_ENVIRONMENT, AWS_REGION, AWS_ACCOUNT_ID, TFC_ORGANIZATION and TF_VAR_<name> from the environment, ' +
  'and no <target>; confluent-access also takes CONFLUENT_FLINK_REGION and CONFLUENT_CLOUD_API_KEY and _SECRET ' +
  "(docs/setup.md). The file 'help' lists all of them.";
