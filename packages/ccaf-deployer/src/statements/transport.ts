import type { Clock, Deadline } from '../clock';
import { assertNever, reasonOf } from '../errors';
import { type Answer, Connection, type ConnectionOptions, type Outcome } from './connection';
import {
  ConnectionError,
  requestTimeUp,
  StatementsApiError,
  TimeUpError,
  type Tried,
  UnexpectedAnswerError,
} from './errors';
import { type ApiRequest, titleOf } from './request';
import { isRetryable, parseRetryAfter, patience, RETRY, retryDelayMs } from './retry';
import { parseFailure } from './wire';

export interface TransportOptions extends ConnectionOptions {
  readonly clock: Clock;
  /** A number from 0 to 1, for the jitter. */
  readonly random: () => number;
  /** No request starts beyond this moment, and no answer is waited for. */
  readonly deadline: Deadline;
}

/** A statement that is submitted may be run before the answer comes, which takes seconds (confluentinc/cli#2956). */
const ANSWER_TIMEOUT_MS = 60_000;

/** An attempt that the deadline cuts off sooner tells less than the one before it. */
const TELLING_MS = 5_000;

/** Sends requests to the API: authenticated, repeated where and while that may help, bounded by the deadline. */
export class Transport {
  readonly #options: TransportOptions;
  readonly #connection: Connection;

  constructor(options: TransportOptions, connection: Connection = new Connection(options)) {
    this.#options = options;
    this.#connection = connection;
  }

  /** What a person should know of the credentials, a sentence each. */
  get notes(): readonly string[] {
    return this.#connection.notes;
  }

  /** The same, with less time. */
  until(deadline: Deadline): Transport {
    const earlier = Math.min(deadline, this.#options.deadline);
    return new Transport({ ...this.#options, deadline: earlier }, this.#connection);
  }

  /** What time it is on the server, in milliseconds since the epoch. */
  get serverNow(): number {
    return this.#connection.serverNow;
  }

  /**
   * Sends a request and gives the JSON of the answer; `undefined` for an empty one.
   *
   * @throws {StatementsApiError} for a status of 400 and above, {ConnectionError} where no answer came,
   *   {RedirectError} where another host was to answer, {TimeUpError} where the time was up before that
   */
  async send(apiRequest: ApiRequest): Promise<unknown> {
    const { clock, deadline, random, log } = this.#options;
    const request = titleOf(apiRequest);
    const startedAt = clock.now();
    if (startedAt >= deadline) throw new TimeUpError(`${request} was not sent`, { request });
    let before: Outcome | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const sentAt = clock.now();
      const outcome = await this.#connection.attempt(apiRequest, Math.min(deadline, sentAt + ANSWER_TIMEOUT_MS));
      if (outcome.kind === 'answer' && !this.#mayHelp(outcome, startedAt)) return read(request, outcome);
      const now = clock.now();
      const asked = outcome.kind === 'answer' ? parseRetryAfter(outcome.retryAfter, now) : undefined;
      const delay = retryDelayMs(RETRY, attempt, random(), asked);
      if (now + delay >= Math.min(deadline, this.#lastMoment(outcome, startedAt))) {
        const tried = { attempts: attempt, ms: now - startedAt };
        throw failureOf(request, moreTelling(outcome, before, now - sentAt), tried, before, asked);
      }
      before = outcome;
      log?.info('asking again', { request, attempt, because: shortly(outcome), delayMs: delay });
      await clock.sleep(delay);
    }
  }

  /** Whether the same request may be answered otherwise later on. */
  #mayHelp({ status }: Answer, startedAt: number): boolean {
    return isRetryable(status) || (status === 401 && startedAt < this.#connection.keyPatience);
  }

  #lastMoment(outcome: Outcome, startedAt: number): Deadline {
    const { deadline } = this.#options;
    if (outcome.kind === 'lost') return patience(outcome.error, startedAt, deadline);
    return outcome.kind === 'answer' && outcome.status === 401 ? this.#connection.keyPatience : deadline;
  }

  /** Waits before something is tried anew; `false`, at once, where there is no time for that. */
  async pause(attempt: number): Promise<boolean> {
    const { clock, deadline, random } = this.#options;
    const delay = retryDelayMs(RETRY, attempt, random(), undefined);
    if (clock.now() + delay >= deadline) return false;
    await clock.sleep(delay);
    return true;
  }
}

function read(request: string, answer: Answer): unknown {
  const json = parse(answer);
  if (answer.status < 300) return json;
  throw new StatementsApiError({ request, ...answer, details: parseFailure(json) });
}

const moreTelling = (last: Outcome, before: Outcome | undefined, lastMs: number): Outcome =>
  before && last.kind === 'silence' && lastMs < TELLING_MS ? before : last;

/** The failure that a request ends in that was sent in vain. */
function failureOf(
  request: string,
  outcome: Outcome,
  tried: Tried,
  before: Outcome | undefined,
  asked: number | undefined,
): Error {
  switch (outcome.kind) {
    case 'answer': {
      const retryAfter = asked === undefined ? {} : { retryAfterMs: asked };
      return new StatementsApiError({
        request,
        ...outcome,
        details: parseFailure(parse(outcome)),
        tried,
        ...retryAfter,
      });
    }
    case 'lost':
      return new ConnectionError(request, tried, outcome.error);
    case 'silence':
      return requestTimeUp(request, { ...outcome, ...tried, before: before && shortly(before) });
    default:
      return assertNever(outcome);
  }
}

/** What an attempt came to, in a few words. */
function shortly(outcome: Outcome): string {
  if (outcome.kind === 'answer') return `the answer was ${outcome.status}`;
  return outcome.kind === 'lost' ? reasonOf(outcome.error) : `${outcome.awaited} did not come in time`;
}

function parse({ status, text }: Answer): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (status >= 300) return { errors: [{ detail: text.trim().slice(0, 200) }] };
    throw new UnexpectedAnswerError(`expected JSON, got ${JSON.stringify(text.slice(0, 80))}`);
  }
}
