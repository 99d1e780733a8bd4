import type { Sequence } from './edits/sequence';
import type { Step } from './edits/step';

/** How often a shorter sequence is tried, at most. */
const TRIES = 400;

/** Which kinds of things went wrong: of each the words before the first colon. */
export const kindsOf = (wrongs: readonly string[]): Set<string> =>
  new Set(wrongs.map((wrong) => wrong.split(':')[0] ?? ''));

/** Makes a sequence that goes wrong shorter and simpler, as long as it goes wrong in the same way. */
export async function shrink(
  sequence: Sequence,
  wrongs: (sequence: Sequence) => Promise<readonly string[]>,
): Promise<Sequence> {
  const kinds = kindsOf(await wrongs(sequence));
  let [shortest, left] = [sequence, TRIES];
  const takes = async (simpler: Sequence): Promise<boolean> => {
    left -= 1;
    const isSame = [...kindsOf(await wrongs(simpler))].some((kind) => kinds.has(kind));
    if (isSame) shortest = simpler;
    return isSame;
  };
  for (const simplify of [withoutSteps, withoutTraits, withFirstChoices]) {
    // A place whose simpler form was taken has moved: what is there now is tried at the same place.
    for (let place = 0; left > 0; ) {
      const simpler = simplify(shortest, place);
      if (!simpler) break;
      if (simpler === shortest || !(await takes(simpler))) place += 1;
    }
  }
  return shortest;
}

/** Gives the sequence with something at a place made simpler, itself where there is nothing to do, nothing at the end. */
type Simplify = (sequence: Sequence, place: number) => Sequence | undefined;

/** From the end: what comes later matters less to what went wrong before. */
const withoutSteps: Simplify = ({ server, steps }, place) => {
  const index = steps.length - 1 - place;
  return index < 0 ? undefined : { server, steps: steps.toSpliced(index, 1) };
};

const withoutTraits: Simplify = ({ server, steps }, place) => {
  const traits = Object.entries(server);
  if (place >= traits.length) return undefined;
  return { server: Object.fromEntries(traits.toSpliced(place, 1)), steps };
};

const withFirstChoices: Simplify = (sequence, place) => {
  const { server, steps } = sequence;
  const places = steps.flatMap(([, ...choices], index) => choices.map((choice, at) => ({ index, at, choice })));
  const found = places[place];
  if (!found) return undefined;
  if (found.choice === 0) return sequence;
  const [kind, ...choices] = steps[found.index] ?? [''];
  const step: Step = [kind, ...choices.with(found.at, 0)];
  return { server, steps: steps.with(found.index, step) };
};
