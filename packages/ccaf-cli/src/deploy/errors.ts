import { answersIn } from './answers';
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
  /** What it printed as its errors. */
  readonly said: string;

  constructor(
    readonly command: Command,
    readonly status: number,
    { detail = '', said = '' }: { readonly detail?: string; readonly said?: string } = {},
  ) {
    super(
      `${[command.program, ...command.args].join(' ')} ended with exit code ${status}${detail && `:\n${detail.trim()}`}`,
    );
    this.said = said;
  }
}

/** The function failed, for a reason that it says. */
export class FunctionFailedError extends Error {
  override readonly name = 'FunctionFailedError' as const;
  readonly code = 'FUNCTION_FAILED';

  constructor(
    readonly functionName: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    const answers = answersIn(reason).map((line) => `  --answer='${line}'`);
    const how = answers.length > 0 ? ['To answer, run the same command with:', ...answers] : [];
    super([`the function ${functionName} failed:`, reason, ...how].join('\n'), options);
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
      `the plan is not the one that was reviewed; nothing was applied: got ${found}, expected ${reviewed}. ` +
        'In between, the state, the configuration or what exists has changed. Plan again, and review the new plan.',
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
        `If you want that, set AWS_ENVIRONMENT, AWS_REGION and AWS_ACCOUNT_ID, and run: npm run deploy -- ${stackName}`,
    );
  }
}

/** All else is done, but in a target that was left, or is destroyed, the app is not retired. */
export class NotRetiredError extends Error {
  override readonly name = 'NotRetiredError' as const;
  readonly code = 'NOT_RETIRED';

  constructor(
    did: 'deployed' | 'not destroyed',
    readonly targets: readonly string[],
    /** What to do, as sentences and lines to run. */
    readonly wayOut: string,
    options: ErrorOptions,
  ) {
    super(
      `${did}; ${targets.join(', ')} ${targets.length > 1 ? 'are' : 'is'} not retired yet, for the reason above: the ` +
        `statements there may still run. ${wayOut}`,
      options,
    );
  }
}

/** The function goes by the key that the secret had before: what it has now is answered 401. */
export class KeyNotTakenError extends Error {
  override readonly name = 'KeyNotTakenError' as const;
  readonly code = 'KEY_NOT_TAKEN';

  constructor(
    readonly functionName: string,
    when: 'BEFORE' | 'AFTER',
  ) {
    super(
      `${functionName}: the API answers 401 to the key in the secret, so the key before it is used. ${NOT_TAKEN[when]}`,
    );
  }
}

const NOT_TAKEN = {
  BEFORE:
    'A rotation would delete that key; nothing was changed. If the key in the secret is only some minutes old, ' +
    'try again soon. Otherwise see docs/keys.md',
  AFTER:
    'The keys were rotated, and nothing is lost: a new key may need some minutes before it works. Check with npm ' +
    'run status, and do not rotate again before it works (docs/keys.md)',
} as const;

/** The person at the terminal did not agree, or there is none. */
export class NotConfirmedError extends Error {
  override readonly name = 'NotConfirmedError' as const;
  readonly code = 'NOT_CONFIRMED';
}
