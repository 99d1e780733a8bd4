import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { StsError } from './errors';
import { type Claims, Issuer } from './issuer';
import { type Caller, verify } from './signature';

export interface StsOptions {
  readonly caller: Caller;
  /** @default 'us-east-1' */
  readonly region?: string;
  /** Whom the caller is known as. @default a role of the account 000000000000 */
  readonly role?: string;
  /** What the role's policy allows. @default - any audience, an hour */
  readonly allowed?: { readonly audience: string; readonly seconds: number };
  /** Milliseconds since the epoch. @default Date.now */
  readonly clock?: () => number;
}

export interface Sts {
  /** The base URL, without a trailing slash. */
  readonly url: string;
  /** What became of each request: the exception's code, or `OK`. */
  readonly requests: readonly string[];
  /** Has so many requests from now on refused. */
  fail(times: number, error: StsError): void;
  /** Whether a token is of it, for this audience, and has not expired. */
  isValid(token: string, audience: string): boolean;
  claimsOf(token: string): Claims | undefined;
  close(): Promise<void>;
}

const NAMESPACE = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

/**
 * Serves `GetWebIdentityToken` of AWS STS on loopback; signatures are checked.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html
 */
export async function startSts(options: StsOptions): Promise<Sts> {
  const { region = 'us-east-1', role = 'arn:aws:iam::000000000000:role/local', clock = Date.now } = options;
  const issuer = new Issuer();
  const requests: string[] = [];
  const failing: StsError[] = [];

  const answer = (headers: IncomingHttpHeaders, body: string): string => {
    verify(headers, body, options.caller, { region, now: clock() });
    const failure = failing.shift();
    if (failure) throw failure;
    const { audience, seconds } = read(new URLSearchParams(body));
    if (options.allowed && (options.allowed.audience !== audience || options.allowed.seconds < seconds)) {
      throw new StsError(403, 'AccessDenied', `User: ${role} is not authorized to perform: sts:GetWebIdentityToken`);
    }
    const iat = Math.floor(clock() / 1000);
    const token = issuer.issue({
      iss: 'https://local.tokens.sts.global.api.aws',
      sub: role,
      aud: audience,
      iat,
      exp: iat + seconds,
    });
    const expiration = new Date((iat + seconds) * 1000).toISOString();
    return `<GetWebIdentityTokenResponse ${NAMESPACE}><GetWebIdentityTokenResult><WebIdentityToken>${token}</WebIdentityToken><Expiration>${expiration}</Expiration></GetWebIdentityTokenResult></GetWebIdentityTokenResponse>`;
  };

  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return; // The client went away in mid-request.
    try {
      const xml = answer(request.headers, body);
      requests.push('OK');
      response.writeHead(200, { 'content-type': 'text/xml' }).end(xml);
    } catch (error) {
      if (!(error instanceof StsError)) throw error;
      requests.push(error.code);
      response.writeHead(error.status, { 'content-type': 'text/xml' });
      response.end(
        `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>${error.code}</Code><Message>${error.message}</Message></Error></ErrorResponse>`,
      );
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail: (times, error) => failing.push(...Array.from({ length: times }, () => error)),
    isValid(token, audience) {
      const claims = issuer.claimsOf(token);
      return claims !== undefined && claims.aud === audience && claims.exp * 1000 > clock();
    },
    claimsOf: (token) => issuer.claimsOf(token),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What is asked for; all that STS would refuse is refused. */
function read(form: URLSearchParams): { readonly audience: string; readonly seconds: number } {
  const known = ['Action', 'Version', 'Audience.member.1', 'DurationSeconds', 'SigningAlgorithm'];
  const [action, version, audience, duration = '300', algorithm] = known.map((name) => form.get(name) ?? undefined);
  if (action !== 'GetWebIdentityToken' || version !== '2011-06-15') {
    throw new StsError(400, 'InvalidAction', `Could not find operation ${action} for version ${version}`);
  }
  const unknown = [...form.keys()].filter((key) => !known.includes(key));
  const seconds = Number(duration);
  const isValid =
    audience &&
    audience.length <= 1000 &&
    Number.isInteger(seconds) &&
    seconds >= 60 &&
    seconds <= 3600 &&
    algorithm === 'RS256';
  if (!isValid || unknown.length > 0) {
    throw new StsError(400, 'ValidationError', `The request is not valid, or not supported here: ${[...form.keys()]}`);
  }
  return { audience, seconds };
}
