import { HandlerError, listProblems } from 'ccaf-deployer/lambda';

/** The app cannot be right as it is written, or not with the tables that exist; nothing was submitted. */
export class InvalidAppError extends HandlerError {
  override readonly name = 'InvalidAppError';
  readonly code = 'INVALID_APP';

  constructor(
    heading: string,
    readonly problems: readonly string[],
  ) {
    super(listProblems(heading, problems), { problems });
  }
}
