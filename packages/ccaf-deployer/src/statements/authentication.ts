import type { Redacted } from '../redacted';
import { basicCredentials, secretsOf } from '../scrub';

/** An API key: who asks says it with each request. */
export interface ApiKey {
  readonly key: Redacted<string>;
  readonly secret: Redacted<string>;
}

/** An identity pool of Confluent Cloud: who asks proves by a token who it is, and names the pool that takes it. */
export interface IdentityPool {
  readonly poolId: string;
  /** Whom the tokens are for, as the pool expects it. */
  readonly audience: string;
  /** The base URL of what issues them, without a trailing slash. @default - the regional endpoint of AWS STS */
  readonly issuer?: string;
}

/** How the API is told who asks. */
export type Authentication = ApiKey | IdentityPool;

/** A token, and until when it is taken, in milliseconds since the epoch. */
export interface Token {
  readonly token: Redacted<string>;
  readonly expiresAt: number;
}

/** Gives a new token for an identity pool. */
export type TokenSource = (pool: IdentityPool, signal: AbortSignal) => Promise<Token>;

/** What goes along with a request, and what of that must be shown nowhere. */
export interface Proof {
  readonly headers: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
}

/** Another way to ask, where the one that a client has is answered 401. */
export interface Alternative {
  readonly authentication: Authentication;
  /** Where it comes from, such as "that of the secret's previous version". */
  readonly called: string;
}

/** What else there is to try, and what kept the rest from being looked at. */
export interface Alternatives {
  readonly found: readonly Alternative[];
  readonly problem?: string;
}

/** The proof of an API key and its secret: Basic authentication. */
export function proofOfKey({ key, secret }: ApiKey): Proof {
  const [name, value] = [key.reveal(), secret.reveal()];
  return { headers: { authorization: `Basic ${basicCredentials(name, value)}` }, secrets: secretsOf(name, value) };
}

/**
 * The proof by a token. Without its signature, which is its last part, it is worth nothing.
 *
 * @see https://docs.confluent.io/cloud/current/api.html#section/Authentication
 */
export function proofOfToken({ poolId }: IdentityPool, { token }: Token): Proof {
  const value = token.reveal();
  return {
    headers: { authorization: `Bearer ${value}`, 'confluent-identity-pool-id': poolId },
    secrets: [value.slice(value.lastIndexOf('.') + 1)],
  };
}

/** Whether two ways to ask are one. */
export const isSame = (one: Authentication, other: Authentication): boolean => textOf(one) === textOf(other);

const textOf = (one: Authentication): string =>
  JSON.stringify('poolId' in one ? [one.poolId, one.audience, one.issuer] : [one.key.reveal(), one.secret.reveal()]);
