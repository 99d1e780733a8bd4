import type { ManagedStatement } from '../reconcile/observed-state';
import { isYounger, youngest } from '../reconcile/positions';
import type { ExpectedApp, Look, Seen } from './look';

/** The statement by which sinks of an app are judged, and what goes on from it. */
export interface Head {
  readonly seen: Seen;
  /** The sinks that it writes, of those of the app. */
  readonly sinks: readonly string[];
  /** What was created after it and has yet to begin, the youngest first. */
  readonly next: readonly ManagedStatement[];
  /** Whether one of these is PENDING, and can begin. */
  readonly isFollowed: boolean;
}

/** The statements of ours that write a sink of an app. */
export const writersOf = ({ sinks }: ExpectedApp, { ours }: Look): Seen[] =>
  ours.filter(({ managed }) => sinks.some((sink) => managed.writes.has(sink)));

/**
 * The heads of an app, one for all of its sinks or each: the youngest of ours that did run, and, where none did, the youngest.
 *
 * What it reads is not asked, for what was deployed may read something else than the app of the image does.
 */
export function headsOf(app: ExpectedApp, look: Look): readonly Head[] {
  const writers = writersOf(app, look);
  const all = writers.map(({ managed }) => managed);
  const heads = new Map<string, string[]>();
  for (const sink of app.sinks) {
    const here = all.filter(({ writes }) => writes.has(sink));
    const head = youngest(here.filter((one) => !look.positions.neverRan(one))) ?? youngest(here);
    if (head) heads.set(head.name, [...(heads.get(head.name) ?? []), sink]);
  }
  return writers.flatMap((seen): Head[] => {
    const sinks = heads.get(seen.managed.name);
    if (sinks === undefined) return [];
    const next = all
      .filter(
        (one) => one !== seen.managed && isYounger(one, seen.managed) && sinks.some((sink) => one.writes.has(sink)),
      )
      .sort((one, other) => (isYounger(one, other) ? -1 : 1));
    const isFollowed = next.some((one) => one.phase === 'PENDING' && !look.positions.waitsInVain(one));
    return [{ seen, sinks, next, isFollowed }];
  });
}

/** The sinks of an app that nothing of ours writes. */
export function unwritten(app: ExpectedApp, look: Look): readonly string[] {
  const written = new Set(writersOf(app, look).flatMap(({ managed }) => [...managed.writes]));
  return app.sinks.filter((sink) => !written.has(sink));
}
