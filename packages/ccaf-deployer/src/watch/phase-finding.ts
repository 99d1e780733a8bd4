import type { ToldExceptions } from '../reconcile/exceptions';
import { keptUntil } from '../reconcile/kept';
import type { ManagedStatement } from '../reconcile/observed-state';
import { endOf, isYoung } from '../reconcile/phases';
import type { ConditionName } from './conditions';
import { CONDITIONS } from './conditions';
import { type Finding, finding } from './finding';
import type { Head } from './heads';
import { type Began, beganAt, sinceOf, timeIn, urgencyOf } from './lasting';

/** How a head is, by its phase and that of what goes on from it. */
export interface PhaseJudgement {
  /** The statement that this is about: the head, or what goes on from it. */
  readonly statement: ManagedStatement;
  readonly since?: string;
  readonly why: string;
  readonly finding?: Finding;
  /** Whether it is too soon to tell, or the phase is not known. */
  readonly isUnknown: boolean;
}

/** What is asked of the server besides the listing. */
export type Exceptions = ReadonlyMap<string, ToldExceptions>;

/** Judges a head by its phase. */
export function phaseJudgement(head: Head, now: number, exceptions: Exceptions): PhaseJudgement {
  const { managed } = head.seen;
  const [next] = head.next.filter(({ phase }) => phase === 'PENDING');
  const told = describedBy(managed, exceptions);
  switch (managed.phase) {
    case 'RUNNING':
      return settled(managed, next ? `${runsText(managed)}; '${next.name}' waits to follow it` : runsText(managed));
    case 'COMPLETED':
      return settled(managed, `statement '${managed.name}' has read all of its rows`);
    case 'DEGRADED':
      return ill('degraded', managed, 'now', `${told}${whose(managed)}`);
    case 'FAILED':
      if (head.isFollowed && next) return pending(next, endOf(managed), now);
      return ill('failed', managed, 'now', `${told}${positionOf(managed)}`);
    case 'FAILING':
      // No time is told of a phase that passes by itself: it counts once it has lasted.
      return ill('failed', managed, 'if it lasts', told);
    case 'STOPPING':
      // A deploy that is under way stops what its own statement follows; one that is over may have left it so.
      return head.isFollowed && next && isYoung(now, next)
        ? unsettled(managed, told)
        : ill('stopped', managed, 'if it lasts', told);
    case 'STOPPED':
      return head.isFollowed && next ? pending(next, endOf(managed), now) : stopped(head, now, told);
    case 'PENDING':
      return pending(managed, Number.NaN, now);
    default:
      return unsettled(managed, `${told}; this version does not know that phase`);
  }
}

const sinceIn = ({ endedAt, updatedAt, createdAt }: ManagedStatement) =>
  sinceOf(timeIn(endedAt || updatedAt || createdAt));

const runsText = ({ name, scalingState }: ManagedStatement): string =>
  `statement '${name}' runs${scalingState === '' || scalingState === 'OK' ? '' : ` (${scalingState})`}`;

const settled = (statement: ManagedStatement, why: string): PhaseJudgement => ({
  statement,
  ...sinceIn(statement),
  why,
  isUnknown: false,
});

const unsettled = (statement: ManagedStatement, why: string): PhaseJudgement => ({
  ...settled(statement, why),
  isUnknown: true,
});

function ill(
  condition: ConditionName,
  statement: ManagedStatement,
  urgency: Finding['urgency'],
  why: string,
  more: { readonly since?: string; readonly advice?: string } = {},
): PhaseJudgement {
  const since = { ...sinceIn(statement), ...more };
  const { latestOffsets: offsets } = statement;
  const isTold = Object.keys(offsets).length > 0;
  const found = finding(condition, { statement: statement.name, ...since, urgency, why, ...(isTold && { offsets }) });
  return { ...settled(statement, why), ...(since.since && { since: since.since }), finding: found };
}

/** A statement that is stopped, and nothing goes on from it. */
function stopped({ seen, next }: Head, now: number, told: string): PhaseJudgement {
  const { managed } = seen;
  // Without a time of its end, the last change may have been another one.
  const began: Began =
    managed.endedAt === ''
      ? { earliest: timeIn(managed.updatedAt), latest: Number.NaN }
      : beganAt(timeIn(managed.endedAt));
  const urgency = urgencyOf(began, CONDITIONS.stopped.waitMinutes, now);
  if (urgency === undefined)
    return unsettled(managed, `${told}; not yet for ${CONDITIONS.stopped.waitMinutes} minutes`);
  const [failed] = next.filter(({ phase }) => phase === 'FAILED');
  const follows = failed
    ? `; '${failed.name}', which was to follow it, has failed${failed.detail && `: ${failed.detail}`}`
    : '; nothing follows it';
  const isPoolGone = /compute pool/i.test(managed.detail);
  const pool = isPoolGone ? `; its compute pool is '${managed.computePoolId}'` : '';
  return ill('stopped', managed, urgency, `${told}${pool}${follows}${positionOf(managed)}`, {
    ...(isPoolGone && {
      advice:
        `check whether the compute pool '${managed.computePoolId}' still exists; if not, put another one ` +
        'into the secret; then deploy again: the app goes on from where it stopped',
    }),
  });
}

/** A statement that waits for resources: since it was created, or what it goes on from ended. */
function pending(statement: ManagedStatement, before: number, now: number): PhaseJudgement {
  const { name, createdAt, updatedAt, detail, computePoolId, latestOffsets } = statement;
  const earliest = latestOf(timeIn(createdAt), before);
  const urgency = urgencyOf(
    { earliest, latest: latestOf(earliest, timeIn(updatedAt)) },
    CONDITIONS.pending.waitMinutes,
    now,
  );
  const why = `statement '${name}' is PENDING in the compute pool '${computePoolId}'${detail && `: ${detail}`}`;
  const isResumed = Object.keys(latestOffsets).length > 0;
  const since = sinceOf(isResumed ? timeIn(updatedAt) : earliest);
  if (urgency === undefined) return { ...unsettled(statement, `${why}; it may still start`), ...since };
  return ill('pending', statement, urgency, why, since);
}

const latestOf = (one: number, other: number): number =>
  Number.isNaN(one) || Number.isNaN(other) ? (Number.isNaN(one) ? other : one) : Math.max(one, other);

/** The longest text of an exception that is told. */
const SHOWN = 600;

/** A statement's phase, and why it is so, by its detail and its newest exception. */
function describedBy({ name, phase, detail }: ManagedStatement, exceptions: Exceptions): string {
  const told = exceptions.get(name);
  const [newest] = [...(told?.exceptions ?? [])].sort((one, other) => (one.timestamp < other.timestamp ? 1 : -1));
  const exception = newest && !detail.includes(newest.message) ? `${newest.name}: ${newest.message}` : undefined;
  const reasons = [detail, exception, told?.problem].filter((reason) => reason !== undefined && reason !== '');
  return [`statement '${name}' is ${phase}`, ...reasons.map((reason) => String(reason).slice(0, SHOWN))].join(': ');
}

/** Source: Confluent's documentation, "Monitor Flink statements": of its own failures it gives no detail. */
const whose = ({ detail }: ManagedStatement): string =>
  detail === '' ? ': it has no detail, so the cause is Confluent’s' : '';

/** How far it has read, and until when that is kept. */
function positionOf(statement: ManagedStatement): string {
  const offsets = Object.entries(statement.latestOffsets).map(([topic, at]) => `'${topic}' up to ${at}`);
  const until = keptUntil(statement);
  const told = offsets.length > 0 ? `; it has read ${offsets.join(' and ')}` : '';
  return `${told}${until ? `; it will be deleted on ${until}` : ''}`;
}
