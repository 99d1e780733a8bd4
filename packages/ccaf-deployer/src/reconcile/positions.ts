import type { DesiredState } from './desired-state';
import type { SinkId } from './identity';
import type { ManagedStatement, ObservedState } from './observed-state';
import { furthest, isFurther, isPosition, offsetsAt } from './offsets';
import { isActive, isAtRest } from './phases';
import { NO_PROGRESS, type RolloutProgress } from './rollout-progress';
import { topicId } from './statement-labels';

/** How far a topic was read into a sink, as those tell that did it. */
export type Position =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly untold: ManagedStatement }
  | { readonly kind: 'moving' }
  | { readonly kind: 'told'; readonly offsets: string };

const EPOCH = new Date(0).toISOString();

const hasOffsets = ({ latestOffsets }: ManagedStatement): boolean => Object.keys(latestOffsets).length > 0;

/** The topics that a statement reads, each by its `topicId`, as what it was told and its offsets tell. */
export const topicsOf = ({ reads, latestOffsets }: ManagedStatement): ReadonlySet<string> =>
  new Set([...reads.keys(), ...Object.keys(latestOffsets).map(topicId)]);

/** What a plan has yet to create is younger than all that is there. */
const timeOf = (text: string): number => (text === '' ? Number.POSITIVE_INFINITY : Date.parse(text));

/** Whether one statement was created after another. */
export const isYounger = (one: ManagedStatement, other: ManagedStatement): boolean =>
  timeOf(one.createdAt) > timeOf(other.createdAt) || one.initialOffsetFrom === other.name;

export const youngest = (statements: readonly ManagedStatement[]): ManagedStatement | undefined =>
  statements.reduce<ManagedStatement | undefined>(
    (found, statement) => (found && !isYounger(statement, found) ? found : statement),
    undefined,
  );

/** When a statement was last started, so far as that can be told, in milliseconds since the epoch. */
export function lastStart({ createdAt, endedAt, ranMs }: ManagedStatement): number {
  const created = timeOf(createdAt);
  return endedAt === '' || ranMs === undefined ? created : Math.max(created, Date.parse(endedAt) - ranMs);
}

/**
 * Whether a statement went on from where another one ended: the other was not started again since. One of somebody else went
 * on from nobody.
 */
function follows(one: ManagedStatement, other: ManagedStatement): boolean {
  const [created, started] = [timeOf(one.createdAt), lastStart(other)];
  if (!one.isOurs) return false;
  if (one.initialOffsetFrom === other.name) return created >= started;
  return other.endedAt === '' ? created > started : created >= Date.parse(other.endedAt);
}

/** What is known of the positions of an app's sinks, and of the statements that hold them. */
export class Positions {
  /** The statements that write a sink of the app, whatever they read. */
  readonly writers: readonly ManagedStatement[];

  constructor(
    readonly desired: Pick<DesiredState, 'sinks' | 'sources'>,
    readonly observed: ObservedState,
    readonly progress: RolloutProgress = NO_PROGRESS,
  ) {
    const sinks = new Set(desired.sinks.map(({ id }) => id));
    this.writers = observed.statements.filter(({ writes }) => [...writes].some((id) => sinks.has(id)));
  }

  /**
   * Whether it is proven that a statement never ran, so that it holds no position.
   *
   * Of one that ended the server tells how long it ran, or a waiter ended before the one for which it waited. One that is
   * PENDING may have run before; what it is called here only lets it be stopped, after which it tells.
   */
  neverRan(statement: ManagedStatement): boolean {
    if (hasOffsets(statement) || this.progress.resumed.has(statement.name)) return false;
    if (statement.phase === 'PENDING') return true;
    if (statement.phase !== 'STOPPED' && statement.phase !== 'FAILED') return false;
    return statement.endedAt !== '' || statement.ranMs !== undefined
      ? statement.ranMs === undefined
      : this.#waitsFor(statement);
  }

  /** Whether nobody has touched what a statement waits for since, so that it cannot have begun. */
  #waitsFor(statement: ManagedStatement): boolean {
    const previous = this.#previous(statement);
    return (
      previous !== undefined &&
      (isActive(previous) || previous.phase === 'FAILED') &&
      Date.parse(previous.updatedAt) <= Date.parse(statement.createdAt) &&
      !this.progress.resumed.has(previous.name) &&
      !this.progress.stopped.has(previous.name)
    );
  }

  #previous({ initialOffsetFrom }: ManagedStatement): ManagedStatement | undefined {
    return this.observed.statements.find(({ name }) => name === initialOffsetFrom);
  }

  /** Whether a statement has yet to begin, and waits for one that does not stop in order. */
  waitsInVain(statement: ManagedStatement): boolean {
    const previous = this.#previous(statement);
    return !hasOffsets(statement) && (previous?.phase === 'FAILED' || previous?.phase === 'COMPLETED');
  }

  /** Whether a statement tells where reading goes on: what a failed one tells says nothing of its last transaction. */
  tells(statement: ManagedStatement): boolean {
    const { phase, offsetsAt: at, latestOffsets } = statement;
    if (phase !== 'STOPPED' || !hasOffsets(statement)) return false;
    // It was told to go on, and stopped again before it did: these offsets are of the time before.
    if (statement.endedAt !== '' && statement.ranMs === undefined) return false;
    if (!Object.values(latestOffsets).every(isPosition)) return false;
    const before = this.progress.resumed.get(statement.name);
    if (at === '') return true;
    return timeOf(at) >= lastStart(statement) && (before === undefined || timeOf(at) > timeOf(before || EPOCH));
  }

  /** Whether the sink was created anew since, or its topic read anew by a younger one: what was read before counts no more. */
  #isVoid(statement: ManagedStatement, sink: SinkId, topic: string): boolean {
    const isNewer = ({ createdAt }: { readonly createdAt: string }): boolean =>
      timeOf(createdAt) > timeOf(statement.createdAt);
    return (
      this.observed.ddl.some((ddl) => ddl.sink === sink && isNewer(ddl)) ||
      this.writers.some(
        (other) =>
          other.isOurs && other.anew.has(topic) && other.writes.has(sink) && isNewer(other) && !this.neverRan(other),
      )
    );
  }

  /** The statements that have read a topic into a sink. */
  holders(sink: SinkId, topic: string): ManagedStatement[] {
    const id = topicId(topic);
    return this.writers.filter(
      (statement) =>
        statement.writes.has(sink) &&
        topicsOf(statement).has(id) &&
        !this.neverRan(statement) &&
        !this.#isVoid(statement, sink, id),
    );
  }

  /** All holders of what the app reads and writes. */
  allHolders(): ManagedStatement[] {
    const { sinks, sources } = this.desired;
    return [...new Set(sinks.flatMap(({ id }) => sources.flatMap(({ topic }) => this.holders(id, topic))))];
  }

  /** The statement from which the app goes on: the youngest holder; a stranger only where none is ours. */
  head(): ManagedStatement | undefined {
    const all = this.allHolders();
    return youngest(all.filter(({ isOurs }) => isOurs)) ?? youngest(all);
  }

  /** How far a topic was read into a sink. */
  position(sink: SinkId, topic: string): Position {
    const holders = this.holders(sink, topic);
    if (holders.length === 0) return { kind: 'none' };
    if (holders.some((holder) => !isAtRest(holder))) return { kind: 'moving' };
    const told = holders.filter((holder) => this.tells(holder) && this.offsetsIn(holder, topic) !== '');
    const untold = holders.find((holder) => !told.includes(holder) && !told.some((one) => follows(one, holder)));
    if (untold) return { kind: 'unknown', untold };
    return { kind: 'told', offsets: furthest(told.map((holder) => this.offsetsIn(holder, topic))) };
  }

  /** How far a statement has read a topic that it tells of; where it has read nothing, where it was told to start. */
  offsetsIn({ latestOffsets, reads }: ManagedStatement, topic: string): string {
    return furthest([offsetsAt(latestOffsets, topic), reads.get(topicId(topic)) ?? '']);
  }

  /** Whether what the app reads may have been read further than the head has. */
  isOvertaken(head: ManagedStatement): boolean {
    return this.allHolders().some((holder) => this.#isBeyond(holder, head));
  }

  #isBeyond(statement: ManagedStatement, head: ManagedStatement): boolean {
    if (statement === head || !isAtRest(statement)) return false;
    if (this.tells(statement) && this.tells(head)) {
      return this.desired.sources.some(({ topic }) =>
        isFurther(this.offsetsIn(statement, topic), this.offsetsIn(head, topic)),
      );
    }
    return !follows(head, statement);
  }
}
