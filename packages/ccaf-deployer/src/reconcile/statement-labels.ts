import { digest } from './digest';
import { installationIdOf, type Project, type SinkId } from './identity';
import { furthest, type Offsets, offsetsAt, partitionsOf } from './offsets';

/**
 * The topics that a statement reads, each by its `topicId`, with the offsets that it was told to start at, or an empty
 * text.
 */
export type Reads = ReadonlyMap<string, string>;

/** What a statement does and where it was told to start, in so far as it is known without a look at its SQL. */
export interface Told {
  /** Stands for the SQL as it was sent, without offsets. */
  readonly fingerprint: string;
  /** @default - more than labels can tell */
  readonly reads: Reads | undefined;
  /** The topics that it reads from a declared start: what was read of them before counts no more. */
  readonly anew: ReadonlySet<string>;
  readonly writes: ReadonlySet<SinkId>;
  readonly isStateful: boolean;
}

/** Stands for a topic where its name may not: labels are short, and their alphabet is small. */
export const topicId = (topic: string): string => digest(24, topic);

/** Stands for an INSERT without offsets, whatever its spelling becomes on the server. */
export const fingerprintOf = (insert: string): string => digest(32, insert);

export const readsOf = (topics: readonly string[], starts: Offsets = {}): Reads =>
  new Map(topics.map((topic) => [topicId(topic), furthest([offsetsAt(starts, topic)])]));

const PREFIX = 'user.confluent.io/';
/** No limit is documented. What would take more labels about its topics tells of none. */
const MOST_READS = 64;

/** The label of everything that a project of this name, or an app of a version before, made; people filter by it. */
export const labelOf = (name: string): string => `${PREFIX}${name}`;

/** Whether a label is there, with the value that ours have. */
export const hasLabel = (labels: Readonly<Record<string, string>>, key: string): boolean =>
  labels[`${PREFIX}${key}`] === 'true';

/**
 * Labels of keys alone: each value is `true`. No client was found that gives a label another value, and the limits
 * of values are not documented. Keys stay below 63 characters of `[a-z0-9-]`, the limit of Kubernetes, whose labels these
 * resemble.
 */
export const labelsOf = (keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [`${PREFIX}${key}`, 'true']));

/** The keys that tell whose a statement is, and where. */
export const markOf = (project: Project, targetId: string): string[] => [
  project.name,
  `installation-${installationIdOf(project)}`,
  `target-${targetId}`,
];

/** The keys that tell what a statement does and where it was told to start. */
export function keysTelling({ fingerprint, reads = new Map(), anew, writes, isStateful }: Told): string[] {
  const reading = [...reads].flatMap(([id, offsets]) => readingKeys(id, offsets));
  const isTold = reading.length <= MOST_READS && !reading.includes(UNTOLD);
  return [
    `fingerprint-${fingerprint}`,
    ...[...writes].map((id) => `writes-${id}`),
    ...(isStateful ? ['stateful'] : []),
    ...[...anew].map((id) => `anew-${id}`),
    ...(isTold ? reading : []),
  ];
}

const UNTOLD = '';

/** One key for each partition that has an offset, one for a topic without any; `UNTOLD` for what is no such offset. */
function readingKeys(id: string, offsets: string): string[] {
  if (offsets === '') return [`reads-${id}`];
  const partitions = [...partitionsOf(offsets)];
  if (partitions.length !== offsets.split(';').filter((part) => part !== '').length) return [UNTOLD];
  return partitions.map(([partition, offset]) => `reads-${id}-${partition}-${offset}`);
}

/** Reads such labels; `undefined` where there are none, as of a statement that was made before there were any, or by others. */
export function toldBy(labels: Readonly<Record<string, string>>): Told | undefined {
  const keys = Object.keys(labels)
    .filter((key) => key.startsWith(PREFIX) && labels[key] === 'true')
    .map((key) => key.slice(PREFIX.length));
  const idsAfter = (prefix: string): string[] =>
    keys.flatMap((key) => new RegExp(`^${prefix}-([0-9a-f]{24,32})$`).exec(key)?.slice(1) ?? []);
  const [fingerprint] = idsAfter('fingerprint');
  if (fingerprint === undefined) return undefined;
  const reads = new Map<string, string>();
  for (const key of keys) {
    const [, id, partition, offset] = /^reads-([0-9a-f]{24})(?:-(\d+)-(-?\d+))?$/.exec(key) ?? [];
    if (id === undefined) continue;
    const at = partition === undefined ? '' : `partition:${partition},offset:${offset}`;
    reads.set(id, furthest([reads.get(id) ?? '', at]));
  }
  return {
    fingerprint,
    reads: reads.size > 0 ? reads : undefined,
    anew: new Set(idsAfter('anew')),
    writes: new Set(idsAfter('writes')),
    isStateful: keys.includes('stateful'),
  };
}
