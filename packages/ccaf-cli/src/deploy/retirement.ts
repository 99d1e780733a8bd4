import { InterruptedError } from '../terminal/interruption';
import { lineOf, terraform } from './commands';
import { NotRetiredError } from './errors';
import type { Options } from './options';
import { changedInvocations, type SavedPlan } from './saved-plan';
import type { Session } from './session';
import { applyPlan, type Planned } from './stack';
import { type Invocation, invocationsIn } from './state';
import { wayOutOf } from './ways-out';

/** A target that is left or destroyed, in which the app is yet to be retired. */
export interface Retirement {
  /** In Terraform's state. */
  readonly address: string;
  /** Catalog and database, for a person. */
  readonly target: string;
}

/**
 * What is still to be retired after an apply that failed; nothing, where it failed before that.
 *
 * @param held the invocations in the state by now
 */
export function notRetired(plan: SavedPlan, held: readonly Invocation[]): Retirement[] {
  const inputs = new Map(held.map(({ address, input }) => [address, input]));
  const changes = changedInvocations(plan);
  // What is invoked anew is in the state again only where the invocation succeeded.
  const invoked = changes.filter(({ actions }) => actions.includes('create'));
  if (invoked.some(({ address, after }) => inputs.get(address) !== after)) return [];
  return changes.flatMap(({ address, actions, before = '{}' }) => {
    const { catalog_name, database_name } = JSON.parse(before) as Readonly<Record<string, string>>;
    if (actions.join() !== 'delete' || !isRetirement({ input: before }) || !inputs.has(address)) return [];
    return [{ address, target: `${catalog_name}/${database_name}` }];
  });
}

/** Whether the deletion of an invocation retires the app in a target. */
export function isRetirement({ input = '{}' }: Pick<Invocation, 'input'>): boolean {
  return (JSON.parse(input) as { readonly action?: string }).action === 'teardown';
}

/**
 * Applies a plan.
 *
 * @param did what was done where retirements alone are left
 * @returns the failure, where retirements alone are left
 */
export async function applyUntilRetired(
  session: Session<Options>,
  stack: string,
  planned: Planned,
  did: 'deployed' | 'not destroyed',
): Promise<NotRetiredError | undefined> {
  try {
    await applyPlan(session, stack, planned);
    return undefined;
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const { shell } = session;
    const { code, stdout } = await shell.try(terraform.showState(stack));
    const left = code === 0 ? notRetired(planned.plan, invocationsIn(JSON.parse(stdout))) : [];
    if (left.length === 0) throw cause;
    const targets = left.map(({ target }) => target);
    const wayOut =
      did === 'deployed'
        ? giveUp(left.map(({ address }) => lineOf(terraform.forget(stack, address), shell.env['TF_DATA_DIR'])))
        : wayOutOf(saidBy(cause));
    return new NotRetiredError(did, targets, wayOut, { cause });
  }
}

/** What Terraform said, where the function failed as well. */
function saidBy(failure: unknown): string {
  const { said = '', cause } = Object(failure) as { readonly said?: string; readonly cause?: unknown };
  return said || (cause === undefined ? '' : saidBy(cause));
}

const giveUp = (lines: readonly string[]): string =>
  [
    'The next deploy tries that again, even if there is nothing else to do. To give up, and leave those ' +
      'statements as they are:',
    ...lines.map((line) => `  ${line}`),
  ].join('\n');
