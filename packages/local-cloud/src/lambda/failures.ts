/** What the Invoke API answers as the payload of a failed invocation. */
export interface FailurePayload {
  readonly errorType: string;
  readonly errorMessage: string;
}

/** The most bytes of an event: 6 MB, as documented. */
export const MAX_REQUEST_BYTES = 6_291_456;
/** The most bytes of an answer: 6 MB and 100, as the service's own message says. */
export const MAX_RESPONSE_BYTES = 6_291_556;

/** An event above 6 MB, which the Invoke API refuses before it reaches the function. */
export class RequestTooLargeError extends Error {
  override readonly name = 'RequestTooLargeError' as const;
  readonly code = 'RequestTooLargeException';
  constructor(readonly bytes: number) {
    super(`the event must be at most ${MAX_REQUEST_BYTES} bytes, got ${bytes}; pass a reference instead of the data`);
  }
}

/** A function whose bundle is not there. */
export class BundleNotFoundError extends Error {
  override readonly name = 'BundleNotFoundError' as const;
  readonly code = 'BUNDLE_NOT_FOUND';
  constructor(readonly bundle: string) {
    super(`there is no bundle at '${bundle}'; build it first (npm run build)`);
  }
}

/** An invocation that was asked of a function after `close()`. */
export class LambdaClosedError extends Error {
  override readonly name = 'LambdaClosedError' as const;
  readonly code = 'LAMBDA_CLOSED';
  constructor(readonly functionName: string) {
    super(`function '${functionName}' is closed; start it again with startLambda`);
  }
}

export const responseTooLarge = (): FailurePayload => ({
  errorType: 'Function.ResponseSizeTooLarge',
  errorMessage: `Response payload size exceeded maximum allowed payload size (${MAX_RESPONSE_BYTES} bytes).`,
});

/** @param timeoutMs milliseconds; the message says seconds with two decimals */
export const timedOut = (requestId: string, timeoutMs: number): FailurePayload => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${requestId} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
});

/** How a process ended; both null where it could not be started. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export const exited = (requestId: string, exit: Exit): FailurePayload => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${requestId} Error: ${exitReason(exit)}`,
});

function exitReason({ code, signal }: Exit): string {
  if (signal !== null) return `Runtime exited with error: signal: ${signal === 'SIGKILL' ? 'killed' : signal}`;
  // The service knows nothing to say of a process that ended well but too early.
  return code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`;
}
