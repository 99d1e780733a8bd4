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
    return 'The function is gone, and with it what stops the statements. Deploy, which makes it anew, and destroy then.';
  }
  return [
    'Correct the cause and destroy again. Where it is gone for good, this destroys all but the statements, which it leaves as they are:',
    `  npm run destroy -- <the same options> ${WITHOUT_TEARDOWN}`,
    'docs/ways-out.md has the causes, one by one.',
  ].join('\n');
}
