/**
 * A refusal in the service's own terms; on the wire it is status 400 and `{"__type": code, "Message": message}`.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html#API_GetSecretValue_Errors
 */
export class SecretsManagerError extends Error {
  override readonly name = 'SecretsManagerError' as const;
  constructor(
    /** Exception name, for example `ResourceNotFoundException`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidParameter = (message: string) => new SecretsManagerError('InvalidParameterException', message);
export const invalidRequest = (message: string) => new SecretsManagerError('InvalidRequestException', message);
export const notFound = (message = "Secrets Manager can't find the specified secret.") =>
  new SecretsManagerError('ResourceNotFoundException', message);
export const alreadyExists = (message: string) => new SecretsManagerError('ResourceExistsException', message);
export const markedForDeletion = () =>
  invalidRequest("You can't perform this operation on the secret because it was marked for deletion.");
