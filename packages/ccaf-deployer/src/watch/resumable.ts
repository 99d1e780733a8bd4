import type { ManagedStatement } from '../reconcile/observed-state';
import { isYoung } from '../reconcile/phases';
import { isYounger, lastStart } from '../reconcile/positions';
import type { StatementException } from '../statements';
import { asideOf } from './aside';
import { headsOf, writersOf } from './heads';
import { timeIn } from './lasting';
import type { ExpectedApp, Look } from './look';
import type { Exceptions } from './phase-finding';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Times may be told to the second. */
const SLACK_MS = 1_000;

/**
 * What comes again with the same row or query, or could lose the position: bytes and schemas; arithmetic and casts; a topic
 * that is gone, or has lost the rows where reading goes on; rights.
 */
const NOT_BY_ITSELF = [
  /serializ|schema|avro|protobuf|\bjson|magic byte|corrupt|malformed|decod/i,
  /arithmetic|divi(de|sion)|overflow|out of range|\bcast|ClassCast|NumberFormat|DateTimeParse|\bnull/i,
  /OffsetOutOfRange|NoOffset|UnknownTopic|does not exist|not found|deleted/i,
  /authori[sz]|authenti|permission|denied|forbidden/i,
] as const;

/** The statement of an app that may be told to go on, or why none is. */
export type Resumable = { readonly statement: ManagedStatement } | { readonly because: string };

/**
 * Whether the statement of an app may be told to go on without a person: it failed once, within a day, for a reason that may
 * pass by itself, and nothing else is there that could write beside it.
 *
 * That it failed once is what its exceptions tell; nothing else is remembered. So the one that they tell must be of its last
 * run: one of an earlier run means that the last failure is not told yet.
 */
export function resumable(app: ExpectedApp, look: Look, exceptions: Exceptions): Resumable {
  const [head, ...others] = headsOf(app, look);
  const because = (reason: string): Resumable => ({ because: reason });
  if (head === undefined || others.length > 0) return because('its sinks are not written by one statement');
  const { managed } = head.seen;
  if (managed.phase !== 'FAILED') return because(`it is ${managed.phase}`);
  if (asideOf(app, look) !== undefined || isDeployUnderWay(look)) return because('a deploy may be under way');
  const besides = [...writersOf(app, look).map((seen) => seen.managed), ...look.strangers].filter(
    (one) => one !== managed && (isYounger(one, managed) || one.phase !== 'STOPPED'),
  );
  if (besides.length > 0) return because(`'${besides[0]?.name}' writes the same sink, or may`);
  if (managed.ranMs === undefined) return because('it is not told that it ran');
  const told = exceptions.get(managed.name);
  if (told === undefined || told.problem !== undefined) return because('its exceptions are not known');
  return oneFailure(managed, told.exceptions, look.now);
}

const isDeployUnderWay = ({ now, ours, internal }: Look): boolean =>
  [...ours.map(({ told }) => told), ...internal].some((statement) => isYoung(now, statement));

function oneFailure(statement: ManagedStatement, exceptions: readonly StatementException[], now: number): Resumable {
  const [failure, ...others] = exceptions;
  if (failure === undefined || others.length > 0) {
    return { because: `its exceptions tell of ${exceptions.length} failures, not of one` };
  }
  const at = timeIn(failure.timestamp);
  if (!(now - at < DAY_MS)) return { because: 'it failed more than a day ago' };
  if (!(at >= lastStart(statement) - SLACK_MS)) return { because: 'its last failure is not told yet' };
  const text = `${statement.detail} ${failure.name} ${failure.message}`;
  if (NOT_BY_ITSELF.some((reason) => reason.test(text))) return { because: 'its reason does not pass by itself' };
  return { statement };
}
