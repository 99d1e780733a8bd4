/** A value that cannot be converted: CAST fails with this message, TRY_CAST gives NULL. */
export class CastError extends Error {
  override readonly name = 'CastError';
}
