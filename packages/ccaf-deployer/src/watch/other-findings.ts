import { daysAfter, deletedOn, KEPT_DAYS } from '../reconcile/kept';
import { endOf, isActive, runs } from '../reconcile/phases';
import { youngest } from '../reconcile/positions';
import { type Finding, finding } from './finding';
import type { Head } from './heads';
import { sinceOf, timeIn } from './lasting';
import type { ExpectedApp, Look, Seen } from './look';

/**
 * `missing`: sinks of the app that nothing writes; when that began, nobody tells. Between the update of the function and the
 * deploy that follows, a new app has no statement either: that is over by the next check.
 */
export function missing({ name, sinks }: ExpectedApp, unwritten: readonly string[]): Finding[] {
  if (unwritten.length === 0) return [];
  const tables = unwritten.map((sink) => `'${sink}'`).join(', ');
  const which = unwritten.length === sinks.length ? 'nothing' : 'no statement of the app';
  return [
    finding('missing', {
      app: name,
      urgency: 'if the next check agrees',
      why: `${which} writes ${tables}: a statement was deleted, or the deploy of a new app has failed`,
    }),
  ];
}

/** What somebody else writes once, INSERT … VALUES for instance, has come to its end by then: milliseconds. */
const ONCE_MS = 5 * 60 * 1000;

/** `doubled`: statements that write a sink of the app side by side, whosever they are. */
export function doubled(app: ExpectedApp, writers: readonly Seen[], { strangers, now }: Look): Finding[] {
  const theirs = strangers.filter(({ createdAt }) => !(now - timeIn(createdAt) < ONCE_MS));
  const found = app.sinks.flatMap((sink) => {
    const all = [...writers.map(({ managed }) => managed), ...theirs].filter(
      (one) => runs(one) && one.writes.has(sink),
    );
    const last = youngest(all);
    if (all.length < 2 || last === undefined) return [];
    const names = all.map(({ name, isOurs }) => `'${name}'${isOurs ? '' : ' (not of this project)'}`);
    const why = `${all.length} statements write the same sink: ${names.join(' and ')}`;
    return [
      finding('doubled', {
        app: app.name,
        statement: last.name,
        ...sinceOf(timeIn(last.createdAt)),
        urgency: 'now',
        why,
      }),
    ];
  });
  // The sinks of a set are written by the same statements.
  return found.filter(({ why }, index) => found.findIndex((one) => one.why === why) === index);
}

/** The states of a limit that are told; the API may add others, which are no alarm. */
const BEYOND = ['APPROACHING_SOFT_LIMIT', 'EXCEEDING_SOFT_LIMIT', 'APPROACHING_HARD_LIMIT', 'EXCEEDING_HARD_LIMIT'];

/** `warned`: what the server warns of, as far as that will degrade the statement. */
export function warned(app: ExpectedApp, { seen: { told } }: Head): Finding[] {
  if (!runs(told)) return [];
  const critical = told.warnings.filter(({ severity }) => severity === 'CRITICAL');
  const texts = [
    ...critical.map(({ reason, message }) => `${reason || 'CRITICAL'}: ${message}`),
    ...(BEYOND.includes(told.stateLimit)
      ? [`the size of its state is ${told.stateLimit}${told.stateLimitDetail && `: ${told.stateLimitDetail}`}`]
      : []),
  ];
  if (texts.length === 0) return [];
  const why = `the server warns about statement '${told.name}': ${texts.join('; ')}`;
  const since = sinceOf(Math.min(...critical.map(({ createdAt }) => timeIn(createdAt))));
  return [finding('warned', { app: app.name, statement: told.name, urgency: 'now', why, ...since })];
}

/** How long before it is deleted a statement is told of, in days. */
const BEFORE_DAYS = 7;

/** `expiring`: a statement that has ended, that the app would go on from, and that is about to be deleted. */
export function expiring(app: ExpectedApp, { seen: { managed }, isFollowed }: Head, now: number): Finding[] {
  const ended = endOf(managed);
  const { name, phase, latestOffsets: offsets } = managed;
  const isDue = now >= daysAfter(ended, KEPT_DAYS - BEFORE_DAYS);
  if (isFollowed || phase === 'COMPLETED' || !isDue) return [];
  const why = `statement '${name}' is ${phase}, and will be deleted on ${deletedOn(ended)}, with how far it has read`;
  return [finding('expiring', { app: app.name, statement: name, ...sinceOf(ended), urgency: 'now', why, offsets })];
}

/** `pool-exhausted`, as statements tell it of their pools. */
export function exhausted({ ours }: Look): Finding[] {
  const short = ours.map(({ told }) => told).filter((told) => isActive(told) && told.scalingState === 'POOL_EXHAUSTED');
  return [...new Set(short.map(({ computePoolId }) => computePoolId))].map((pool) => {
    const names = short.filter(({ computePoolId }) => computePoolId === pool).map(({ name }) => `'${name}'`);
    const why = `the compute pool '${pool}' has no more CFUs for ${names.sort().join(', ')}`;
    return finding('pool-exhausted', { urgency: 'if it lasts', why });
  });
}
