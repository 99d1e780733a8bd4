import type { Config } from './config';

/**
 * The names of what is created outside Terraform. The environment is part of each: environments never share one. And
 * the region is part of those that an account or an organization has once for all regions.
 */
export interface Names {
  readonly repository: string;
  readonly function: string;
  readonly role: string;
  readonly policy: string;
  readonly logGroup: string;
  readonly secret: string;
  /** Names what watches: the schedule and its group, the queue, the topic; and begins the name of each alarm. */
  readonly watch: string;
  /** The role by which the schedule starts the function. */
  readonly watchRole: string;
  /** Names the service account, the compute pool and the API key, which Confluent Cloud keeps apart by kind. */
  readonly confluent: string;
}

/** What the name `confluent` ends in where it names the service account that reads the metrics, and its key. */
export const METRICS_SUFFIX = '_lag';

/**
 * The names that are made from the project's.
 *
 * @example
 * standardNames({ project: 'orders', environment: 'dev', region: 'us-east-1' }).role // 'ccaf_orders_app_role_dev_us-east-1'
 */
export function standardNames({
  project,
  environment,
  region,
}: Pick<Config, 'project' | 'environment' | 'region'>): Names {
  const name = project.replaceAll('-', '_');
  const app = `ccaf_${name}_app`;
  return {
    repository: `ccaf_kickstarter-${name}_app_${environment}`,
    function: `${app}_function_${environment}`,
    role: `${app}_role_${environment}_${region}`,
    policy: `${app}_policy_${environment}_${region}`,
    // Lambda's own convention, so that the console's links to the logs work.
    logGroup: `/aws/lambda/${app}_function_${environment}`,
    secret: `${app}_settings_${environment}`,
    watch: `${app}_watch_${environment}`,
    // No longer than the role's name above: a project that has room for that one has room for this one.
    watchRole: `${app}_wake_${environment}_${region}`,
    confluent: `${app}_${environment}_${region}`,
  };
}
