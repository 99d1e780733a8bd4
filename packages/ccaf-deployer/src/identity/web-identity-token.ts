import type { Dispatcher } from 'undici';
import type { Clock } from '../clock';
import { reasonOf } from '../errors';
import { Redacted } from '../redacted';
import type { IdentityPool, Token, TokenSource } from '../statements/authentication';
import { exchange, type RawAnswer } from '../statements/exchange';
import { isRetryable, RETRY, retryDelayMs } from '../statements/retry';
import { TokenUnavailableError } from './errors';
import { type AwsCredentials, signedPost } from './sigv4';

export interface TokenSourceOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  /** The AWS region of this process. */
  readonly region: string;
  /** @throws where there are none */
  readonly credentials: () => AwsCredentials;
}

/** As short as every request stands it: a token that leaked is worth nothing after five minutes. */
const SECONDS = 300;

/** How long it is asked for again: AWS gets over what it has, and a permission that was just given is known by then. */
const PATIENCE_MS = 30_000;

/**
 * Gets tokens of AWS STS, by which this process proves to others who it is in AWS: no secret is kept for that anywhere.
 *
 * It is one signed request to the regional endpoint; the global one does not have it.
 *
 * @throws {TokenUnavailableError} where AWS gives none
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html
 */
export function webIdentityTokens(options: TokenSourceOptions): TokenSource {
  const { clock, random, region } = options;
  return async (pool, signal) => {
    const url = new URL(pool.issuer ?? `https://sts.${region}.amazonaws.com`);
    const startedAt = clock.now();
    for (let attempt = 1; ; attempt += 1) {
      const sentAt = clock.now();
      const answer = await ask(options, url, pool, signal).catch((error: unknown) => ({ lost: reasonOf(error) }));
      const token = 'lost' in answer ? undefined : tokenIn(answer, sentAt);
      if (token) return token;
      const delay = retryDelayMs(RETRY, attempt, random(), undefined);
      const ms = clock.now() - startedAt;
      if (!mayHelp(answer) || ms + delay >= PATIENCE_MS || signal.aborted) {
        throw new TokenUnavailableError(pool, url.host, reasonIn(answer), { attempts: attempt, ms });
      }
      await clock.sleep(delay);
    }
  };
}

type Outcome = RawAnswer | { readonly lost: string };

function ask(
  { dispatcher, clock, region, credentials }: TokenSourceOptions,
  url: URL,
  { audience }: IdentityPool,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const body = new URLSearchParams({
    Action: 'GetWebIdentityToken',
    Version: '2011-06-15',
    'Audience.member.1': audience,
    DurationSeconds: String(SECONDS),
    SigningAlgorithm: 'RS256',
  }).toString();
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const signing = { credentials: credentials(), region, service: 'sts', now: clock.now() };
  const headers = signedPost(url.host, form, body, signing);
  return exchange(
    dispatcher,
    { origin: url.origin, path: '/', method: 'POST', headers, body },
    // One of its own for each request: what listens to it is not taken off again.
    AbortSignal.any([signal]),
    () => undefined,
  );
}

/** It expires by the clock here: since it was asked for, no more time has passed than its own. */
function tokenIn({ status, text }: RawAnswer, sentAt: number): Token | undefined {
  const [, token] = /<WebIdentityToken>\s*([\w.-]+)\s*</.exec(text) ?? [];
  return status === 200 && token ? { token: new Redacted(token), expiresAt: sentAt + SECONDS * 1000 } : undefined;
}

function mayHelp(answer: Outcome): boolean {
  if ('lost' in answer) return true;
  return isRetryable(answer.status) || ['AccessDenied', 'Throttling'].includes(elementIn(answer.text, 'Code'));
}

/** The first line says it; where a signature does not match, others repeat what was signed, the session token with it. */
function reasonIn(answer: Outcome): string {
  if ('lost' in answer) return answer.lost;
  const [line = ''] = elementIn(answer.text, 'Message').trim().split('\n');
  const said = [elementIn(answer.text, 'Code'), line.slice(0, 300)].filter((text) => text !== '').join(': ');
  return `the answer was ${answer.status}${said && `, ${said}`}`;
}

const elementIn = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
