import { Redacted } from '../redacted';
import type { ApiKey } from '../statements';
import { endpointProblems, METRICS } from './endpoint-rules';

const KEYS = ['cloud.api.key', 'cloud.api.secret'] as const;
const ENDPOINT = 'metrics.endpoint';

/** How the Metrics API is asked. */
export interface MetricsAccess {
  /** Its base URL, without a trailing slash. */
  readonly endpoint: string;
  readonly authentication: ApiKey;
}

/** What is wrong with the optional keys of the Metrics API; values are not told. */
export function metricsProblems(secret: Readonly<Record<string, unknown>>): string[] {
  const given = KEYS.filter((key) => key in secret);
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  return [
    ...given
      .filter((key) => !isText(secret[key]))
      .map((key) => `'${key}' must be a non-blank string, but is blank or not a string`),
    ...(given.length === 1
      ? [`'${KEYS[0]}' and '${KEYS[1]}' must be given together, or not at all: got only '${given[0]}'`]
      : []),
    ...(ENDPOINT in secret ? endpointProblems(ENDPOINT, secret[ENDPOINT], METRICS) : []),
  ];
}

/** How the Metrics API is asked, where a key is given for it. */
export function metricsAccess(value: (key: string) => string): MetricsAccess | undefined {
  const [key, keySecret] = KEYS.map(value);
  if (!key || !keySecret) return undefined;
  const endpoint = (value(ENDPOINT) || METRICS.example).replace(/\/+$/, '');
  return { endpoint, authentication: { key: new Redacted(key), secret: new Redacted(keySecret) } };
}
