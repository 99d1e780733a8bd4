import type { TerraformStack, TerraformVariable } from 'cdktf';
import { addVariable, matches, wholeNumberFrom } from '../variable';

/** What says whether, and how, somebody watches. */
export interface WatchVariables {
  readonly isOn: TerraformVariable;
  readonly resumeFailed: TerraformVariable;
  readonly email: TerraformVariable;
  readonly cfuMinutesADay: TerraformVariable;
}

export const WATCH = 'watch';
/** Stands for no subscription. Nothing would be what GitHub gives for a variable that is not set. */
export const NO_EMAIL = 'none';
/** A thousand CFUs, the most that a pool may be given, for a whole day. */
const MOST_CFU_MINUTES = 1_440_000;

/**
 * Declares what says whether, and how, the statements are watched.
 *
 * @param isOn the default: whether somebody watches
 * @see docs/day-2.md
 */
export function addWatchVariables(stack: TerraformStack, isOn: boolean): WatchVariables {
  return {
    isOn: addVariable(stack, WATCH, {
      type: 'bool',
      description:
        'Whether the statements are checked every five minutes, with alarms. If false, there are no checks and ' +
        'no alarms.',
      default: isOn,
    }),
    resumeFailed: addVariable(stack, 'watch_resume_failed', {
      type: 'bool',
      description: 'Whether a check resumes a statement that has failed, once.',
      default: false,
    }),
    email: addVariable(stack, 'watch_email', {
      type: 'string',
      description: `The e-mail address that gets the alarms, once it has confirmed the subscription, or ${NO_EMAIL}.`,
      default: NO_EMAIL,
      validation: [
        matches(
          'watch_email',
          `^(${NO_EMAIL}|[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+)$`,
          `an e-mail address, or ${NO_EMAIL}`,
        ),
      ],
    }),
    cfuMinutesADay: addVariable(stack, 'watch_cfu_minutes_a_day', {
      type: 'number',
      description:
        'How many CFU-minutes the compute pools may use in a day before a check reports it; 0 is no budget. It ' +
        'needs a Cloud API key in the secret.',
      default: 0,
      validation: [wholeNumberFrom('watch_cfu_minutes_a_day', 0, MOST_CFU_MINUTES)],
    }),
  };
}
