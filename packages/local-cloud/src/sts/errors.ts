/** A refusal in the service's own terms. */
export class StsError extends Error {
  override readonly name = 'StsError' as const;
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
