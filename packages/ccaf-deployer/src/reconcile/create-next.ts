import { declaredStartsSaid } from './declared-start';
import { matchesSpec } from './desired-state';
import { promiseOf } from './gap';
import { create } from './new-statement';
import type { ManagedStatement } from './observed-state';
import { covering, furthest } from './offsets';
import { runs } from './phases';
import { isYounger, topicsOf } from './positions';
import { quoted } from './refusal';
import type { Situation } from './situation';
import { noPosition, startAnew } from './start-anew';
import { choiceOf } from './stateful';
import { topicId } from './statement-labels';
import type { Step, Verdict } from './step';
import { resume, stopAll } from './stop-in-order';

/** The first statement of a sink. */
export function createNew(situation: Situation): Step | Verdict {
  const { desired } = situation;
  if (desired.sinks.every((sink) => situation.isNew(sink))) {
    const but = declaredStartsSaid(situation, topicsIn(situation));
    return create(situation, {
      restsOn: [],
      because: `reads all topics from their start${but}, into a new sink`,
    });
  }
  return startAnew(situation) ?? { kind: 'refused', refusal: noPosition(situation) };
}

/** The statement that goes on from the head. */
export function createFrom(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { others } = situation;
  const [unknown] = situation.unknownTopics;
  const choice = choiceOf(situation);
  if (choice === 'rebuild') return rebuild(situation);
  const again = unknown === undefined || situation.start ? undefined : resumable(situation);
  if (again) {
    return resume(again, 'only a statement that is stopped in order tells how far it has read', promiseOf(situation));
  }
  if (unknown) return startAnew(situation) ?? { kind: 'refused', refusal: noPosition(situation) };
  const beside = stopAll(others, `'${head.name}' writes the same sink`);
  if (beside) return beside;
  if (canCarryOver(situation, head)) return carryOver(situation, head);
  return stopAll(situation.writers, `the app goes on from where it stops`) ?? createAtOffsets(situation);
}

const topicsIn = ({ desired }: Situation): string[] => desired.sources.map(({ topic }) => topic);

/** The topics that nobody has read into the app's sinks. */
const newTopics = ({ desired, positions }: Situation): string[] =>
  desired.sources
    .filter(({ topic }) => desired.sinks.every(({ id }) => positions.position(id, topic).kind === 'none'))
    .map(({ topic }) => topic);

/**
 * Carrying over is documented for stateless queries into append sinks, from one statement that stops in order. That one must
 * have read furthest, and all that anybody has read.
 */
function canCarryOver(situation: Situation, head: ManagedStatement): boolean {
  const { desired, positions } = situation;
  const read = topicsOf(head);
  const isHeldElsewhere = desired.sources.some(
    ({ topic }) => !read.has(topicId(topic)) && desired.sinks.some(({ id }) => positions.holders(id, topic).length > 0),
  );
  return (
    desired.isAppend &&
    !desired.isStateful &&
    !head.isStateful &&
    (runs(head) || positions.tells(head)) &&
    desired.sinks.every(({ id }) => head.writes.has(id)) &&
    !isHeldElsewhere &&
    !positions.isOvertaken(head)
  );
}

function carryOver(situation: Situation, head: ManagedStatement): Step {
  const anew = newTopics(situation);
  return create(situation, {
    initialOffsetFrom: head.name,
    restsOn: [head.name],
    anew,
    because: `goes on where '${head.name}' stops: ${promiseOf(situation)}${riskOf(situation, anew)}`,
  });
}

function createAtOffsets(situation: Situation): Step {
  const { desired, positions } = situation;
  const anew = newTopics(situation);
  const starts = desired.sources.flatMap(({ topic, partitions }) => {
    const told = desired.sinks.flatMap(({ id }) => {
      const position = positions.position(id, topic);
      return position.kind === 'told' ? [position.offsets] : [];
    });
    return told.length > 0 ? [[topic, covering(furthest(told), partitions)] as const] : [];
  });
  const restsOn = positions.allHolders().map(({ name }) => name);
  const choice = situation.answer('discard-state');
  const state = choice ? ', with no memory of what was read before' : '';
  return create(situation, {
    ...(choice && { answer: choice.line }),
    starts: Object.fromEntries(starts),
    anew,
    restsOn,
    because: `goes on at the offsets of ${quoted(restsOn)}${state}: ${promiseOf(situation)}${riskOf(situation, anew)}`,
  });
}

/** What nobody here can know of a topic that is new to a sink. */
const riskOf = (situation: Situation, anew: readonly string[]): string =>
  anew.length === 0
    ? ''
    : `; ${quoted(anew)} ${anew.length === 1 ? 'is' : 'are'} read from the start` +
      `${declaredStartsSaid(situation, anew)}: rows that the sink already has from a deleted statement come twice`;

/** A holder that would tell once it is stopped in order: it goes on where it ended, which neither loses nor doubles a row. */
function resumable({ desired, positions, progress, writers }: Situation): ManagedStatement | undefined {
  const isFollowed = (holder: ManagedStatement): boolean =>
    writers.some(
      (other) =>
        other !== holder &&
        other.isOurs &&
        isYounger(other, holder) &&
        !positions.neverRan(other) &&
        !positions.waitsInVain(other) &&
        [...topicsOf(other)].some((topic) => topicsOf(holder).has(topic)),
    );
  return positions
    .allHolders()
    .find(
      (holder) =>
        (holder.phase === 'FAILED' || holder.phase === 'STOPPED') &&
        !positions.tells(holder) &&
        !positions.waitsInVain(holder) &&
        !progress.resumed.has(holder.name) &&
        !(progress.started.has(holder.name) && holder.phase === 'FAILED' && matchesSpec(desired, holder)) &&
        !isFollowed(holder),
    );
}

function rebuild(situation: Situation): Step {
  const answer = situation.answer('rebuild');
  return (
    stopAll(situation.writers, 'the sink is rebuilt') ??
    create(situation, {
      ...(answer && { answer: answer.line }),
      restsOn: [],
      because:
        `reads all topics again from their start${declaredStartsSaid(situation, topicsIn(situation))}, as chosen: ` +
        'rows of the same key replace what is in the sink',
    })
  );
}
