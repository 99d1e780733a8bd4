import { factsOf, HandlerError, listProblems, messageOf } from '../errors';
import type { Statement, StatementException } from '../statements';
import type { Refusal } from './refusal';

type Named = Pick<Statement, 'name' | 'phase'>;

/** A statement ended in a phase that it was not meant to end in. */
export class StatementFailedError extends HandlerError {
  override readonly name = 'StatementFailedError';
  readonly code = 'STATEMENT_FAILED';
  /** The message without the advice. */
  readonly reason: string;

  constructor(
    purpose: string,
    statement: Named & { readonly detail: string },
    {
      exceptions = [],
      advice = 'Correct the cause and deploy again',
      cause,
    }: { readonly exceptions?: readonly StatementException[]; readonly advice?: string; readonly cause?: Error } = {},
  ) {
    const { name, phase, detail } = statement;
    const reason = [
      `${purpose}: statement '${name}' ended in ${phase}: ${detail || 'no reason was given'}`,
      ...exceptions.map((exception) => `  ${exception.name}: ${exception.message}`),
    ].join('\n');
    super(`${reason}\n${advice}`, { statement: name, phase, detail, exceptions }, { cause });
    this.reason = reason;
  }
}

/** The invocation's time was up before a statement got where it should. */
export class DeadlineError extends HandlerError {
  override readonly name = 'DeadlineError';
  readonly code = 'DEADLINE_EXCEEDED';

  constructor(expected: string, { name, phase, detail, scalingState }: Statement) {
    const exhausted = scalingState === 'POOL_EXHAUSTED' ? '; the compute pool is exhausted: raise its CFU limit' : '';
    super(
      `time is up: statement '${name}' is ${phase}${detail ? ` (${detail})` : ''} and not yet ${expected}${exhausted}. ` +
        'Nothing is lost: invoke again to go on. If that happens again, raise the Lambda timeout',
      { statement: name, phase, detail, expected },
    );
  }
}

/** The next statement's name is taken by one that the key cannot see. */
export class HiddenStatementError extends HandlerError {
  override readonly name = 'HiddenStatementError';
  readonly code = 'STATEMENT_HIDDEN';

  constructor(
    readonly statement: string,
    cause: Error,
  ) {
    super(
      `the name of the app's next statement, '${statement}', is taken by a statement that this API key may not ` +
        'see; no statement was created. The hidden statement may write the same sink. Give the account of the key ' +
        'the role FlinkDeveloper on the whole environment, not on one compute pool, and deploy again',
      { statement },
      { cause },
    );
  }
}

/** The app, or one of several, cannot be deployed as things are; nothing was changed anywhere. */
export class DeployRefusedError extends HandlerError {
  override readonly name = 'DeployRefusedError';
  readonly code = 'DEPLOY_REFUSED';

  constructor(
    readonly refusals: readonly Refusal[],
    isUntouched = true,
  ) {
    const unchanged = isUntouched ? 'nothing was changed' : 'what was changed before stays';
    super(
      [
        `the deploy is refused; ${unchanged}:`,
        ...refusals.flatMap(({ app, message, answers }) => [
          `  - app '${app}': ${message}.`,
          ...(answers.length > 0
            ? [
                `    To answer, deploy with ${answers.length === 1 ? 'this line' : 'one of these lines'}, and with ` +
                  'those that you already give:',
              ]
            : []),
          ...answers.map((line) => `      ${line}`),
        ]),
      ].join('\n'),
      { refusals },
    );
  }

  /** Whether what is refused hangs on what runs, which another look may find changed. */
  get mayPass(): boolean {
    return this.refusals.some(({ rule }) => rule !== 'two-apps-one-sink');
  }
}

/** What became of an app whose deploy failed. */
export interface AppFailure {
  readonly app: string;
  readonly error: unknown;
}

/** Of several apps some could not be deployed; the others were. */
export class DeployFailedError extends HandlerError {
  override readonly name = 'DeployFailedError';
  readonly code = 'DEPLOY_FAILED';

  constructor(failures: readonly AppFailure[], notReached: readonly string[], deployed: readonly string[]) {
    const late = notReached.map(
      (app) => `'${app}' was not begun, because the time of the invocation was up. Deploy again to go on`,
    );
    super(
      listProblems(
        `${deployed.length} of ${deployed.length + failures.length + notReached.length} apps are deployed; the others are not:`,
        [...failures.map(({ app, error }) => `'${app}': ${messageOf(error)}`), ...late],
      ),
      {
        failures: failures.map(({ app, error }) => ({ app, message: messageOf(error), ...factsOf(error) })),
        not_reached: notReached,
        deployed,
      },
      { cause: failures[0]?.error },
    );
  }
}

/** The deploy failed, and what ran before runs again. */
export class RolledBackError extends HandlerError {
  override readonly name = 'RolledBackError';
  readonly code = 'ROLLED_BACK';

  constructor(failure: HandlerError, { name, phase }: Named, exceptions: readonly StatementException[]) {
    const told = failure instanceof StatementFailedError ? failure.reason : failure.message;
    super(
      `${told}\nRolled back: statement '${name}' (${phase}), which ran before, goes on from where it was: ` +
        'no row is lost or doubled. Correct the app and deploy again',
      { ...failure.facts, exceptions, running: name },
      { cause: failure },
    );
  }
}

/** Another deploy came in between, and what it deployed runs. */
export class SupersededError extends HandlerError {
  override readonly name = 'SupersededError';
  readonly code = 'SUPERSEDED';

  constructor({ name }: Named, options?: ErrorOptions) {
    super(
      `somebody else started or stopped statement '${name}' during this deploy, probably another deploy. This deploy ` +
        'has changed nothing since. Deploy again if this app is the one that should run',
      { statement: name },
      options,
    );
  }
}
