import type { Clock } from '../clock';
import type { IdentityPool, Token, TokenSource } from './authentication';

/** So long before its end a token is replaced: a request that is under way takes a minute at most. */
const MARGIN_MS = 60_000;

/** The tokens of one invocation: each is used until it is about to expire, by all requests. */
export class Tokens {
  readonly #source: TokenSource;
  readonly #clock: Clock;
  readonly #held = new Map<IdentityPool, Promise<Token>>();

  constructor(source: TokenSource, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /** A token that is good for another minute. One that cannot be had is asked for again the next time. */
  of(pool: IdentityPool, signal: AbortSignal): Promise<Token> {
    const held = this.#held.get(pool);
    return held === undefined ? this.#ask(pool, signal) : this.#orNew(held, pool, signal);
  }

  async #orNew(held: Promise<Token>, pool: IdentityPool, signal: AbortSignal): Promise<Token> {
    const token = await held;
    if (this.#clock.now() < token.expiresAt - MARGIN_MS) return token;
    // Whoever waited for the same one finds it replaced.
    if (this.#held.get(pool) === held) this.#held.delete(pool);
    return this.of(pool, signal);
  }

  #ask(pool: IdentityPool, signal: AbortSignal): Promise<Token> {
    const token = this.#source(pool, signal);
    this.#held.set(pool, token);
    token.catch(() => this.#held.delete(pool));
    return token;
  }
}
