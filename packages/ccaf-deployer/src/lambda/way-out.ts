import { HandlerError } from '../errors';

const TEARDOWNS: readonly unknown[] = ['teardown', 'forget'];

const WAY_OUT =
  'Nothing is destroyed before that succeeds. If it never can, because what it needs no longer exists, leave the ' +
  "statements as they are: 'npm run destroy' with --without-teardown; for a target that was left, or with " +
  "Terraform alone, 'terraform state rm' of the retirement (docs/ways-out.md)";

/**
 * A failure of an event, which says the way out where Terraform waits for it: a teardown that never succeeds would keep all
 * that it is to destroy.
 */
export function withWayOut(event: unknown, error: unknown): unknown {
  const { action } = Object(event) as { readonly action?: unknown };
  if (TEARDOWNS.includes(action) && error instanceof HandlerError) error.message = `${error.message}. ${WAY_OUT}`;
  return error;
}
