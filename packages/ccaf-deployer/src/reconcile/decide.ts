import { createFrom, createNew } from './create-next';
import { isElsewhere, matchesSpec } from './desired-state';
import { promiseOf } from './gap';
import type { ManagedStatement } from './observed-state';
import { isActive, isAtRest, isEnding, isYoung, runs } from './phases';
import { topicsOf } from './positions';
import { refusalOf } from './refusals';
import type { Situation } from './situation';
import { startLine } from './start-anew';
import type { Step, Verdict } from './step';
import { resume, stop, stopAll } from './stop-in-order';
import { decideWaiting } from './waiting';

/**
 * Decides what to do next for an app, from nothing but what should run and what is there.
 *
 * The same function serves a plan, which plays it through, and a deploy, which does what it says: killed at any point
 * and started again, it goes on from what it finds. The first rule that applies wins; `docs/what-an-edit-does.md` has them
 * as a table.
 */
export function decide(situation: Situation): Step | Verdict {
  const { desired, head, writers } = situation;
  const deleting = writers.find(({ phase }) => phase === 'DELETING');
  if (deleting) return { kind: 'wait-until-gone', name: deleting.name };
  const refusal = refusalOf(situation);
  if (refusal) return { kind: 'refused', refusal };

  const alter = alterSink(situation);
  const isKept = head !== undefined && matchesSpec(desired, head);
  // Only statements that are created afterwards take notice of it; and where it fails, nothing was stopped for them.
  if (alter && !isKept) return alter;
  const step =
    newSink(situation) ??
    decideWaiting(situation) ??
    wayBack(situation) ??
    neverRan(situation) ??
    (head && isKept && runs(head) ? (stopOthers(situation) ?? settle(situation, head)) : evolve(situation));
  // What runs comes first.
  return alter && step.kind === 'running' ? alter : step;
}

function alterSink({ desired, progress }: Situation): Step | undefined {
  const [step] = desired.sinks.flatMap(({ id, alter = [] }) =>
    alter.filter((sql) => !progress.altered.has(sql)).map((sql): Step => ({ kind: 'alter-sink', sink: id, sql })),
  );
  return step;
}

/** A sink that is not there: what wrote it ends first, for what it has read belongs to a sink that is gone. */
function newSink({ absentSinks, writers }: Situation): Step | undefined {
  const [sink] = absentSinks;
  if (!sink) return undefined;
  const before = writers.filter(({ writes }) => writes.has(sink.id));
  return (
    stopAll(before, `its sink '${sink.table}' is gone`) ?? { kind: 'create-sink', sink: sink.id, sql: sink.create }
  );
}

/**
 * On the way back from what this deploy created, what it stopped goes on first, and the other is deleted only then: as long as
 * its name is taken, no other deploy can begin what follows.
 */
function wayBack(situation: Situation): Step | undefined {
  const { desired, head, others, positions, progress, writers } = situation;
  if (head === undefined || others.length > 0) return undefined;
  const isBack =
    progress.stopped.has(head.name) && writers.some((one) => progress.created.get(one.name) === one.createdAt);
  const isAsItWas = positions.tells(head) && !positions.isOvertaken(head) && !isElsewhere(desired, head);
  return isBack && isAsItWas && matchesSpec(desired, head)
    ? resume(head, 'it does what the app says', promiseOf(situation))
    : undefined;
}

/** What ended before it ever ran holds no position, and is in the way of the next one's name. */
function neverRan({ desired, progress, writers, positions }: Situation): Step | Verdict | undefined {
  const ended = writers.find((statement) => isAtRest(statement) && positions.neverRan(statement));
  if (!ended) return undefined;
  const { name, phase, initialOffsetFrom } = ended;
  if (matchesSpec(desired, ended) && progress.started.has(name) && !progress.stopped.has(name)) {
    return phase === 'STOPPED'
      ? { kind: 'superseded', statement: ended }
      : { kind: 'failed', statement: ended, answers: [] };
  }
  const because = phase === 'FAILED' ? 'it failed before it ever ran' : 'it was stopped before it ever ran';
  const restsOn = initialOffsetFrom === undefined ? [name] : [name, initialOffsetFrom];
  return { kind: 'delete', name, because, restsOn };
}

/** Another statement writes the sink: it is stopped and kept, for what it alone has read. */
function stopOthers({ others, head }: Situation): Step | undefined {
  return stopAll(others, head ? `'${head.name}' writes the same sink` : 'the app has no statement that runs');
}

/** The app runs as it should; what is new must do so for a while. */
function settle(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { desired, progress } = situation;
  const { name, phase } = head;
  if (isElsewhere(desired, head) && !progress.moved.has(name)) {
    return {
      kind: 'stop',
      name,
      because: `it moves to '${desired.computePoolId}' as '${desired.principalId}'`,
      isMove: true,
    };
  }
  if (phase === 'DEGRADED' && progress.started.has(name)) return { kind: 'failed', statement: head, answers: [] };
  const isNew = progress.started.has(name) || isUnfinished(situation, head);
  if (phase === 'RUNNING' && isNew && !progress.stable.has(name)) return { kind: 'wait-until-stable', name };
  return { kind: 'running', statement: head };
}

/** Whether the deploy that created a statement did not come to its end: what it tidies up at last is there still. */
function isUnfinished({ desired, observed, writers }: Situation, head: ManagedStatement): boolean {
  if (!isYoung(observed.observedAt, head)) return false;
  const read = topicsOf(head);
  const isReplaced = (statement: ManagedStatement): boolean =>
    statement !== head && isAtRest(statement) && [...topicsOf(statement)].every((topic) => read.has(topic));
  return observed.ddl.some(({ sink }) => desired.sinks.some(({ id }) => id === sink)) || writers.some(isReplaced);
}

/** The app does not run as it should: what is there is resumed, or another statement goes on from it. */
function evolve(situation: Situation): Step | Verdict {
  const { desired, head, positions, writers } = situation;
  if (!head) return stopOthers(situation) ?? createNew(situation);
  const { name } = head;
  if (isEnding(head)) return { kind: 'wait-until-stopped', name };
  const isInVain = positions.waitsInVain(head);
  if (isInVain && isActive(head)) return stop(head, 'it waits for a statement that failed');
  // What was told to go on must do so before it is stopped: until then it tells of the time before.
  const resumed = writers.find(
    (statement) => statement.phase === 'PENDING' && (statement === head || !positions.neverRan(statement)),
  );
  if (resumed) return { kind: 'wait-until-running', name: resumed.name };
  const isAsSaid = matchesSpec(desired, head) && !positions.isOvertaken(head) && !situation.start;
  if (isAsSaid && !isInVain) return keep(situation, head);
  return isAtRest(head) || runs(head) ? createFrom(situation, head) : { kind: 'wait-until-running', name };
}

/** What does what the app says goes on where it ended; what this deploy started, and ended all the same, does not. */
function keep(situation: Situation, head: ManagedStatement): Step | Verdict {
  const { progress } = situation;
  const { name, phase } = head;
  const others = stopOthers(situation);
  if (others) return others;
  if (!isAtRest(head)) return { kind: 'wait-until-running', name };
  const isOwn = progress.started.has(name) && !progress.stopped.has(name);
  if (phase === 'STOPPED' && isOwn) return { kind: 'superseded', statement: head };
  if (phase !== 'COMPLETED' && !isOwn) return resume(head, 'it does what the app says', promiseOf(situation));
  return { kind: 'failed', statement: head, answers: [startLine(situation)] };
}
