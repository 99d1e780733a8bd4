/** The end of every `switch` over a closed union: a case that is missed does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value ${JSON.stringify(value)}`);
}

/**
 * The base of every failure that the handler explains to a person.
 *
 * `code` is stable and documented, `facts` are the values a program may want, and the message alone says what failed,
 * what was found, what was expected and what to do next. No secret value is ever part of it.
 */
export abstract class HandlerError extends Error {
  abstract readonly code: string;
  /** The HTTP status that the response contract of the article's Python app gives this failure. */
  readonly statusCode: 400 | 500 = 500;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** Puts one problem on a line of its own, so that a person sees all of them at once. */
export const listProblems = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems.map((problem) => `  - ${problem}`)].join('\n');

/** Shows a value from outside in a message: as JSON, cut after 80 characters. */
export function show(value: unknown): string {
  const text = value === undefined ? 'undefined' : (JSON.stringify(value) ?? String(value));
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
