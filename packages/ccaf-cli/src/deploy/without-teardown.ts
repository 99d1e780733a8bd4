import { terraform } from './commands';
import { leftStatements } from './left-statements';
import type { DestroyOptions } from './options';
import { isRetirement } from './retirement';
import type { Session } from './session';
import { withPlan } from './stack';
import { invocationsIn } from './state';
import { tellLock } from './state-lock';

/** Nothing is read: what a plan would look up, the secret first of all, may be gone. */
const PLAN = ['-destroy', '-refresh=false'];

/**
 * Destroys the app and leaves its statements as they are.
 *
 * The invocations that retire it are taken out of Terraform's state, so that nothing invokes the function. Begun again after
 * it was cut off, it goes on.
 *
 * @param agree asks, once it is shown what goes and what stays
 * @returns what stays, and how to stop it: it was shown before a plan that is longer than a terminal
 */
export async function destroyWithoutTeardown(
  session: Session<DestroyOptions>,
  stack: string,
  agree: () => Promise<void>,
): Promise<string> {
  const { shell, say } = session;
  const { retirements, left } = await withPlan(session, stack, PLAN, async ({ text }) => {
    const state: unknown = JSON.parse(await shell.read(terraform.showState(stack)));
    const left = leftStatements(state);
    say(`${text}\n\nThe function is not invoked.\n${left}`);
    await agree();
    return { retirements: invocationsIn(state).filter(isRetirement), left };
  });
  const addresses = retirements.map(({ address }) => address);
  const tell = tellLock(stack, shell.env['TF_DATA_DIR']);
  if (addresses.length > 0) await shell.read(terraform.forget(stack, ...addresses)).catch(tell);
  await shell.runHeard(terraform.destroyUnread(stack)).catch(tell);
  say(`\n${left}`);
  return left;
}
