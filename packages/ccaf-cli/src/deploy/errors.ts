import type { Command } from './commands';

/** What has to be there first, is not; every problem is named. */
export class PrerequisitesError extends Error {
  override readonly name = 'PrerequisitesError' as const;
  readonly code = 'PREREQUISITES_MISSING';

  constructor(readonly problems: readonly string[]) {
    super(`this cannot start yet; nothing was changed:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
  }
}

/** A program that was called failed; what it said is on the terminal already. */
export class CommandFailedError extends Error {
  override readonly name = 'CommandFailedError' as const;
  readonly code = 'COMMAND_FAILED';

  constructor(
    readonly command: Command,
    readonly status: number,
    detail = '',
  ) {
    super(
      `${[command.program, ...command.args].join(' ')} ended with exit code ${status}${detail && `:\n${detail.trim()}`}`,
    );
  }
}

/** What would be applied is not what was reviewed. */
export class PlanChangedError extends Error {
  override readonly name = 'PlanChangedError' as const;
  readonly code = 'PLAN_CHANGED';

  constructor(
    readonly reviewed: string,
    readonly found: string,
  ) {
    super(
      `the plan is not the one that was reviewed; nothing was applied: got ${found}, reviewed was ${reviewed}. ` +
        'Something changed in between: the state, the configuration or what exists. Plan again and review that.',
    );
  }
}

/** Before anybody has reviewed anything, nothing may be deleted. */
export class WouldDeleteError extends Error {
  override readonly name = 'WouldDeleteError' as const;
  readonly code = 'WOULD_DELETE';

  constructor(
    readonly stackName: string,
    readonly addresses: readonly string[],
  ) {
    super(
      `deploying '${stackName}' would delete ${addresses.join(', ')}; nothing was applied. ` +
        `If that is meant: npm run deploy -- ${stackName}`,
    );
  }
}

/** The person at the terminal did not agree, or there is none. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError' as const;
  readonly code = 'NOT_CONFIRMED';
}
