import { sinkLine } from './answers';
import { matchesSpec } from './desired-state';
import { misfitsOf } from './misfit';
import { isActive, isAtRest } from './phases';
import type { Refusal } from './refusal';
import type { Situation } from './situation';

/** Whether the state of an app would be lost: it, or what runs, keeps some, and another statement has to go on. */
function losesState(situation: Situation): boolean {
  const { desired, head, positions, others } = situation;
  if (!head || !(desired.isStateful || head.isStateful) || situation.absentSinks.length > 0) return false;
  if (situation.isUnderWay) return false;
  if (!matchesSpec(desired, head)) return true;
  return isAtRest(head) && (positions.isOvertaken(head) || others.some(isActive));
}

/** Whether rows that come again replace what is in the sinks. */
const canRebuild = ({ desired }: Situation): boolean => desired.sinks.every(({ isUpsert }) => isUpsert);

/** What a person chose to do about it. */
export const choiceOf = (situation: Situation): 'rebuild' | 'discard-state' | undefined => {
  if (situation.answer('rebuild') && canRebuild(situation)) return 'rebuild';
  return situation.answer('discard-state') ? 'discard-state' : undefined;
};

/** No statement can take over the state of another one: that is said before anything is stopped. */
export function choiceRefusal(situation: Situation): Refusal | undefined {
  if (!losesState(situation) || choiceOf(situation) || situation.start) return undefined;
  const { desired } = situation;
  const line = (kind: 'rebuild' | 'discard-state'): string => sinkLine(kind, situation.line);
  const isRebuildable = canRebuild(situation);
  return {
    app: desired.app,
    rule: 'state-lost',
    message:
      `${whatIsLost(situation)} Choose what the changed app does: ` +
      (isRebuildable
        ? "'rebuild' reads all topics again from their start, and rows of the same key replace what is in the sink; "
        : "'rebuild' is not possible, because the sink has no primary key; ") +
      "'discard-state' goes on where reading stopped, with no memory of what was read before. Or write another " +
      'sink, which is filled from the start; if this app has to go on, do that in an app beside it' +
      misfitsOf(situation, ['rebuild', 'discard-state']),
    answers: [...(isRebuildable ? [line('rebuild')] : []), line('discard-state')],
  };
}

const KEPT = '(of a join, an aggregation or a deduplication)';

function whatIsLost({ desired, head }: Situation): string {
  if (desired.isStateful && !head?.isStateful) {
    return `the app keeps state from now on ${KEPT}, and statement '${head?.name}' has none to start from.`;
  }
  return `statement '${head?.name}' keeps state ${KEPT}, which no other statement can take over.`;
}
