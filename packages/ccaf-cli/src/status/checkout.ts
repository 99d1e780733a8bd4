import type { AppAnswer } from './answer';
import type { EnvironmentStatus } from './environment-status';

/** The bundle that this checkout gives. */
export type Checkout = { readonly bundle: string } | { readonly problem: string };

/** Whether the SQL of this checkout is what runs, and why that is not known. */
export interface RunsCheckout {
  readonly runs: 'yes' | 'no' | 'unknown';
  readonly why: string;
}

/**
 * Whether an app runs the SQL of this checkout.
 *
 * The function compiles its own apps only. Where it holds another build, the SQL may be the same all the same: that is not known.
 */
export function runsCheckout(
  checkout: Checkout,
  { answer }: Pick<EnvironmentStatus, 'answer'>,
  { runsThisImage }: Pick<AppAnswer, 'runsThisImage'>,
): RunsCheckout {
  if ('problem' in checkout) return { runs: 'unknown', why: `this checkout cannot be built: ${checkout.problem}` };
  if (answer?.bundle === undefined) return { runs: 'unknown', why: 'the function does not say which build it has' };
  if (answer.bundle !== checkout.bundle) {
    return {
      runs: 'unknown',
      why: 'the function has another build than this checkout; a deploy brings this one',
    };
  }
  switch (runsThisImage) {
    case 'yes':
      return { runs: 'yes', why: '' };
    case 'no':
      return {
        runs: 'no',
        why: 'the function has this build, but other SQL runs: the last deploy did not finish',
      };
    case 'unknown':
      return { runs: 'unknown', why: 'the function could not read the tables, so it could not compile its SQL' };
    default:
      return runsThisImage satisfies never;
  }
}
