import { rmSync } from 'node:fs';
import { InterruptedError } from '../terminal/interruption';
import { planFile, terraform } from './commands';
import { CommandFailedError, FunctionFailedError } from './errors';
import { functionErrorsIn } from './function-errors';
import type { Options } from './options';
import { changedInvocations, fingerprintOf, hasChanges, type SavedPlan } from './saved-plan';
import type { Session } from './session';
import { tellLock } from './state-lock';

/** A plan that was saved, as it may be shown. */
export interface Planned {
  readonly plan: SavedPlan;
  readonly fingerprint: string;
  /** As `terraform show` prints it. */
  readonly text: string;
}

/**
 * Plans a stack and saves the plan, hands it to `use`, and removes the file at the end: it holds the state.
 *
 * @param options of `terraform plan`
 */
export async function withPlan<Result>(
  { shell, say }: Session<Options>,
  stack: string,
  options: readonly string[],
  use: (planned: Planned) => Promise<Result>,
): Promise<Result> {
  say(`\n${stack}: planning`);
  await shell.read(terraform.init(stack));
  try {
    await shell.read(terraform.plan(stack, ...options)).catch(tellLock(stack, shell.env['TF_DATA_DIR']));
    const plan = JSON.parse(await shell.read(terraform.showPlanJson(stack))) as SavedPlan;
    const text = await shell.read(terraform.showPlan(stack));
    return await use({ plan, fingerprint: fingerprintOf(plan), text });
  } finally {
    rmSync(planFile(stack), { force: true });
  }
}

/**
 * Applies the saved plan, unless it changes nothing.
 *
 * @throws {FunctionFailedError} with the function's own words, where that is why it failed
 */
export async function applyPlan({ shell, say }: Session<Options>, stack: string, { plan }: Planned): Promise<void> {
  if (!hasChanges(plan)) {
    say(`${stack}: no changes`);
    return;
  }
  say(`${stack}: applying`);
  await shell.runHeard(terraform.apply(stack)).catch((error: unknown) => {
    if (error instanceof InterruptedError && changedInvocations(plan).length > 0) throw withFunction(error);
    const [failed] = error instanceof CommandFailedError ? functionErrorsIn(error.said) : [];
    if (failed) throw new FunctionFailedError(failed.functionName, failed.message, { cause: error });
    return tellLock(stack, shell.env['TF_DATA_DIR'])(error);
  });
}

/** The function goes on with what it was invoked for, for as long as it takes. */
export const withFunction = ({ signal, told }: InterruptedError): InterruptedError =>
  new InterruptedError(
    signal,
    `${told}. An invocation cannot be taken back: the function may still be at work. The same command goes on ` +
      'from there, too',
  );
