import { HandlerError, reasonOf } from '../errors';

/** The statements API answered with something that its description does not allow. */
export class UnexpectedAnswerError extends HandlerError {
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'STATEMENTS_API_UNEXPECTED_ANSWER';

  constructor(problem: string) {
    super(
      `unexpected answer of the statements API: ${problem}; check that 'flink.rest.endpoint', or region and cloud, ` +
        'in the secret lead to it, and that no proxy answers instead',
    );
  }
}

/** How often and how long something was tried, for a message. */
export interface Tried {
  readonly attempts: number;
  readonly ms: number;
}

/** @example shown({ attempts: 2, ms: 1_500 }) // '2 attempts within 1.5 s' */
export const shown = ({ attempts, ms }: Tried): string =>
  `${attempts === 1 ? 'one attempt' : `${attempts} attempts`} within ${Math.round(ms / 100) / 10} s`;

/** The invocation's time was up while something was waited for, or before a request could be sent. */
export class TimeUpError extends HandlerError {
  override readonly name = 'TimeUpError';
  readonly code = 'DEADLINE_EXCEEDED';

  /** @param what what was not done, or was still waited for, as a sentence */
  constructor(what: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(
      `time is up: ${what}. Nothing is lost: invoke again to go on. If that happens again, raise the Lambda ` +
        'timeout',
      facts,
    );
  }
}

/** The time was up while a request waited, for an answer for instance. */
export function requestTimeUp(
  request: string,
  {
    awaited,
    host,
    before,
    ...tried
  }: Tried & { readonly awaited: string; readonly host: string; readonly before: string | undefined },
): TimeUpError {
  const earlier = before === undefined ? '' : `; before that, ${before}`;
  return new TimeUpError(`${request} still waited for ${awaited} of '${host}', after ${shown(tried)}${earlier}`, {
    request,
    awaited,
    host,
    attempts: tried.attempts,
  });
}

/** The statements API could not be reached. */
export class ConnectionError extends HandlerError {
  override readonly name = 'ConnectionError';
  readonly code = 'STATEMENTS_API_UNREACHABLE';
  readonly attempts: number;

  constructor(
    readonly request: string,
    tried: Tried,
    cause: unknown,
  ) {
    super(
      `${request} got no answer in ${shown(tried)}: ${reasonOf(cause)}; check 'flink.region', 'flink.cloud' and ` +
        "'flink.rest.endpoint' in the secret, and whether the function's network reaches that host",
      { request, attempts: tried.attempts },
      { cause },
    );
    this.attempts = tried.attempts;
  }
}

/** An answer sends a request where its credentials do not go. */
export class RedirectError extends HandlerError {
  override readonly name = 'RedirectError';
  readonly code = 'STATEMENTS_API_REDIRECTED';

  /** @param where the place that the answer names, or what is wrong with it */
  constructor(
    readonly request: string,
    readonly status: number,
    readonly where: string,
  ) {
    super(
      `${request} was redirected (${status}) to ${where}; nothing was sent there: 307 and 308 are followed, with the ` +
        "credentials, to hosts of *.confluent.cloud over https and to the endpoint's own, and no more than five times. " +
        "Check 'flink.rest.endpoint', or region and cloud, in the secret, and that no proxy or login page " +
        'answers instead',
      { request, status, where },
    );
  }
}

/** What an answer with a failing status carried. */
export interface ApiFailure {
  /** For example `POST /statements`. */
  readonly request: string;
  readonly status: number;
  readonly details: readonly string[];
  /** The API's own id of the request, for Confluent's support; empty when it sent none. */
  readonly requestId: string;
  /** How often it was asked, where that may have helped. */
  readonly tried?: Tried;
  /** What it was asked with besides, as a sentence; empty where that was nothing. */
  readonly also?: string;
  /** How long the API asks to wait, where there is no time for it, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The statements API refused a request. */
export class StatementsApiError extends HandlerError {
  override readonly name = 'StatementsApiError';
  readonly code: string;
  readonly status: number;
  readonly details: readonly string[];
  readonly requestId: string;

  constructor({ request, status, details, requestId, tried, also, retryAfterMs }: ApiFailure) {
    const advice = ADVICE[status] ?? (status >= 500 ? TRY_AGAIN : undefined);
    const asked = retryAfterMs === undefined ? '' : `, and asks to wait for ${Math.ceil(retryAfterMs / 1000)} s more`;
    super(
      [
        `${request} was answered ${status}: ${details.join('; ') || 'no reason was given'}`,
        ...(requestId ? [`(request id ${requestId})`] : []),
        ...(tried ? [`in ${shown(tried)}${asked}`] : []),
        ...(advice ? [`- ${advice}`] : []),
        ...(also ? [`- ${also}`] : []),
      ].join(' '),
      { request, status, details, apiRequestId: requestId },
    );
    this.code = CODES[status] ?? (status >= 500 ? 'STATEMENTS_API_UNAVAILABLE' : 'STATEMENTS_API_REJECTED');
    this.status = status;
    this.details = details;
    this.requestId = requestId;
  }
}

const CODES: Readonly<Record<number, string>> = {
  401: 'STATEMENTS_API_UNAUTHORIZED',
  403: 'STATEMENTS_API_FORBIDDEN',
  404: 'STATEMENTS_API_NOT_FOUND',
  409: 'STATEMENTS_API_CONFLICT',
  429: 'STATEMENTS_API_RATE_LIMITED',
};

const TRY_AGAIN = 'deploy again later; https://status.confluent.cloud shows outages';

const ADVICE: Readonly<Record<number, string>> = {
  401:
    "check 'flink.api.key' and 'flink.api.secret' in the secret: a Flink API key of this environment and region; a " +
    'new key may need some minutes before it works',
  403: 'check the role bindings of the key and of the principal: FlinkDeveloper on the environment or compute pool',
  404: "check 'organization.id', 'environment.id' and 'flink.compute.pool.id' in the secret",
  409: 'somebody else is changing the same statement: deploy an app from one place at a time, and deploy again',
  429: "wait and try again; the public endpoint of a private cluster also answers this: set 'flink.rest.endpoint'",
};
