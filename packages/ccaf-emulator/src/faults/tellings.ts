/** What a rule about what is told looks at. */
export interface ToldStatement {
  readonly name: string;
  readonly spec: { readonly statement: string };
}

/** What the API is to tell of a statement. */
export type Oddity =
  /**
   * These fields of its status instead of its own; `undefined` for none. So it can be in a phase that no client knows, or
   * tell offsets that no hint may have: `{ latest_offsets: { orders: 'partition:0,offset:-3' } }`.
   */
  | { readonly kind: 'status'; readonly status: Readonly<Record<string, unknown>> }
  /** It is as though it were not there, whatever is asked; but its name is taken. */
  | { readonly kind: 'hidden'; readonly status: 403 | 404 }
  /**
   * Only listings are wrong about it; what is read by name is right. The first ones are right, too: so many (`skip`, 0).
   * Then so many are wrong (`times`, all of them).
   */
  | { readonly kind: 'listed'; readonly as: ListedAs; readonly skip?: number; readonly times?: number };

/**
 * - `twice`: as it should be, and again at the end of the listing, on whatever page that is;
 * - `omitted`: not at all;
 * - `stale`: of the statements that the rule fits, the one that changed last is as it was before: not yet there, in the
 *   phase before, or not yet gone. Changes are what is asked for (create, stop, resume, delete), a failure, and what a
 *   delay puts off.
 */
export type ListedAs = 'twice' | 'omitted' | 'stale';

/** Makes the API tell of statements what is not so. Several may fit one statement. */
export interface TellingRule {
  /** Matched against the name; all statements unless given. */
  readonly name?: RegExp;
  /** Matched against the SQL; all statements unless given. */
  readonly sql?: RegExp;
  readonly tells: Oddity;
}

type Listed = Extract<Oddity, { kind: 'listed' }>;

/** The rules about what is told. */
export class Tellings {
  #rules: { readonly rule: TellingRule; listings: number }[] = [];

  add(rule: TellingRule): void {
    this.#rules.push({ rule, listings: 0 });
  }

  clear(): void {
    this.#rules = [];
  }

  /** What stands in a statement's status instead of its own. */
  statusOf(statement: ToldStatement): Readonly<Record<string, unknown>> {
    return Object.assign(
      {},
      ...this.#fitting(statement).map(({ tells }) => (tells.kind === 'status' ? tells.status : {})),
    );
  }

  /** With which status a statement is kept secret, if it is. */
  hides(statement: ToldStatement): 403 | 404 | undefined {
    return this.#fitting(statement).flatMap(({ tells }) => (tells.kind === 'hidden' ? [tells.status] : []))[0];
  }

  /** Counts a listing when its first page is asked for, and tells how it goes wrong about whom. */
  ofListing(
    isFirstPage: boolean,
  ): readonly { readonly as: ListedAs; readonly fits: (one: ToldStatement) => boolean }[] {
    return this.#rules.flatMap((counted) => {
      const { tells } = counted.rule;
      if (tells.kind !== 'listed') return [];
      if (isFirstPage) counted.listings += 1;
      return isDue(tells, counted.listings - 1) ? [{ as: tells.as, fits: (one) => fits(counted.rule, one) }] : [];
    });
  }

  #fitting(statement: ToldStatement): readonly TellingRule[] {
    return this.#rules.map(({ rule }) => rule).filter((rule) => fits(rule, statement));
  }
}

const isDue = ({ skip = 0, times = Number.POSITIVE_INFINITY }: Listed, index: number): boolean =>
  index >= skip && index < skip + times;

const fits = ({ name, sql }: TellingRule, statement: ToldStatement): boolean =>
  (name?.test(statement.name) ?? true) && (sql?.test(statement.spec.statement) ?? true);
