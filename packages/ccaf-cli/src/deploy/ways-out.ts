/** The option that destroys without a teardown. */
export const WITHOUT_TEARDOWN = '--without-teardown';

const FUNCTION_GONE = /Function not found/;

/**
 * What to do where a destroy cannot come to its end.
 *
 * @param said what Terraform said of it
 */
export function wayOutOf(said: string): string {
  if (FUNCTION_GONE.test(said)) {
    return 'The function, which would stop the statements, no longer exists. Deploy, which creates it again, and then destroy.';
  }
  return [
    'Correct the cause and destroy again. If that is not possible, this destroys everything but the statements, ' +
      'which stay as they are:',
    `  npm run destroy -- <the same options> ${WITHOUT_TEARDOWN}`,
    'docs/ways-out.md has the causes, one by one.',
  ].join('\n');
}
