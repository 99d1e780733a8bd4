import type { Catalog } from '../catalog/catalog';
import { EARLIEST, offsetsText } from '../engine/position';
import type { Progress, StatementView } from '../statements/statement';

/**
 * What the API tells of statements where its description leaves it open. The defaults are what is documented, or else
 * what a client is safest to expect; the other values are what a client must also cope with.
 */
export interface Telling {
  /**
   * Whether FAILED statements tell `latest_offsets`. Confluent's Terraform provider documents them for stopped statements;
   * its API description says nothing of phases. Where they are told, they are those that the statement had read when it
   * failed, with the time of its last step, which may lie before its last start.
   * @default false
   */
  readonly offsetsOnFailed: boolean;
  /** Whether STOPPED statements that have run tell `latest_offsets`, as documented. @default true */
  readonly offsetsOnStopped: boolean;
  /**
   * Whether each stop renews what is told. Otherwise a statement that is stopped within a minute of being resumed goes on
   * telling the offsets and the timestamp of its stop before, and one that runs tells them until that minute is over:
   * assumed of a server that adds offsets to the status with its checkpoints, of which Confluent documents one a minute.
   * @default true
   */
  readonly offsetsOnEachStop: boolean;
  /**
   * Whether statements that ended tell `end_time` and `duration`, which are in Early Access. The duration is that of the
   * last run: whether it adds up over several is not documented.
   * @default true
   */
  readonly runTimes: boolean;
  /**
   * Whether partitions that a statement has yet to read are told as -2, Kafka's number for the earliest offset, as
   * Flink's checkpoints have them; otherwise as 0. Not documented.
   * @default false
   */
  readonly unreadAsEarliest: boolean;
  /** Whether listings without a selector have statements with the label `user.confluent.io/hidden`. @default true */
  readonly hiddenListed: boolean;
}

export const DEFAULT_TELLING: Telling = Object.freeze({
  offsetsOnFailed: false,
  offsetsOnStopped: true,
  offsetsOnEachStop: true,
  runTimes: true,
  unreadAsEarliest: false,
  hiddenListed: true,
});

/** How long after its start a statement has its first checkpoint, in milliseconds. */
const CHECKPOINT_MS = 60_000;

/** How far a statement has come, as far as it is told. */
export function toldProgress(statement: StatementView, telling: Telling, now: number): Progress | undefined {
  const { state, progress, stops, times } = statement;
  switch (state.phase) {
    case 'FAILED':
      return telling.offsetsOnFailed ? progress : undefined;
    case 'STOPPED':
      if (!telling.offsetsOnStopped) return undefined;
      return telling.offsetsOnEachStop ? stops.at(-1) : stops.findLast(hasCheckpoint);
    default:
      if (telling.offsetsOnEachStop || now - (times.startedAt ?? now) >= CHECKPOINT_MS) return renewed(statement, now);
      return stops.findLast(hasCheckpoint) ?? progress;
  }
}

/** The progress of what runs: a checkpoint a minute renews its time though nothing arrives, until it is interrupted. */
function renewed({ progress, times, outage }: StatementView, now: number): Progress | undefined {
  const { startedAt } = times;
  if (progress === undefined || startedAt === undefined) return progress;
  const { positions, at = startedAt } = progress;
  const checkpoints = Math.floor(((outage?.at ?? now) - startedAt) / CHECKPOINT_MS);
  return { positions, at: checkpoints < 1 ? at : Math.max(at, startedAt + checkpoints * CHECKPOINT_MS) };
}

/** The first run is told in any case: there is nothing older to tell. */
const hasCheckpoint = ({ at = 0, startedAt }: StatementView['stops'][number], index: number): boolean =>
  index === 0 || at - startedAt >= CHECKPOINT_MS;

/** What `status.latest_offsets` says: topic name to its offsets. A topic that was dropped since is told like any other. */
export function latestOffsets(
  catalog: Catalog,
  { positions }: Progress,
  { unreadAsEarliest }: Telling,
): Readonly<Record<string, string>> {
  const told = (offset: number): number => (offset === EARLIEST && !unreadAsEarliest ? 0 : offset);
  const entries = [...positions].map(([id, position]) => {
    const partitions = [...position].map(([partition, offset]) => [partition, told(offset)] as const);
    return [catalog.topicOf(id) ?? id, offsetsText(new Map(partitions))] as const;
  });
  return Object.fromEntries(entries);
}
