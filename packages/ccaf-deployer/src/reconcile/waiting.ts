import { isElsewhere, matchesSpec } from './desired-state';
import type { ManagedStatement } from './observed-state';
import { covering, isFurther, partitionsOf } from './offsets';
import { isEnding, runs } from './phases';
import type { Situation } from './situation';
import { topicId } from './statement-labels';
import type { Step, Verdict } from './step';
import { stop } from './stop-in-order';

/**
 * What becomes of a statement that is PENDING and may not have begun: the app's next one is given way to, and any other is
 * stopped, so that it cannot begin, before anything else is.
 */
export function decideWaiting(situation: Situation): Step | Verdict | undefined {
  const { desired, progress, waiting } = situation;
  const starved = waiting.find(({ name }) => progress.starved.has(name));
  if (starved && matchesSpec(desired, starved)) return { kind: 'failed', statement: starved, answers: [] };
  const next = waiting.find((statement) => isNext(situation, statement));
  const other = waiting.find((statement) => statement !== next);
  if (other) return abort(situation, other);
  return next && giveWay(situation, next);
}

/** Whether it is what the app says, and begins where the app has to go on. */
function isNext(situation: Situation, next: ManagedStatement): boolean {
  const { desired, head, positions } = situation;
  const { initialOffsetFrom } = next;
  if (!matchesSpec(desired, next) || isElsewhere(desired, next)) return false;
  if (initialOffsetFrom !== undefined && initialOffsetFrom !== head?.name) return false;
  if (positions.waitsInVain(next)) return false;
  if (initialOffsetFrom !== undefined && head && positions.isOvertaken(head)) return false;
  return desired.sources.every(({ topic, partitions }) => {
    const given = next.reads.get(topicId(topic)) ?? '';
    if (given !== '' && partitionsOf(covering(given, partitions)).size > partitionsOf(given).size) return false;
    if (initialOffsetFrom !== undefined || next.anew.has(topicId(topic))) return true;
    return desired.sinks.every(({ id }) => {
      const position = positions.position(id, topic);
      return position.kind === 'none' || (position.kind === 'told' && !isFurther(position.offsets, given));
    });
  });
}

function giveWay({ head, others }: Situation, { name, initialOffsetFrom }: ManagedStatement): Step | undefined {
  if (initialOffsetFrom !== undefined && head) {
    if (isEnding(head)) return { kind: 'wait-until-stopped', name: head.name };
    // What was told to go on must do so before it is stopped: until then it tells of the time before.
    if (head.phase === 'PENDING') return { kind: 'wait-until-running', name: head.name };
    if (runs(head)) return stop(head, `'${name}' takes over`);
  }
  return others.length > 0 ? undefined : { kind: 'wait-until-running', name };
}

/** Another deploy may just be about to give way to it: that one gets the time to. */
function abort({ progress }: Situation, next: ManagedStatement): Step {
  const { started, yieldedTo } = progress;
  const { name } = next;
  if (!started.has(name) && !yieldedTo.has(name)) return { kind: 'wait-for-other-deploy', name };
  return stop(next, 'it should have taken over, but is not what the app says');
}
