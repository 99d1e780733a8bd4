import type { ManagedStatement } from '../reconcile/observed-state';
import { endOf, isYoung } from '../reconcile/phases';
import { isYounger, lastStart } from '../reconcile/positions';
import type { StatementException } from '../statements';
import { asideOf } from './aside';
import { headsOf } from './heads';
import { timeIn } from './lasting';
import type { ExpectedApp, Look } from './look';
import { passesByItself } from './passing';
import type { Exceptions } from './phase-finding';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Times may be told to the second. */
const SLACK_MS = 1_000;

/** The statement of an app that may be told to go on, or why none is. */
export type Resumable = { readonly statement: ManagedStatement } | { readonly because: string };

/**
 * Whether the statement of an app may be told to go on without a person: it failed once, within a day, for a reason that may
 * pass by itself, and nothing else is there that could write beside it.
 *
 * That it failed once is what its exceptions tell; nothing else is remembered. So the one that they tell must be of its last
 * run: one of an earlier run means that the last failure is not told yet. Where they tell of the last run alone, its times
 * tell that there was one before.
 */
export function resumable(app: ExpectedApp, look: Look, exceptions: Exceptions): Resumable {
  const [head, ...others] = headsOf(app, look);
  const because = (reason: string): Resumable => ({ because: reason });
  if (head === undefined || others.length > 0) return because('its sinks are not all written by the same statement');
  const { told, managed } = head.seen;
  if (managed.phase !== 'FAILED') return because(`it is ${managed.phase}`);
  if (look.unknown !== undefined) return because(look.unknown);
  // It failed while it stopped, as somebody had told it to.
  if (told.stopped) return because('somebody had told it to stop');
  // Without its mark it may be of another project that has an app of this name.
  if (managed.fingerprint === undefined) return because('it has no label that says that it is of this project');
  if (asideOf(app, look) !== undefined || isDeployUnderWay(look)) return because('a deploy may be under way');
  const besides = [...look.ours.map((seen) => seen.managed), ...look.strangers].filter(
    (one) =>
      one !== managed &&
      [...managed.writes].some((sink) => one.writes.has(sink)) &&
      (isYounger(one, managed) || one.phase !== 'STOPPED' || !hasEndedBefore(one, managed)),
  );
  if (besides.length > 0) return because(`'${besides[0]?.name}' writes the same sink, has written it, or may write it`);
  if (managed.ranMs === undefined || managed.endedAt === '')
    return because('the server does not say whether it ran, and until when');
  const asked = exceptions.get(managed.name);
  if (asked === undefined || asked.problem !== undefined) return because('its exceptions are not known');
  return oneFailure(managed, asked.exceptions, look.now);
}

/** What was told to go on in its place, and stopped again, has read on from where it is itself. */
const hasEndedBefore = (one: ManagedStatement, managed: ManagedStatement): boolean =>
  endOf(one) <= lastStart(managed) + SLACK_MS;

const isDeployUnderWay = ({ now, ours, internal }: Look): boolean =>
  [...ours.map(({ told }) => told), ...internal].some((statement) => isYoung(now, statement));

function oneFailure(statement: ManagedStatement, exceptions: readonly StatementException[], now: number): Resumable {
  const [failure, ...others] = exceptions;
  if (failure === undefined || others.length > 0) {
    return { because: `its exceptions show ${exceptions.length} failures instead of one` };
  }
  const at = timeIn(failure.timestamp);
  if (!(now - at < DAY_MS)) return { because: 'it failed more than a day ago' };
  if (!(at >= lastStart(statement) - SLACK_MS)) return { because: 'the server does not show its last failure yet' };
  if (wasStartedAgain(statement, now)) return { because: 'it was already resumed less than a day ago' };
  if (!passesByItself(failure, statement.detail)) return { because: 'its reason is not known to pass by itself' };
  return { statement };
}

/** A check lets the first fifteen minutes of a statement pass: what it tells to go on has started later than that. */
function wasStartedAgain(statement: ManagedStatement, now: number): boolean {
  const started = lastStart(statement);
  return now - started < DAY_MS && !isYoung(started, statement);
}
