/** The end of every `switch` over a closed union: a case that is missed does not compile. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value ${JSON.stringify(value)}`);
}

/** Puts one problem on a line of its own, so that a person sees all of them at once. */
export const listProblems = (heading: string, problems: readonly string[]): string =>
  [heading, ...problems.map((problem) => `  - ${problem}`)].join('\n');

/** Shows a value from outside in a message: as JSON, cut after 80 characters. */
export function show(value: unknown): string {
  const text = value === undefined ? 'undefined' : (JSON.stringify(value) ?? String(value));
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}

/** The app cannot be right as it is written, or not with the tables that exist; nothing was submitted. */
export class InvalidAppError extends Error {
  override readonly name = 'InvalidAppError';
  readonly code = 'INVALID_APP';
  /** What a program may want of it. */
  readonly facts: { readonly problems: readonly string[] };

  constructor(
    readonly heading: string,
    readonly problems: readonly string[],
    options?: ErrorOptions,
  ) {
    super(listProblems(heading, problems), options);
    this.facts = { problems };
  }
}
