import { isGood, type SinkAnswer } from './answers';
import type { ManagedStatement } from './observed-state';
import { partitionsOf } from './offsets';
import { endOf, isAtRest } from './phases';
import { lastStart, youngest } from './positions';
import { quoted, sinksOf } from './refusal';
import type { Situation } from './situation';

/** How far ahead of the clock here an answer may have been asked for, in milliseconds: clocks differ. */
const AHEAD_MS = 24 * 60 * 60 * 1000;

/**
 * Why an answer about sinks does not hold, as a sentence; `undefined` where it does: it names the app's sinks and the head,
 * and nothing has followed or was started since.
 */
export function misfit(situation: Situation, answer: SinkAnswer): string | undefined {
  const { desired, head, owner, observed, writers } = situation;
  const { sinks, clusterId = owner.ids.clusterId, after, askedAt } = answer;
  if ([...sinks].sort().join() !== sinksOf(desired)) return `it is for ${quoted(sinks)}`;
  if (clusterId !== owner.ids.clusterId) return `it is for the database '${clusterId}'`;
  if (after !== head?.name && after !== youngest(writers)?.name) {
    return `it says after ${after ? `'${after}'` : 'none'}, but the last statement is ${head ? `'${head.name}'` : 'none'}`;
  }
  if (!isGood(answer, observed.observedAt)) return 'it is older than seven days';
  if (askedAt - observed.observedAt > AHEAD_MS) return 'its time is in the future';
  if (writers.some((statement) => isSince(situation, statement, answer))) return 'a statement was started after it';
  return answer.kind === 'start' ? (incomplete(situation, answer) ?? late(situation, answer)) : undefined;
}

/**
 * Whether somebody else has started a statement since an answer was asked for. What this deploy resumed so that it tells has
 * gone on, which makes a start late, and is no matter to a choice about state.
 */
function isSince(
  { positions, progress }: Situation,
  statement: ManagedStatement,
  { kind, askedAt }: Pick<SinkAnswer, 'kind' | 'askedAt'>,
): boolean {
  const { name } = statement;
  const isResumed = progress.resumed.has(name);
  const isOwn =
    progress.created.has(name) || (progress.stopped.has(name) && !isResumed) || (kind !== 'start' && isResumed);
  return !isOwn && !(isAtRest(statement) && positions.neverRan(statement)) && mayHaveStarted(statement) > askedAt;
}

/** When a statement may have been started last, in milliseconds: when it ended, where the server does not say more. */
const mayHaveStarted = (statement: ManagedStatement): number =>
  statement.ranMs === undefined && isAtRest(statement) ? endOf(statement) : lastStart(statement);

/** What a start does not say, or says of what is not there. */
function incomplete({ desired }: Situation, { starts }: SinkAnswer): string | undefined {
  const unnamed = desired.sources.filter(({ topic }) => !Object.hasOwn(starts, topic));
  if (unnamed.length > 0) return `it does not name ${quoted(unnamed.map(({ topic }) => topic))}`;
  for (const { topic, partitions } of desired.sources) {
    const given = partitionsOf(starts[topic] ?? '');
    if (given.size === 0 || partitions === undefined) continue;
    const unknown = [...given.keys()].filter((index) => index >= partitions);
    if (unknown.length > 0) return `'${topic}' has no partition ${unknown.join(', ')}`;
  }
  return undefined;
}

/** Offsets are counted of a sink that stands still: what writes on has written more by the time that they are used. */
function late({ desired, positions, progress }: Situation, { starts }: SinkAnswer): string | undefined {
  const counted = desired.sources.filter(({ topic }) => partitionsOf(starts[topic] ?? '').size > 0);
  const writing = counted
    .flatMap(({ topic }) => desired.sinks.flatMap(({ id }) => positions.holders(id, topic)))
    .find(({ name, phase }) => progress.stopped.has(name) || !(isAtRest({ phase }) || progress.created.has(name)));
  if (writing === undefined) return undefined;
  return `'${writing.name}' still writes the sink, so these offsets would be too low: stop it first, then count the rows`;
}

/** What to say of answers of these kinds that were given, and did not hold. */
export const misfitsOf = (situation: Situation, kinds: readonly SinkAnswer['kind'][]): string =>
  situation.answers
    .filter((answer): answer is SinkAnswer => kinds.some((kind) => kind === answer.kind))
    .map((answer) => `. The line '${answer.line}' was not used: ${misfit(situation, answer) ?? 'no app asks for it'}`)
    .join('');
