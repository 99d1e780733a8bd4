import type { Flow, StatementFlow } from '../metrics';
import type { ManagedStatement } from '../reconcile';
import { type Finding, finding } from './finding';
import { after, hasRisen } from './rising';

/** A statement that runs, of an app that is judged, and what is known of what goes through it. */
export interface Flowing {
  readonly app: string;
  readonly statement: Pick<ManagedStatement, 'name' | 'phase' | 'scalingState'>;
  readonly flow: StatementFlow;
}

/**
 * The minutes of the window that may still be from before the statement got stuck: the window and the time of the check are
 * whole minutes later and earlier. So it is told 25 minutes after it got stuck at the latest, by checks every five minutes.
 */
const ALIGNMENT_MINUTES = 2;

/** Of the thirteen minutes left so many must be known. */
const KNOWN_MINUTES = 8;

/**
 * What the flow of a statement tells of its app: `stuck`, `falling-behind`. Nothing where not enough is known, and nothing of
 * a statement to which nothing comes in.
 *
 * A statement that restarts again and again is seen where what waits only grows: no metric tells restarts.
 */
export function flowFindings({ app, statement, flow }: Flowing): readonly Finding[] {
  const { pending = [], recordsOut = [] } = flow;
  const [start, end] = [pending[0], pending.at(-1)];
  if (statement.phase !== 'RUNNING' || !start || !end || !hasRisen(pending)) return [];
  const out = after(recordsOut, start, ALIGNMENT_MINUTES);
  if (out.length < KNOWN_MINUTES) return [];
  const written = out.reduce((sum, { value }) => sum + value, 0);
  const grown = `${count(end.value)} records wait, up from ${count(start.value)} at ${time(start.at)}`;
  if (written === 0) {
    // Rows that came just now, after a quiet time, may yet be read.
    if (after(pending, start, ALIGNMENT_MINUTES).some(({ value }) => value === 0)) return [];
    const since = new Date(out[0]?.at ?? start.at).toISOString();
    const why = `it is RUNNING, ${grown}, and none has come out since ${time(Date.parse(since))}`;
    return [finding('stuck', { app, statement: statement.name, urgency: 'now', since, why })];
  }
  const isFull = statement.scalingState === 'POOL_EXHAUSTED';
  const why = `${grown}, and ${count(written)} have come out since${isFull ? '; its compute pool is full (POOL_EXHAUSTED)' : ''}`;
  const advice = isFull ? { advice: FULL } : {};
  return [finding('falling-behind', { app, statement: statement.name, urgency: 'if it lasts', why, ...advice })];
}

const FULL = 'raise max_cfu of the compute pool, or stop other statements in it: this one gets less than it asks for';

/** What the flow tells of the project: `pool-exhausted` by CFUs, `over-budget`. */
export function poolFindings(flow: Flow, cfuMinutesADay: number | undefined): readonly Finding[] {
  const full = [...flow.pools].flatMap(([id, { cfus = [], limit }]) => {
    if (limit === undefined || limit <= 0 || cfus.length < KNOWN_MINUTES) return [];
    if (cfus.some(({ value }) => value < limit)) return [];
    const why = `the compute pool '${id}' has used all of its ${count(limit)} CFUs for fifteen minutes`;
    return [finding('pool-exhausted', { urgency: 'now', since: new Date(cfus[0]?.at ?? 0).toISOString(), why })];
  });
  return [...full, ...overBudget(flow, cfuMinutesADay)];
}

/** What is not known was not counted: the pools may have used more, and never less. */
function overBudget(flow: Flow, cfuMinutesADay: number | undefined): readonly Finding[] {
  const known = [...flow.pools].flatMap(([id, { cfuMinutesToday: used }]) =>
    used === undefined ? [] : [{ id, used }],
  );
  const used = known.reduce((sum, one) => sum + one.used, 0);
  if (cfuMinutesADay === undefined || used <= cfuMinutesADay) return [];
  const pools = known.map(({ id }) => `'${id}'`).join(', ');
  const why = `${count(used)} CFU-minutes used since midnight (UTC) in ${pools}, of a budget of ${count(cfuMinutesADay)} a day`;
  return [finding('over-budget', { urgency: 'now', why })];
}

const count = (value: number): string => String(Math.round(value));

const time = (at: number): string => `${new Date(at).toISOString().slice(11, 16)} UTC`;
