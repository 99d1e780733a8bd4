import { functionName, invoke } from './invoke';
import type { DestroyOptions } from './options';
import type { Session } from './session';

/** What the function answers, as far as it is told here. */
interface Answer {
  readonly statements?: readonly { readonly name: string }[];
}

/**
 * Has the function delete all statements of the project in its target, and with them how far they have read. A later
 * deploy knows nothing of them.
 *
 * @throws {FunctionFailedError} with the function's own words
 */
export async function forget(session: Session<DestroyOptions>): Promise<void> {
  const { say } = session;
  say(`\n${functionName()}: forgetting`);
  const { statements = [] } = await invoke<Answer>(session, 'forget');
  say(statements.length === 0 ? 'nothing to forget' : `deleted ${statements.map((one) => one.name).join(', ')}`);
}
