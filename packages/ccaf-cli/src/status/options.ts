import { ENVIRONMENTS, type Environment } from 'ccaf-constructs/config';
import { STATUS } from '../help/status';
import { parseOptions, UsageError } from '../terminal/failure';

/** What `npm run status` is told. */
export interface StatusOptions {
  /** Those that are asked for. */
  readonly environments: readonly Environment[];
  /** Whether somebody named one, which then has to be there. */
  readonly isNamed: boolean;
  /** Empty where the AWS profile decides. */
  readonly region: string;
  /** An AWS profile. */
  readonly profile: string | undefined;
  /** Whether a program reads the answer. */
  readonly json: boolean;
}

/**
 * Reads what `npm run status` is told; each may come from the environment instead, as `help` lists it.
 *
 * @throws {UsageError}
 */
export function parseStatus(args: readonly string[], env: Readonly<Record<string, string | undefined>>): StatusOptions {
  const values = parseOptions(args, STATUS.options);
  const asked = values.environment || env['AWS_ENVIRONMENT'];
  const environment = ENVIRONMENTS.find((one) => one === asked);
  if (asked && !environment) {
    throw new UsageError(
      `--environment must be one of ${ENVIRONMENTS.join(', ')}, or left out for all, got '${asked}'`,
    );
  }
  return {
    environments: environment ? [environment] : ENVIRONMENTS,
    isNamed: environment !== undefined,
    region: values.region || env['AWS_REGION'] || '',
    profile: values.profile || undefined,
    json: values.json === true,
  };
}
