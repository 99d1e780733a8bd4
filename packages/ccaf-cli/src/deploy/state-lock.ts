import { lineOf, terraform } from './commands';
import { CommandFailedError } from './errors';

/** Another Terraform holds the state of a stack, or did so when it was killed. */
export class StateLockedError extends Error {
  override readonly name = 'StateLockedError' as const;
  readonly code = 'STATE_LOCKED';

  constructor(
    readonly stackName: string,
    /** Whose lock it is, and since when; empty where nobody tells. */
    readonly holder: string,
    /** The line that releases it; undefined where it is released with the end of its holder. */
    readonly release: string | undefined,
    options: ErrorOptions,
  ) {
    super(
      `the state of '${stackName}' is locked${holder && ` by ${holder}`}; nothing was applied. Another deploy of it is ` +
        'running: run the same command again when it has ended.' +
        (release ? ` If it was killed, and no other deploy runs, release the lock with:\n  ${release}` : ''),
      options,
    );
  }
}

/** Throws a failure of Terraform on: as a {@link StateLockedError} where it is one. */
export const tellLock =
  (stack: string, dataDir: string | undefined) =>
  (error: unknown): never => {
    if (!(error instanceof CommandFailedError) || !error.said.includes('Error acquiring the state lock')) throw error;
    throw new StateLockedError(stack, holderIn(error.said), releaseOf(stack, error.said, dataDir), { cause: error });
  };

/** A file is locked by a process, and no longer than that lives: EAGAIN of fcntl(2). */
const isInFile = (said: string): boolean => said.includes('resource temporarily unavailable');

/** Elsewhere what is told as the lock's info is that of the run that asks (seen with 1.11.4). */
function holderIn(said: string): string {
  if (!isInFile(said)) return '';
  const told = (key: string): string => new RegExp(`\\b${key}:\\s+(\\S.*?)\\s*$`, 'm').exec(said)?.[1] ?? '';
  return `${told('Who')} since ${told('Created')}`;
}

function releaseOf(stack: string, said: string, dataDir: string | undefined): string | undefined {
  // As the backends `cloud`, which takes the workspace's name for an id, and `http` put it.
  const id = /(?:lock ID: "|locked: ID=)([^"\s]+)/.exec(said)?.[1];
  return isInFile(said) || !id ? undefined : lineOf(terraform.forceUnlock(stack, id), dataDir);
}
