import type { Logger } from '../log';
import type { Alternative, Alternatives, Authentication } from './authentication';
import { isSame } from './authentication';

/**
 * What a client asks with: the credentials that it was given and, once they are answered 401, those that may have taken
 * their place, or that they have taken the place of.
 *
 * While a key is rotated the new one may not be known everywhere yet, or the one that an invocation began with is gone. The
 * others are read once; of these, each that never worked is tried once.
 */
export class Credentials {
  readonly #given: Authentication;
  readonly #read: (signal: AbortSignal) => Promise<Alternatives>;
  readonly #log: Logger | undefined;
  #alternatives: Promise<Alternatives> | undefined;
  #others: readonly Alternative[] = [];
  #refused: readonly Alternative[] = [];
  #problem: string | undefined;
  #active: Authentication;
  #notes: readonly string[] = [];

  constructor(given: Authentication, read = async (_: AbortSignal): Promise<Alternatives> => NONE, log?: Logger) {
    this.#given = given;
    this.#active = given;
    this.#read = read;
    this.#log = log;
  }

  /** What to ask with first. */
  get active(): Authentication {
    return this.#active;
  }

  /** What a person should know of what was asked with, a sentence each. */
  get notes(): readonly string[] {
    return this.#notes;
  }

  /** What to ask with in place of what was answered 401; `undefined` where all that there is has been tried. */
  async instead(tried: ReadonlySet<Authentication>, signal: AbortSignal): Promise<Authentication | undefined> {
    this.#alternatives ??= this.#look(signal);
    await this.#alternatives;
    return [this.#given, ...this.#others.map((other) => other.authentication)].find((one) => !tried.has(one));
  }

  /** Hears that something was asked with these, and not answered 401. */
  worked(authentication: Authentication): void {
    if (authentication === this.#active) return;
    this.#active = authentication;
    const other = this.#others.find((one) => one.authentication === authentication);
    if (other === undefined) return;
    const note = `the API answers 401 to the credentials in the secret, so ${other.called} is used: docs/keys.md`;
    this.#notes = [...this.#notes.filter((one) => one !== note), note];
    this.#log?.error(note);
  }

  /** Hears that all of them were answered 401: those that never worked are not tried again. */
  failed(): void {
    this.#active = this.#given;
    this.#refused = [...this.#refused, ...this.#others];
    this.#others = [];
  }

  /** What to add to a failure: what else was tried. */
  get tried(): string {
    const refused = this.#refused.map(({ called }) => `the API answers 401 to ${called}, too`);
    const ofPool = 'poolId' in this.#given ? [OF_POOL] : [];
    return [...ofPool, ...refused, ...(this.#problem === undefined ? [] : [this.#problem])].join('; ');
  }

  async #look(signal: AbortSignal): Promise<Alternatives> {
    const alternatives = await this.#read(signal);
    const seen = [this.#given];
    for (const other of alternatives.found) {
      if (seen.some((one) => isSame(one, other.authentication))) continue;
      seen.push(other.authentication);
      this.#others = [...this.#others, other];
    }
    this.#problem = alternatives.problem;
    return alternatives;
  }
}

const OF_POOL =
  "the secret has 'identity.pool.id' instead of a key: check the pool's identity provider, its filter and the " +
  'audience (docs/keys.md)';

const NONE: Alternatives = { found: [] };
