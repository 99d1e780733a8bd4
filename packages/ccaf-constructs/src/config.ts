export const ENVIRONMENTS = ['dev', 'test', 'prod'] as const;

/**
 * The shape of an AWS region of the commercial partition, as a regular expression that JavaScript and Terraform share.
 * China and GovCloud are left out: their partition and registry host differ, and Confluent Cloud for Apache Flink is not there.
 */
export const REGION_PATTERN = '^(af|ap|ca|eu|il|me|mx|sa|us)-(north|south|east|west|central)(east|west)?-[1-9]$';
export const ACCOUNT_ID_PATTERN = '^[0-9]{12}$';
/**
 * What fits, with what is added to it, into each name that derives from it: AWS takes 64 characters for a function, and
 * for a repository no two separators beside each other.
 */
const PROJECT_PATTERN = '^(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$';

export type Environment = (typeof ENVIRONMENTS)[number];

/** What the stacks are synthesised for. Everything else is a Terraform variable, known at plan time. */
export interface Config {
  /** The project's name, from which all others derive, for example `order-union`. */
  readonly project: string;
  readonly environment: Environment;
  /** The default of the Terraform variable `aws_region`. */
  readonly region: string;
  /** The default of the Terraform variable `aws_account_id`: twelve digits. */
  readonly accountId: string;
  /** @default - a local backend */
  readonly terraformCloud?: TerraformCloudConfig;
  /** @default - no Confluent access stack; the secret exists already */
  readonly confluentAccess?: ConfluentAccessConfig;
}

export interface TerraformCloudConfig {
  readonly organization: string;
  readonly workspacePrefix: string;
}

export interface ConfluentAccessConfig {
  /** The AWS region of the Flink compute pool: that of the Kafka cluster, not of the Lambda. */
  readonly flinkRegion: string;
}

/** The configuration breaks its contract; every problem is named. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError' as const;
  readonly code = 'INVALID_CONFIG';

  constructor(readonly problems: readonly string[]) {
    super(
      `the configuration is not valid; nothing was synthesised:\n${problems.map((text) => `  - ${text}`).join('\n')}`,
    );
  }
}

/**
 * Reads the configuration from environment variables; an empty variable counts as missing. `help` lists them.
 *
 * @param project the project's name, as package.json says it
 * @throws {ConfigError} with all problems at once
 * @example
 * loadConfig('orders', { AWS_ENVIRONMENT: 'dev', AWS_REGION: 'us-east-1', AWS_ACCOUNT_ID: '123456789012' })
 * // { project: 'orders', environment: 'dev', region: 'us-east-1', accountId: '123456789012' }
 */
export function loadConfig(project: string, env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  // It is what a file says: a name that is missing would pass for 'undefined'.
  if (typeof project !== 'string' || !new RegExp(PROJECT_PATTERN).test(project)) {
    const expected = 'at most 40 characters of a-z, 0-9 and single inner hyphens, with a letter first';
    problems.push(`the project's name, 'name' in package.json, must be ${expected}, got ${JSON.stringify(project)}`);
  }
  const optional = (name: string, pattern: string, expected: string): string | undefined => {
    const value = env[name];
    if (value === undefined || value === '' || new RegExp(pattern).test(value)) return value === '' ? undefined : value;
    problems.push(`${name} must be ${expected}, got ${JSON.stringify(value)}`);
    return undefined;
  };
  const required = (name: string, pattern: string, expected: string): string => {
    if (env[name] === undefined || env[name] === '') problems.push(`${name} is missing; expected ${expected}`);
    return optional(name, pattern, expected) ?? '';
  };

  const region = 'a commercial AWS region such as us-east-1';
  const cloudName = 'letters, digits, hyphens and underscores, at most 40';
  const environment = required('AWS_ENVIRONMENT', `^(${ENVIRONMENTS.join('|')})$`, `one of ${ENVIRONMENTS.join(', ')}`);
  const awsRegion = required('AWS_REGION', REGION_PATTERN, region);
  const accountId = required('AWS_ACCOUNT_ID', ACCOUNT_ID_PATTERN, 'the twelve digits of an AWS account');
  const organization = optional('TFC_ORGANIZATION', '^[A-Za-z0-9_-]{1,40}$', cloudName);
  const workspacePrefix = optional('TFC_WORKSPACE_PREFIX', '^[A-Za-z0-9_-]{1,40}$', cloudName);
  const flinkRegion = optional('CONFLUENT_FLINK_REGION', REGION_PATTERN, region);
  if (workspacePrefix !== undefined && !env['TFC_ORGANIZATION']) {
    problems.push('TFC_WORKSPACE_PREFIX is set without TFC_ORGANIZATION; set both, or neither for a local backend');
  }
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    project,
    environment: environment as Environment,
    region: awsRegion,
    accountId,
    ...(organization && {
      terraformCloud: { organization, workspacePrefix: workspacePrefix ?? `ccaf-${project}` },
    }),
    ...(flinkRegion && { confluentAccess: { flinkRegion } }),
  };
}
