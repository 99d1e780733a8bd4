import { HandlerError, listProblems, show } from '../errors';
import { Redacted } from '../redacted';
import type { Authentication } from '../statements';
import { endpointProblems, FLINK } from './endpoint-rules';
import { hasIdentityPool, identityPool, identityProblems, isOfKey } from './identity-settings';
import { type MetricsAccess, metricsAccess, metricsProblems } from './metrics-settings';

/** The keys that a secret must have, but for those that an identity pool takes the place of. */
export const REQUIRED_KEYS = [
  'environment.id',
  'flink.api.key',
  'flink.api.secret',
  'flink.cloud',
  'flink.compute.pool.id',
  'flink.principal.id',
  'flink.region',
  'organization.id',
] as const;
const ENDPOINT = 'flink.rest.endpoint';

/** What the handler must know to talk to Confluent Cloud for Apache Flink; it comes from the secret. */
export interface Settings {
  readonly organizationId: string;
  readonly environmentId: string;
  readonly computePoolId: string;
  /** The service account or user that the statements run as. */
  readonly principalId: string;
  /** Ids of further compute pools and principals, by the names that apps call them. */
  readonly computePools: ReadonlyMap<string, string>;
  readonly principals: ReadonlyMap<string, string>;
  /** How Confluent Cloud is told who asks. */
  readonly authentication: Authentication;
  /** The base URL of the statements API, without a trailing slash. */
  readonly endpoint: string;
  /** How the Metrics API is asked. @default - it is not: lag and flow are not known */
  readonly metrics?: MetricsAccess;
}

/** The secret does not hold the settings; keys are named, values never. */
export class InvalidSettingsError extends HandlerError {
  override readonly name = 'InvalidSettingsError';
  readonly code = 'INVALID_SETTINGS';

  constructor(
    readonly secretPath: string,
    readonly problems: readonly string[],
  ) {
    super(
      listProblems(
        `the secret ${show(secretPath)} does not have valid settings; nothing was submitted. Correct its value:`,
        problems,
      ),
      {
        secretPath,
        problems,
      },
    );
  }
}

/**
 * Reads the settings out of the secret's text: a JSON object with the eight keys that the article's Python app uses.
 *
 * Of the optional keys, `flink.compute.pool.id.<name>` and `flink.principal.id.<name>` give ids to the names that apps call
 * their own compute pools and principals; `flink.rest.endpoint` replaces the public endpoint
 * `https://flink.<region>.<cloud, lower case>.confluent.cloud`, for private networking and for the local emulator. A Cloud
 * API key, `cloud.api.key` and `cloud.api.secret`, lets a check see lag and flow. An identity pool, `identity.pool.id`, takes
 * the place of the Flink API key.
 *
 * @throws {InvalidSettingsError} naming every key that is missing or blank
 */
export function parseSettings(secretPath: string, text: string): Settings {
  const secret = parseObject(secretPath, text);
  const value = (key: string): string => {
    const found = secret[key];
    return typeof found === 'string' ? found.trim() : '';
  };
  const required = REQUIRED_KEYS.filter((key) => !(hasIdentityPool(secret) && isOfKey(key)));
  const problems = required
    .filter((key) => value(key) === '')
    .map(
      (key) => `'${key}' must be a non-blank string, but ${key in secret ? 'is blank or not a string' : 'is missing'}`,
    );
  problems.push(...(ENDPOINT in secret ? endpointProblems(ENDPOINT, secret[ENDPOINT], FLINK) : hostProblems(value)));
  problems.push(...metricsProblems(secret), ...identityProblems(secret));
  if (problems.length > 0) throw new InvalidSettingsError(secretPath, problems);
  const metrics = metricsAccess(value);
  const named = (key: string): ReadonlyMap<string, string> =>
    new Map(
      Object.keys(secret)
        .filter((name) => name.startsWith(`${key}.`) && value(name) !== '')
        .map((name) => [name.slice(key.length + 1), value(name)]),
    );
  const publicEndpoint = `https://flink.${value('flink.region')}.${value('flink.cloud').toLowerCase()}.confluent.cloud`;
  return {
    organizationId: value('organization.id'),
    environmentId: value('environment.id'),
    computePoolId: value('flink.compute.pool.id'),
    principalId: value('flink.principal.id'),
    computePools: named('flink.compute.pool.id'),
    principals: named('flink.principal.id'),
    authentication: identityPool(value) ?? {
      key: new Redacted(value('flink.api.key')),
      secret: new Redacted(value('flink.api.secret')),
    },
    endpoint: (value(ENDPOINT) || publicEndpoint).replace(/\/+$/, ''),
    ...(metrics && { metrics }),
  };
}

function parseObject(secretPath: string, text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return parsed as Record<string, unknown>;
    }
  } catch {
    // The parser's message quotes the text, which is secret: it is neither shown nor kept as the cause.
  }
  throw new InvalidSettingsError(secretPath, [`it must be a JSON object with the keys ${REQUIRED_KEYS.join(', ')}`]);
}

/** The public endpoint's host is made of these two: the credentials must not go to another one. */
const hostProblems = (value: (key: string) => string): string[] =>
  (['flink.cloud', 'flink.region'] as const)
    .filter((key) => !/^[a-z0-9-]*$/i.test(value(key)))
    .map(
      (key) =>
        `'${key}' must be a name of letters, digits and hyphens, such as ${key === 'flink.cloud' ? 'AWS' : 'us-east-1'}`,
    );
