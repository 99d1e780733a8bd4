import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { failure } from './failure';

/** An OAuth token that is taken beside the API key, and the identity pool that must be named with it. */
export interface BearerToken {
  /** The token, or what tells whether one is taken. */
  readonly token: string | ((given: string) => boolean);
  readonly identityPoolId: string;
}

/** Who may call: whoever knows an API key and its secret, or the token and its pool, if there is one. */
export interface Credentials {
  /** The secrets of the API keys, which come and go. */
  readonly apiKeys: ReadonlyMap<string, string>;
  readonly bearer?: BearerToken;
}

/**
 * Lets a request pass that says who it is: Basic authentication with the API key and secret, or
 * `Authorization: Bearer` with `Confluent-Identity-Pool-Id` beside it.
 *
 * Source: https://docs.confluent.io/cloud/current/api.html#section/Authentication, and `confluent_sql/auth.py` of
 * https://github.com/confluentinc/confluent-sql, which sends the second.
 *
 * @throws {HttpFailure} 401
 */
export function authorize(headers: IncomingHttpHeaders, { apiKeys, bearer }: Credentials): void {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(headers.authorization ?? '') ?? [];
  switch (scheme.toLowerCase()) {
    case 'basic':
      if ([...apiKeys].some((one) => isSame(Buffer.from(value, 'base64'), Buffer.from(one.join(':'))))) return;
      break;
    case 'bearer':
      if (bearer === undefined) break;
      if (isTaken(value, bearer.token) && poolOf(headers) === bearer.identityPoolId) return;
      throw failure(
        401,
        "Valid authentication credentials must be provided: the token, and in 'Confluent-Identity-Pool-Id' its identity pool",
      );
  }
  throw failure(
    401,
    'Valid authentication credentials must be provided: Basic authentication with the API key and secret',
  );
}

const poolOf = (headers: IncomingHttpHeaders): unknown => headers['confluent-identity-pool-id'];

const isTaken = (given: string, token: BearerToken['token']): boolean =>
  typeof token === 'string' ? isSame(Buffer.from(given), Buffer.from(token)) : token(given);

const isSame = (given: Buffer, expected: Buffer): boolean =>
  given.length === expected.length && timingSafeEqual(given, expected);
