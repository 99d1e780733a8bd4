import { CommandFailedError } from './errors';

/** Another Terraform holds the state of a stack, or did so when it was killed. */
export class StateLockedError extends Error {
  override readonly name = 'StateLockedError' as const;
  readonly code = 'STATE_LOCKED';

  constructor(
    readonly stackName: string,
    /** Who holds it since when, as Terraform tells it. */
    readonly holder: string,
    options: ErrorOptions,
  ) {
    super(
      `the state of '${stackName}' is locked${holder && ` by ${holder}`}; nothing was applied. Another deploy of it is at ` +
        'work: run the same command again when that has ended. Where nothing is at work any more: docs/state.md',
      options,
    );
  }
}

/** Throws a failure on: as a {@link StateLockedError} where it is one. */
export const tellLock =
  (stack: string) =>
  (error: unknown): never => {
    if (!(error instanceof CommandFailedError) || !error.said.includes('Error acquiring the state lock')) throw error;
    const told = (key: string): string => new RegExp(`${key}:\\s+(\\S.*?)\\s*$`, 'm').exec(error.said)?.[1] ?? '';
    const holder = [told('Who'), told('Created') && `since ${told('Created')}`].filter((text) => text !== '').join(' ');
    throw new StateLockedError(stack, holder, { cause: error });
  };
