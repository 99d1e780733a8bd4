import { HandlerError } from '../errors';

/** The statements API answered with something that its description does not allow. */
export class UnexpectedAnswerError extends HandlerError {
  override readonly name = 'UnexpectedAnswerError';
  readonly code = 'STATEMENTS_API_UNEXPECTED_ANSWER';

  constructor(problem: string) {
    super(
      `the statements API answered unexpectedly: ${problem}; check that 'flink.rest.endpoint', or region and cloud, in ` +
        'the secret lead to it, and that no proxy answers in its place',
    );
  }
}

/** The invocation's time was up before a request could be sent. */
export class TimeUpError extends HandlerError {
  override readonly name = 'TimeUpError';
  readonly code = 'DEADLINE_EXCEEDED';

  constructor(readonly request: string) {
    super(
      `time is up: ${request} was not sent. What was done so far stays; invoke again to go on from there, with a ` +
        'longer Lambda timeout if that happens again',
      { request },
    );
  }
}

/** The statements API could not be reached. */
export class ConnectionError extends HandlerError {
  override readonly name = 'ConnectionError';
  readonly code = 'STATEMENTS_API_UNREACHABLE';

  constructor(
    readonly request: string,
    readonly attempts: number,
    cause: unknown,
  ) {
    const reason = cause instanceof Error ? [cause.message, causeCode(cause)].filter(Boolean).join(' ') : String(cause);
    super(
      `${request} got no answer in ${attempts} attempts: ${reason}; check 'flink.region', 'flink.cloud' and ` +
        "'flink.rest.endpoint' in the secret, and whether the function's network reaches that host",
      { request, attempts },
      { cause },
    );
  }
}

const causeCode = (error: Error): string => ('code' in error && error.message === '' ? String(error.code) : '');

/** What an answer with a failing status carried. */
export interface ApiFailure {
  /** For example `POST /statements`. */
  readonly request: string;
  readonly status: number;
  readonly details: readonly string[];
  /** The API's own id of the request, for Confluent's support; empty when it sent none. */
  readonly requestId: string;
}

/** The statements API refused a request. */
export class StatementsApiError extends HandlerError {
  override readonly name = 'StatementsApiError';
  readonly code: string;
  readonly status: number;
  readonly details: readonly string[];
  readonly requestId: string;

  constructor({ request, status, details, requestId }: ApiFailure) {
    const advice = ADVICE[status] ?? (status >= 500 ? TRY_AGAIN : undefined);
    super(
      [
        `${request} was answered ${status}: ${details.join('; ') || 'without a reason'}`,
        ...(requestId ? [`(request id ${requestId})`] : []),
        ...(advice ? [`- ${advice}`] : []),
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

const TRY_AGAIN = 'it was asked repeatedly: deploy again later; https://status.confluent.cloud tells of outages';

const ADVICE: Readonly<Record<number, string>> = {
  401: "check 'flink.api.key' and 'flink.api.secret' in the secret: a Flink API key of this environment and region",
  403: 'check the role bindings of the key and of the principal: FlinkDeveloper on the environment or compute pool',
  404: "check 'organization.id' and 'environment.id' in the secret",
  409: 'somebody else changes the same statement: deploy one app from one place at a time, and deploy again',
  429: 'wait and try again; a public endpoint in front of a private cluster answers so, too (flink.rest.endpoint)',
};
