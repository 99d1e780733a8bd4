import type { Dispatcher } from 'undici';
import type { Clock, Deadline } from '../clock';
import { Redacted } from '../redacted';
import { basicCredentials, scrubber, secretsOf } from '../scrub';
import { ConnectionError, StatementsApiError, TimeUpError, UnexpectedAnswerError } from './errors';
import { isRetryable, parseRetryAfter, RETRY, retryDelayMs } from './retry';
import { parseFailure } from './wire';

export interface TransportOptions {
  /** The base URL of the API, without a trailing slash. */
  readonly endpoint: string;
  readonly apiKey: Redacted<string>;
  readonly apiSecret: Redacted<string>;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  /** No request starts, and none is repeated, beyond this moment. */
  readonly deadline: Deadline;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path within the API, already escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly requestId: string;
  readonly retryAfter: string | undefined;
}

/** A statement that is submitted may be run before the answer comes, which takes seconds (confluentinc/cli#2956). */
const ANSWER_TIMEOUT_MS = 60_000;

/** Sends requests to the API: authenticated, repeated where that may help, bounded by the deadline. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #authorization: Redacted<string>;
  /** An answer that repeats the credentials, as a debugging proxy may, must not carry them into an error or a log. */
  readonly #scrub: (text: string) => string;

  constructor(options: TransportOptions) {
    this.#options = options;
    const [key, secret] = [options.apiKey.reveal(), options.apiSecret.reveal()];
    this.#authorization = new Redacted(`Basic ${basicCredentials(key, secret)}`);
    this.#scrub = scrubber(secretsOf(key, secret));
  }

  /**
   * Sends a request and gives the JSON of the answer; `undefined` for an empty one.
   *
   * @throws {StatementsApiError} for a status of 400 and above, {ConnectionError} where no answer came, {TimeUpError}
   *   where it is too late to send it
   */
  async send(apiRequest: ApiRequest): Promise<unknown> {
    const answer = await this.#sendRepeatedly(apiRequest);
    const json = this.#parse(answer);
    if (answer.status < 300) return json;
    throw new StatementsApiError({
      request: title(apiRequest),
      status: answer.status,
      details: parseFailure(json),
      requestId: answer.requestId,
    });
  }

  async #sendRepeatedly(apiRequest: ApiRequest): Promise<Answer> {
    const { clock, random, deadline } = this.#options;
    if (clock.now() >= deadline) throw new TimeUpError(title(apiRequest));
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(apiRequest);
      const failure = 'error' in outcome ? new ConnectionError(title(apiRequest), attempt, outcome.error) : undefined;
      const answer = 'error' in outcome ? undefined : outcome;
      if (answer && !isRetryable(answer.status)) return answer;
      const delay = retryDelayMs(RETRY, attempt, random(), parseRetryAfter(answer?.retryAfter, clock.now()));
      if (attempt >= RETRY.attempts || clock.now() + delay >= deadline) {
        if (answer) return answer;
        throw failure;
      }
      await clock.sleep(delay);
    }
  }

  async #attempt({ method, path, query = {}, body }: ApiRequest): Promise<Answer | { readonly error: unknown }> {
    const { endpoint, dispatcher, clock, deadline } = this.#options;
    const url = new URL(endpoint + path);
    for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
    try {
      const {
        statusCode,
        headers,
        body: stream,
      } = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: {
          authorization: this.#authorization.reveal(),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body ? JSON.stringify(body) : null,
        signal: AbortSignal.timeout(Math.max(1, Math.min(ANSWER_TIMEOUT_MS, deadline - clock.now()))),
      });
      const header = (name: string): string | undefined => [headers[name]].flat()[0];
      return {
        status: statusCode,
        text: this.#scrub(await stream.text()),
        requestId: header('x-request-id') ?? '',
        retryAfter: header('retry-after'),
      };
    } catch (error) {
      return { error };
    }
  }

  #parse({ status, text }: Answer): unknown {
    if (text.trim() === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      if (status >= 300) return { errors: [{ detail: text.trim().slice(0, 200) }] };
      throw new UnexpectedAnswerError(`expected JSON, got ${JSON.stringify(text.slice(0, 80))}`);
    }
  }
}

const title = ({ method, path }: ApiRequest): string =>
  `${method} ${path.replace(/^.*\/environments\/[^/]+/, '') || path}`;
