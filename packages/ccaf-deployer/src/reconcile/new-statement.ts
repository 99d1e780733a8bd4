import { declaredStarts } from './declared-start';
import type { Offsets } from './offsets';
import type { Situation } from './situation';
import type { CreateStep } from './step';

/** The step that creates an app's next statement. */
export function create(
  situation: Situation,
  details: Pick<CreateStep, 'because' | 'restsOn' | 'initialOffsetFrom' | 'answer'> & {
    readonly starts?: Offsets;
    readonly anew?: readonly string[];
    /** Whether a person says of each topic where it begins: what the app declares counts no more. */
    readonly isAnswered?: true;
  },
): CreateStep {
  const { desired } = situation;
  const { starts: told = {}, anew = desired.sources.map(({ topic }) => topic), isAnswered, ...rest } = details;
  const starts = { ...(isAnswered ? {} : declaredStarts(situation, anew)), ...told };
  const isGiven = Object.keys(starts).length > 0;
  return {
    kind: 'create',
    name: situation.nextName,
    sql: isGiven ? desired.insertFrom(starts) : desired.insert,
    ...(isGiven && { specificOffsets: starts }),
    ...(anew.length > 0 && { anew }),
    ...rest,
  };
}
