import type { Session } from './session';

/** One row of docs/first-deployment.md that can be tried by the statements API. */
export interface Case {
  /** As the row has it. */
  readonly id: string;
  /** What is to be seen, in a few words. */
  readonly says: string;
  /** What it makes, beside statements. */
  readonly creates: readonly string[];
  /** Looks, and tells what it saw as JSON. */
  ask(session: Session): Promise<unknown>;
  readonly expected: unknown;
}
