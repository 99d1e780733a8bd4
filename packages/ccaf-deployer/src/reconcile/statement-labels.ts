import { digest } from './digest';
import { furthest, type Offsets, offsetsAt, partitionsOf } from './offsets';

/**
 * The topics that a statement reads, each by its `topicId`, with the offsets that it was told to start at, or an empty
 * text.
 */
export type Reads = ReadonlyMap<string, string>;

/** What a statement does and where it was told to start, in so far as it is known without a look at its SQL. */
export interface Told {
  /** Stands for the SQL as it was sent, without offsets. */
  readonly fingerprint: string | undefined;
  readonly reads: Reads | undefined;
}

/** Stands for a topic where its name may not: labels are short, and their alphabet is small. */
export const topicId = (topic: string): string => digest(24, topic);

/** Stands for an INSERT without offsets, whatever its spelling becomes on the server. */
export const fingerprintOf = (insert: string): string => digest(32, insert);

export const readsOf = (topics: readonly string[], offsets: Offsets = {}): Reads =>
  new Map(topics.map((topic) => [topicId(topic), offsetsAt(offsets, topic)]));

const PREFIX = 'user.confluent.io/';
/** No limit is documented. What would take more labels about its topics tells of none. */
const MOST_READS = 64;

/**
 * The labels that tell what a statement does and where it was told to start.
 *
 * All is said in the keys, and each value is `true`: no client was found that gives a label another value, and the limits
 * of values are not documented. Keys stay below 63 characters of `[a-z0-9-]`, the limit of Kubernetes, whose labels these
 * resemble.
 */
export function labelsTelling({ fingerprint, reads = new Map() }: Told): Record<string, string> {
  if (fingerprint === undefined) return {};
  const reading = [...reads].flatMap(([id, offsets]) => readingKeys(id, offsets));
  const isTold = reading.length <= MOST_READS && !reading.includes(UNTOLD);
  const keys = [`fingerprint-${fingerprint}`, ...(isTold ? reading : [])];
  return Object.fromEntries(keys.map((key) => [`${PREFIX}${key}`, 'true']));
}

const UNTOLD = '';

/** One key for each partition that has an offset, one for a topic without any; `UNTOLD` for what is no such offset. */
function readingKeys(id: string, offsets: string): string[] {
  if (offsets === '') return [`reads-${id}`];
  const partitions = [...partitionsOf(offsets)];
  if (partitions.length !== offsets.split(';').filter((part) => part !== '').length) return [UNTOLD];
  return partitions.map(([partition, offset]) => `reads-${id}-${partition}-${offset}`);
}

/** Reads such labels; a statement that was made before there were any, or by others, has none. */
export function toldBy(labels: Readonly<Record<string, string>>): Told {
  const keys = Object.keys(labels).filter((key) => key.startsWith(PREFIX) && labels[key] === 'true');
  const [fingerprint] = keys.flatMap((key) => /\/fingerprint-([0-9a-f]{32})$/.exec(key)?.slice(1) ?? []);
  const reads = new Map<string, string>();
  for (const key of keys) {
    const [, id, partition, offset] = /\/reads-([0-9a-f]{24})(?:-(\d+)-(\d+))?$/.exec(key) ?? [];
    if (id === undefined) continue;
    const at = partition === undefined ? '' : `partition:${partition},offset:${offset}`;
    reads.set(id, furthest([reads.get(id) ?? '', at]));
  }
  return { fingerprint, reads: fingerprint !== undefined && reads.size > 0 ? reads : undefined };
}
