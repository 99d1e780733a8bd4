/** What can go wrong before Terraform even starts, by code. */
export type LocalTerraformErrorCode =
  | 'binding_source_missing'
  | 'binding_not_understood'
  | 'binding_unused'
  | 'secrets_manager_missing';

/** A mistake in how the emulated providers are set up, as opposed to one in the Terraform configuration. */
export class LocalTerraformError extends Error {
  override readonly name = 'LocalTerraformError';

  constructor(
    readonly code: LocalTerraformErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
