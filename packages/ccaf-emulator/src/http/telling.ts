import type { Catalog } from '../catalog/catalog';
import type { Progress, Statement } from '../statements/statement';

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
  /** Whether listings without a selector have statements with the label `user.confluent.io/hidden`. @default true */
  readonly hiddenListed: boolean;
}

export const DEFAULT_TELLING: Telling = Object.freeze({
  offsetsOnFailed: false,
  offsetsOnStopped: true,
  offsetsOnEachStop: true,
  runTimes: true,
  hiddenListed: true,
});

/** How long after its start a statement has its first checkpoint, in milliseconds. */
const CHECKPOINT_MS = 60_000;

/** How far a statement has come, as far as it is told. */
export function toldProgress(statement: Statement, telling: Telling, now: number): Progress | undefined {
  const { state, progress, stops, times } = statement;
  switch (state.phase) {
    case 'FAILED':
      return telling.offsetsOnFailed ? progress : undefined;
    case 'STOPPED':
      if (!telling.offsetsOnStopped) return undefined;
      return telling.offsetsOnEachStop ? stops.at(-1) : stops.findLast(hasCheckpoint);
    default:
      if (telling.offsetsOnEachStop || now - (times.startedAt ?? now) >= CHECKPOINT_MS) return progress;
      return stops.findLast(hasCheckpoint) ?? progress;
  }
}

/** The first run is told in any case: there is nothing older to tell. */
const hasCheckpoint = ({ at = 0, startedAt }: Statement['stops'][number], index: number): boolean =>
  index === 0 || at - startedAt >= CHECKPOINT_MS;

/** What `status.latest_offsets` says: topic name to its offsets; a topic here has one partition. */
export function latestOffsets(catalog: Catalog, { offsets }: Progress): Readonly<Record<string, string>> {
  const entries = catalog.tables().flatMap(({ id, name }): readonly (readonly [string, string])[] => {
    const offset = offsets.get(id);
    return offset === undefined ? [] : [[name, `partition:0,offset:${offset}`]];
  });
  return Object.fromEntries(entries);
}
