import type { EnvironmentStatus } from './environment-status';

/** Worst first: what is ill is known to be, and what is unknown may be. */
const WORST = ['ill', 'unknown', 'well'] as const;

/** The exit code of each. */
const EXIT_CODES = { well: 0, ill: 1, unknown: 3 } as const;

export type Worst = keyof typeof EXIT_CODES;

/** The worst of several judgements; of none nothing is known. */
export const worstOf = (judgements: readonly Worst[]): Worst =>
  WORST.find((one) => judgements.includes(one)) ?? 'unknown';

/**
 * How a project is, over the environments that were asked for.
 *
 * An environment without a function counts only where it was named, or where none has one: whoever asks for all has not
 * deployed to all of them.
 */
export function overall(environments: readonly EnvironmentStatus[], isNamed: boolean): Worst {
  const counted = environments.filter(({ judgement }) => isNamed || judgement !== 'absent');
  return worstOf(counted.map(({ judgement }) => (judgement === 'absent' ? 'unknown' : judgement)));
}

export const exitCodeOf = (judgement: Worst): number => EXIT_CODES[judgement];
