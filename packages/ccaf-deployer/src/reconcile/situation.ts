import type { Answer, SinkAnswer, SinkLine } from './answers';
import { type DesiredState, matchesSpec } from './desired-state';
import { type Project, statementName, type TargetIds } from './identity';
import { misfit } from './misfit';
import type { ManagedStatement, ObservedState } from './observed-state';
import { endOf, isActive } from './phases';
import { isYounger, Positions, youngest } from './positions';
import { sinksOf } from './refusal';
import type { RolloutProgress } from './rollout-progress';

/** Who decides, and where. */
export interface Owner {
  readonly project: Project;
  readonly ids: TargetIds;
}

/** What there is to decide on, and what follows from it. */
export class Situation {
  readonly positions: Positions;
  readonly head: ManagedStatement | undefined;

  constructor(
    readonly owner: Owner,
    readonly desired: DesiredState,
    readonly observed: ObservedState,
    readonly progress: RolloutProgress,
    readonly answers: readonly Answer[] = [],
  ) {
    this.positions = new Positions(desired, observed, progress);
    this.head = this.positions.head();
  }

  get writers(): readonly ManagedStatement[] {
    return this.positions.writers;
  }

  /** PENDING statements that may not have begun, the youngest first. */
  get waiting(): ManagedStatement[] {
    return this.writers
      .filter((statement) => statement.phase === 'PENDING' && this.positions.neverRan(statement))
      .sort((a, b) => (isYounger(a, b) ? -1 : 1));
  }

  /** Whether what the app says waits already for its turn: what had to be asked was asked before it was created. */
  get isUnderWay(): boolean {
    return this.waiting.some((statement) => matchesSpec(this.desired, statement));
  }

  /**
   * When an answer to a refusal of now was asked for, in milliseconds: what is there now has passed by then, whatever the
   * clocks say.
   */
  get askedAt(): number {
    const { strangers, observedAt } = this.observed;
    const times = [...this.writers, ...strangers].flatMap((one) => [Date.parse(one.createdAt), endOf(one)]);
    return Math.max(observedAt, ...times.filter((time) => !Number.isNaN(time)));
  }

  /** What an answer about the app's sinks has to say of now. */
  get line(): SinkLine {
    const { owner, desired, head, askedAt } = this;
    return { sinks: sinksOf(desired), clusterId: owner.ids.clusterId, after: head?.name, askedAt };
  }

  /** What writes the sinks beside the head, or may begin to; what only waits is not among them. */
  get others(): ManagedStatement[] {
    const { waiting } = this;
    return this.writers.filter(
      (statement) => statement !== this.head && isActive(statement) && !waiting.includes(statement),
    );
  }

  /** The sinks that do not exist. */
  get absentSinks(): DesiredState['sinks'] {
    return this.desired.sinks.filter(({ id }) => !this.observed.sinks.has(id));
  }

  /** Whether a sink is not there, or was made by this very change: nothing has written it since. */
  isNew({ id }: DesiredState['sinks'][number]): boolean {
    if (!this.observed.sinks.has(id)) return true;
    const isMade = this.observed.ddl.some(({ sink }) => sink === id);
    return isMade && this.desired.sources.every(({ topic }) => this.positions.holders(id, topic).length === 0);
  }

  /**
   * The name of the statement that would follow. Of several sinks the first by name counts, in whatever order the app names
   * them.
   */
  get nextName(): string {
    const [first] = [...this.desired.sinks].sort((a, b) => (a.table < b.table ? -1 : 1));
    const chain = this.observed.statements.filter(({ writes }) => first && writes.has(first.id));
    const { project, ids } = this.owner;
    const taken = new Set(this.observed.statements.map(({ name }) => name));
    return statementName(project, ids, first?.table ?? '', youngest(chain)?.name, taken);
  }

  /** The topics of which nobody tells how far they were read. */
  get unknownTopics(): string[] {
    const { sinks, sources } = this.desired;
    return sources
      .filter(({ topic }) => sinks.some(({ id }) => this.positions.position(id, topic).kind === 'unknown'))
      .map(({ topic }) => topic);
  }

  /** Where a person says to begin, where that is asked: nothing tells how far some topic was read. */
  get start(): SinkAnswer | undefined {
    const isUnheld = this.head === undefined && !this.desired.sinks.every((sink) => this.isNew(sink));
    return this.unknownTopics.length > 0 || isUnheld ? this.answer('start') : undefined;
  }

  /** What a person said of the app's sinks, where it still holds. */
  answer(kind: SinkAnswer['kind']): SinkAnswer | undefined {
    return this.answers
      .filter((answer): answer is SinkAnswer => answer.kind === kind)
      .find((answer) => misfit(this, answer) === undefined);
  }
}
