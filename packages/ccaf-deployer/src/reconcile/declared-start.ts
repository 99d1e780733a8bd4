import { frozen } from './answers';
import type { DesiredSource } from './desired-state';
import { covering, type Offsets } from './offsets';
import type { Situation } from './situation';

const declaredOf = ({ sources }: Situation['desired'], topics: readonly string[]): DesiredSource[] =>
  sources.filter(({ topic, start }) => start !== undefined && topics.includes(topic));

/**
 * Where topics begin that nobody has read, as the app declares.
 *
 * "From now on" is frozen, as it is of an answer. That a table begins at its beginning is said, for it may say otherwise itself.
 */
export function declaredStarts({ desired, observed }: Situation, topics: readonly string[]): Offsets {
  const starts = declaredOf(desired, topics).map(({ topic, start = '', partitions }) => {
    const where = start.startsWith('partition:') ? covering(start, partitions) : start;
    return [topic, frozen({ [topic]: where }, observed.observedAt)[topic] ?? where] as const;
  });
  return Object.fromEntries(starts);
}

/** The same as a part of a sentence, behind "from the start". */
export function declaredStartsSaid({ desired }: Situation, topics: readonly string[]): string {
  const declared = declaredOf(desired, topics).map(({ topic, start }) => `'${topic}' at ${start}`);
  return declared.length === 0 ? '' : `, but ${declared.join(', ')}, as the app declares`;
}
