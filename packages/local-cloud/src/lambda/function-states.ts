/** What GetFunctionConfiguration says of a function that is there. */
export interface FunctionState {
  readonly State: 'Pending' | 'Active' | 'Inactive';
  /** Why it is not Active. */
  readonly StateReasonCode?: 'Creating' | 'Idle' | 'Restoring';
  readonly LastUpdateStatus: 'Successful' | 'InProgress';
}

/** What happens to a function; `settled` is what it was Pending or InProgress for. */
export type FunctionEvent = 'invoked' | 'idle' | 'updated' | 'settled';

export const CREATED: FunctionState = {
  State: 'Pending',
  StateReasonCode: 'Creating',
  LastUpdateStatus: 'Successful',
};
const ACTIVE: FunctionState = { State: 'Active', LastUpdateStatus: 'Successful' };

/**
 * The states of a function of an image: one that is not invoked for weeks becomes Inactive, an invocation of it is
 * rejected and makes it Pending, and then it is Active again. New code makes one Active, too, of which only this is
 * documented: that a deploy restores one.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html of the time that it takes to become Inactive
 */
export function transition(state: FunctionState, event: FunctionEvent): FunctionState {
  switch (event) {
    case 'invoked':
      return state.State === 'Inactive' ? { ...state, State: 'Pending', StateReasonCode: 'Restoring' } : state;
    case 'idle':
      return state.State === 'Active' ? { ...state, State: 'Inactive', StateReasonCode: 'Idle' } : state;
    case 'updated':
      return { ...state, LastUpdateStatus: 'InProgress' };
    case 'settled':
      return state.State === 'Inactive' && state.LastUpdateStatus === 'Successful' ? state : ACTIVE;
    default:
      return event satisfies never;
  }
}

/** A failure that the Lambda API answers with. */
export class LambdaApiError extends Error {
  override readonly name = 'LambdaApiError' as const;

  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Why a function in this state is not invoked, if it is not.
 *
 * The status is that of the API reference; reports of 2022 had 500.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 * @see https://github.com/boto/boto3/issues/3788 for the name and the message
 */
export function whyNotInvoked({ State, StateReasonCode }: FunctionState): LambdaApiError | undefined {
  if (State === 'Active') return undefined;
  if (StateReasonCode === 'Creating') return inState(State);
  const message = 'INFO: Lambda is initializing your function. It will be ready to invoke shortly.';
  return new LambdaApiError(409, 'CodeArtifactUserPendingException', message);
}

/** Why a function in this state is not updated, if it is not. */
export const whyNotUpdated = ({ State }: FunctionState): LambdaApiError | undefined =>
  State === 'Pending' ? inState(State) : undefined;

// https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html
const inState = (state: string): LambdaApiError =>
  new LambdaApiError(
    409,
    'ResourceConflictException',
    `The operation cannot be performed at this time. The function is currently in the following state: ${state}`,
  );
