import type { Sample } from '../metrics';

const MINUTE_MS = 60_000;
const PART_MS = 5 * MINUTE_MS;
const PARTS = [0, 1, 2];

/** Of five minutes so many must be known: there are gaps. */
const KNOWN_OF_A_PART = 3;

/**
 * Whether values have risen over fifteen minutes: each five of them lie no lower than the five before, and the last five
 * higher than the first.
 *
 * What only goes up and down does not: fifteen values by chance would be in this order once in 700,000 times. Where too little
 * is known, they have not.
 */
export function hasRisen(samples: readonly Sample[]): boolean {
  const [first] = samples;
  if (first === undefined) return false;
  const parts = PARTS.map((part) => {
    const values = samples.filter(({ at }) => Math.floor((at - first.at) / PART_MS) === part).map(({ value }) => value);
    return { isKnown: values.length >= KNOWN_OF_A_PART, least: Math.min(...values), most: Math.max(...values) };
  });
  const [one, two, three] = parts;
  if (!one || !two || !three || !parts.every(({ isKnown }) => isKnown)) return false;
  return two.least >= one.most && three.least >= two.most && three.least > one.most;
}

/** The values from so many minutes after the first one on. */
export const after = (samples: readonly Sample[], start: Sample, minutes: number): readonly Sample[] =>
  samples.filter(({ at }) => at >= start.at + minutes * MINUTE_MS);
