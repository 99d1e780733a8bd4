import { inspect } from 'node:util';
import type { Dispatcher } from 'undici';
import { type Clock, type Deadline, withinTime } from '../clock';
import { HandlerError, reasonOf } from '../errors';
import { Redacted } from '../redacted';
import { basicCredentials, scrubber, secretsOf } from '../scrub';
import { RedirectError } from './errors';
import { type Awaited, exchange, type RawAnswer } from './exchange';
import { MAX_REDIRECTS, redirectTarget } from './redirect';
import { isRetryable, KEY_PATIENCE_MS } from './retry';

export interface ConnectionOptions {
  /** The base URL of the API, without a trailing slash. */
  readonly endpoint: string;
  readonly apiKey: Redacted<string>;
  readonly apiSecret: Redacted<string>;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path within the API, already escaped. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly text: string;
  readonly requestId: string;
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
}

/** What one attempt came to: an answer, a broken connection, or nothing in all the time that it had. */
export type Outcome =
  | Answer
  | { readonly kind: 'lost'; readonly error: unknown }
  | { readonly kind: 'silence'; readonly awaited: Awaited; readonly host: string };

/** What a request is called in a message. */
export const titleOf = ({ method, path }: ApiRequest): string =>
  `${method} ${path.replace(/^.*\/environments\/[^/]+/, '') || path}`;

/** Sends a request once, with the credentials, and again wherever it is redirected to. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #authorization: Redacted<string>;
  /** An answer that repeats the credentials, as a debugging proxy may, must not carry them into an error or a log. */
  readonly #scrub: (text: string) => string;
  /** Until when the key may still become known; set by the first answer that tells of it. */
  #keyPatience: Deadline | undefined;
  /** How much later it is on the server than here, in milliseconds, as its last answer told. */
  #aheadMs = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const [key, secret] = [options.apiKey.reveal(), options.apiSecret.reveal()];
    this.#authorization = new Redacted(`Basic ${basicCredentials(key, secret)}`);
    this.#scrub = scrubber(secretsOf(key, secret));
  }

  /** Until when a key that is answered 401 is asked with again: never, once it has worked. */
  get keyPatience(): Deadline {
    return this.#keyPatience ?? Number.NEGATIVE_INFINITY;
  }

  /** What time it is on the server, in milliseconds since the epoch; as long as it has told none, what time it is here. */
  get serverNow(): number {
    return this.#options.clock.now() + this.#aheadMs;
  }

  /**
   * Sends a request.
   *
   * @throws {RedirectError} where another host was to answer, {UnexpectedAnswerError} for an answer without an end
   */
  async attempt(request: ApiRequest, until: Deadline): Promise<Outcome> {
    let awaited: Awaited = 'a connection';
    let url = urlOf(this.#options.endpoint, request);
    const late = new Error('late');
    const work = async (signal: AbortSignal): Promise<Answer> => {
      for (let redirects = 0; ; redirects += 1) {
        const answer = this.#answerOf(
          await exchange(this.#options.dispatcher, this.#optionsOf(url, request), signal, (what) => {
            awaited = what;
          }),
        );
        const target = redirectTarget(titleOf(request), this.#options.endpoint, url, answer);
        if (!target) {
          this.#hearOfKey(answer.status);
          return answer;
        }
        if (redirects === MAX_REDIRECTS) {
          throw new RedirectError(titleOf(request), answer.status, `'${target.host}', and before that elsewhere`);
        }
        url = target;
      }
    };
    try {
      return await withinTime(this.#options.clock, until, work, () => late);
    } catch (error) {
      if (error instanceof HandlerError) throw error;
      if (error === late) return { kind: 'silence', awaited, host: url.host };
      return { kind: 'lost', error: this.#clean(error) };
    }
  }

  /** What is refused for another reason, or not at all, was asked for with a key that is known; an outage tells nothing. */
  #hearOfKey(status: number): void {
    if (status === 401) this.#keyPatience ??= this.#options.clock.now() + KEY_PATIENCE_MS;
    else if (!isRetryable(status)) this.#keyPatience ??= Number.NEGATIVE_INFINITY;
  }

  #optionsOf({ origin, pathname, search }: URL, { method, body }: ApiRequest): Dispatcher.DispatchOptions {
    const headers = {
      authorization: this.#authorization.reveal(),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return { origin, path: pathname + search, method, headers, body: body ? JSON.stringify(body) : null };
  }

  #answerOf({ status, headers, text }: RawAnswer): Answer {
    const header = (name: string): string | undefined => {
      const [value] = [headers[name]].flat();
      return value === undefined ? undefined : this.#scrub(value);
    };
    const told = Date.parse(header('date') ?? '');
    if (!Number.isNaN(told)) this.#aheadMs = told - this.#options.clock.now();
    return {
      kind: 'answer',
      status,
      text: this.#scrub(text),
      requestId: header('x-request-id') ?? '',
      retryAfter: header('retry-after'),
      location: header('location'),
    };
  }

  /** An error of the connection as it is, unless it quotes what it received, and that the credentials. */
  #clean(error: unknown): unknown {
    const shown = inspect(error);
    return this.#scrub(shown) === shown ? error : new Error(this.#scrub(reasonOf(error)));
  }
}

function urlOf(endpoint: string, { path, query = {} }: ApiRequest): URL {
  const url = new URL(endpoint + path);
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, value);
  return url;
}
