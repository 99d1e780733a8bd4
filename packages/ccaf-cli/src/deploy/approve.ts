import { NotConfirmedError } from './errors';
import type { Options } from './options';
import type { Session } from './session';

/**
 * Asks whether a plan that was shown is to be applied, unless that was said on the command line.
 *
 * @param refused what is said where the answer is another one than 'yes'
 * @throws {NotConfirmedError}
 */
export async function approve(
  { options, ask }: Session<Options & { readonly autoApprove: boolean }>,
  question: string,
  refused: string,
): Promise<void> {
  if (options.autoApprove) return;
  if (!ask) throw new NotConfirmedError('nobody is here to approve the plan; give --auto-approve');
  if ((await ask(question)).trim() !== 'yes') throw new NotConfirmedError(refused);
}
