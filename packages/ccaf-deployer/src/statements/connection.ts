import { inspect } from 'node:util';
import type { Dispatcher } from 'undici';
import { type Clock, type Deadline, withinTime } from '../clock';
import { HandlerError, reasonOf } from '../errors';
import type { Logger } from '../log';
import { scrubber } from '../scrub';
import {
  type Alternatives,
  type Authentication,
  type Proof,
  proofOfKey,
  proofOfToken,
  type TokenSource,
} from './authentication';
import { Credentials } from './credentials';
import { RedirectError } from './errors';
import { type Awaited, exchange, type RawAnswer } from './exchange';
import { MAX_REDIRECTS, redirectTarget } from './redirect';
import { type ApiRequest, optionsOf, titleOf, urlOf } from './request';
import { isRetryable, KEY_PATIENCE_MS } from './retry';
import { Tokens } from './tokens';

export interface ConnectionOptions {
  /** The base URL of the API, without a trailing slash. */
  readonly endpoint: string;
  readonly authentication: Authentication;
  /** Gives what else to ask with where the API answers 401; it never fails. @default - nothing else */
  readonly alternatives?: (signal: AbortSignal) => Promise<Alternatives>;
  /** Gives the tokens that an identity pool takes. @default - none: it is asked with keys */
  readonly tokens?: TokenSource;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  /** Is told what is asked with in the place of what was given. @default - nobody is */
  readonly log?: Logger;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly text: string;
  readonly requestId: string;
  readonly retryAfter: string | undefined;
  readonly location: string | undefined;
  /** Of a 401: what was tried besides, as a sentence; empty where that was nothing. */
  readonly also: string;
}

/** What one attempt came to: an answer, a broken connection, or nothing in all the time that it had. */
export type Outcome =
  | Answer
  | { readonly kind: 'lost'; readonly error: unknown }
  | { readonly kind: 'silence'; readonly awaited: Awaited; readonly host: string };

/** How far an attempt has come. */
interface Progress {
  awaited: Awaited;
  host: string;
}

/** Sends a request once, with credentials that are taken, and again wherever it is redirected to. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #credentials: Credentials;
  readonly #tokens: Tokens;
  /** An answer that repeats the credentials, as a debugging proxy may, must not carry them into an error or a log. */
  #scrub: (text: string) => string = (text) => text;
  #secrets: readonly string[] = [];
  /** Until when the key may still become known; set by the first answer that tells of it. */
  #keyPatience: Deadline | undefined;
  /** How much later it is on the server than here, in milliseconds, as its last answer told. */
  #aheadMs = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#credentials = new Credentials(options.authentication, options.alternatives, options.log);
    this.#tokens = new Tokens(options.tokens ?? noTokens, options.clock);
  }

  /** What a person should know of the credentials, a sentence each. */
  get notes(): readonly string[] {
    return this.#credentials.notes;
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
    const progress: Progress = { awaited: 'a connection', host: new URL(this.#options.endpoint).host };
    const late = new Error('late');
    const work = async (signal: AbortSignal): Promise<Answer> => {
      const answers = new Map<Authentication, Answer>();
      let authentication: Authentication | undefined = this.#credentials.active;
      while (authentication !== undefined) {
        const answer = await this.#follow(authentication, request, signal, progress);
        if (answer.status !== 401) {
          if (!isRetryable(answer.status)) this.#credentials.worked(authentication);
          this.#hearOfKey(answer.status);
          return answer;
        }
        answers.set(authentication, answer);
        authentication = await this.#credentials.instead(new Set(answers.keys()), signal);
      }
      this.#credentials.failed();
      this.#hearOfKey(401);
      // They end up with what was given, which has been tried.
      return { ...(answers.get(this.#credentials.active) as Answer), also: this.#credentials.tried };
    };
    try {
      return await withinTime(this.#options.clock, until, work, () => late);
    } catch (error) {
      if (error instanceof HandlerError) throw error;
      if (error === late) return { kind: 'silence', ...progress };
      return { kind: 'lost', error: this.#clean(error) };
    }
  }

  /** Sends a request with these credentials, and again wherever it is redirected to. */
  async #follow(
    authentication: Authentication,
    request: ApiRequest,
    signal: AbortSignal,
    progress: Progress,
  ): Promise<Answer> {
    const { endpoint, dispatcher } = this.#options;
    const { headers, secrets } = await this.#proofOf(authentication, signal);
    this.#keepSecret(secrets);
    let url = urlOf(endpoint, request);
    for (let redirects = 0; ; redirects += 1) {
      progress.host = url.host;
      const answer = this.#answerOf(
        await exchange(dispatcher, optionsOf(url, request, headers), signal, (what) => {
          progress.awaited = what;
        }),
      );
      const target = redirectTarget(titleOf(request), endpoint, url, answer);
      if (!target) return answer;
      if (redirects === MAX_REDIRECTS) {
        throw new RedirectError(titleOf(request), answer.status, `'${target.host}', and before that elsewhere`);
      }
      url = target;
    }
  }

  async #proofOf(authentication: Authentication, signal: AbortSignal): Promise<Proof> {
    if (!('poolId' in authentication)) return proofOfKey(authentication);
    return proofOfToken(authentication, await this.#tokens.of(authentication, signal));
  }

  #keepSecret(secrets: readonly string[]): void {
    const added = secrets.filter((secret) => !this.#secrets.includes(secret));
    if (added.length === 0) return;
    this.#secrets = [...this.#secrets, ...added];
    this.#scrub = scrubber(this.#secrets);
  }

  /** What is refused for another reason, or not at all, was asked for with a key that is known; an outage tells nothing. */
  #hearOfKey(status: number): void {
    if (status === 401) this.#keyPatience ??= this.#options.clock.now() + KEY_PATIENCE_MS;
    else if (!isRetryable(status)) this.#keyPatience ??= Number.NEGATIVE_INFINITY;
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
      also: '',
    };
  }

  /** An error of the connection as it is, unless it quotes what it received, and that the credentials. */
  #clean(error: unknown): unknown {
    const shown = inspect(error);
    return this.#scrub(shown) === shown ? error : new Error(this.#scrub(reasonOf(error)));
  }
}

const noTokens: TokenSource = () => Promise.reject(new TypeError('nothing here gives tokens'));
