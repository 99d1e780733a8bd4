import type { Config } from './config';

/** The names of what is created outside Terraform. The environment is part of each: environments never share one. */
export interface Names {
  readonly repository: string;
  readonly function: string;
  readonly role: string;
  readonly policy: string;
  readonly logGroup: string;
  readonly secret: string;
  /** Names the service account, the compute pool and the API key, which Confluent Cloud keeps apart by kind. */
  readonly confluent: string;
}

/**
 * The names that are made from the project's.
 *
 * @example
 * standardNames({ project: 'orders', environment: 'dev' }).function // 'ccaf_orders_app_function_dev'
 */
export function standardNames({ project, environment }: Pick<Config, 'project' | 'environment'>): Names {
  const name = project.replaceAll('-', '_');
  const app = `ccaf_${name}_app`;
  return {
    repository: `ccaf_kickstarter-${name}_app_${environment}`,
    function: `${app}_function_${environment}`,
    role: `${app}_role_${environment}`,
    policy: `${app}_policy_${environment}`,
    // Lambda's own convention, so that the console's links to the logs work.
    logGroup: `/aws/lambda/${app}_function_${environment}`,
    secret: `${app}_settings_${environment}`,
    confluent: `${app}_${environment}`,
  };
}
