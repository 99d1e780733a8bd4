import type { IdentityPool } from '../statements';
import { endpointProblems, STS } from './endpoint-rules';

const POOL = 'identity.pool.id';
const AUDIENCE = 'identity.audience';
const ISSUER = 'sts.endpoint';
/** What an identity pool takes the place of. */
const KEYS: readonly string[] = ['flink.api.key', 'flink.api.secret'];

/** Whom a token is for where nothing else is said; the identity pool's filter has to expect it. */
const DEFAULT_AUDIENCE = 'confluent-cloud';

/** Whether a secret has an identity pool in the place of a Flink API key. */
export const hasIdentityPool = (secret: Readonly<Record<string, unknown>>): boolean => POOL in secret;

/** What of the keys that a secret must have is not needed beside an identity pool. */
export const isOfKey = (key: string): boolean => KEYS.includes(key);

/** What is wrong with the optional keys of an identity pool; values are not told. */
export function identityProblems(secret: Readonly<Record<string, unknown>>): string[] {
  const isText = (key: string, pattern: RegExp): boolean => pattern.test(String(secret[key]).trim());
  const alone = [AUDIENCE, ISSUER].filter((key) => key in secret && !hasIdentityPool(secret));
  const beside = KEYS.filter((key) => key in secret && hasIdentityPool(secret));
  return [
    ...alone.map((key) => `'${key}' needs '${POOL}', which is missing`),
    ...(beside.length > 0
      ? [`'${POOL}' replaces the key: leave out either '${POOL}' or ${beside.map((key) => `'${key}'`).join(' and ')}`]
      : []),
    ...(hasIdentityPool(secret) && !isText(POOL, /^pool-[\w-]+$/)
      ? [`'${POOL}' must be the id of an identity pool, such as pool-abc1`]
      : []),
    // It goes into a policy, too, where * and ? and $ would mean something.
    ...(AUDIENCE in secret && !isText(AUDIENCE, /^[\w.:/@-]{1,1000}$/)
      ? [`'${AUDIENCE}' must be a text of letters, digits and .:/@_-, such as ${DEFAULT_AUDIENCE}`]
      : []),
    ...(ISSUER in secret ? endpointProblems(ISSUER, secret[ISSUER], STS) : []),
  ];
}

/** The identity pool, where there is one. */
export function identityPool(value: (key: string) => string): IdentityPool | undefined {
  const [poolId, audience, issuer] = [value(POOL), value(AUDIENCE), value(ISSUER)];
  if (!poolId) return undefined;
  return { poolId, audience: audience || DEFAULT_AUDIENCE, ...(issuer && { issuer: issuer.replace(/\/+$/, '') }) };
}
