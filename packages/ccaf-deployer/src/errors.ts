export { assertNever, listProblems, show } from 'flink-table-api/errors';

/**
 * The base of every failure that the deployer explains to a person.
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

/** The message of anything that was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** The code and the facts of a failure that is explained, here or by a package below; nothing of any other. */
export function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error && 'code' in error && 'facts' in error)) return {};
  return { code: error.code, ...(error.facts as Readonly<Record<string, unknown>>) };
}

/** Why something failed; an error that stands for several, one for each address of a host, says nothing itself. */
export function reasonOf(error: unknown): string {
  const { message, code, name, errors } = Object(error) as Readonly<Record<string, unknown>>;
  if (Array.isArray(errors) && errors.length > 0) return [...new Set(errors.map(reasonOf))].join(', ');
  const said = [message, code, name].find((text) => typeof text === 'string' && text !== '');
  return String(said ?? error);
}
