/** By topic, how far each of its partitions was read, or is to be: `partition:0,offset:100;…`. */
export type Offsets = Readonly<Record<string, string>>;

/** The offsets of a topic; an empty text where it has none. */
export const offsetsAt = (offsets: Offsets, topic: string): string =>
  Object.hasOwn(offsets, topic) ? (offsets[topic] ?? '') : '';

/**
 * Kafka's sign for "from the beginning", told of a partition that was not read yet. It can be given as it is; not so the
 * signs for "from the end" (-1) and "where the group is" (-3), which say nothing of a position.
 *
 * Source: Flink's Kafka connector, `KafkaPartitionSplit`.
 */
const EARLIEST = -2;

/** The offsets of one topic, by partition. */
export const partitionsOf = (offsets: string): ReadonlyMap<number, number> =>
  new Map(
    [...offsets.matchAll(/partition:(\d+),offset:(-?\d+)/g)].map(([, partition, offset]) => [
      Number(partition),
      Number(offset),
    ]),
  );

/** Whether such a text says of each partition where reading goes on. */
export const isPosition = (offsets: string): boolean =>
  FORM.test(offsets) && [...partitionsOf(offsets).values()].every((offset) => offset >= 0 || offset === EARLIEST);

/** Offsets in any other form tell nothing: what is left out of them would be read again. */
const FORM = /^partition:\d+,offset:-?\d+(?:;partition:\d+,offset:-?\d+)*;?$/;

/** The furthest of several offsets of a topic, partition by partition: they only grow. */
export function furthest(all: readonly string[]): string {
  const found = new Map<number, number>();
  for (const [partition, offset] of all.flatMap((offsets) => [...partitionsOf(offsets)])) {
    found.set(partition, Math.max(offset, found.get(partition) ?? EARLIEST));
  }
  return textOf(found);
}

/** The same, with the partitions that were added since, which are read from their beginning. */
export function covering(offsets: string, partitions: number | undefined): string {
  const found = new Map(partitionsOf(offsets));
  for (let partition = 0; partition < (partitions ?? 0); partition += 1) {
    if (!found.has(partition)) found.set(partition, 0);
  }
  return textOf(found);
}

/** Whether the first of two offsets is further than the second, in any partition. */
export function isFurther(one: string, other: string): boolean {
  const known = partitionsOf(other);
  return [...partitionsOf(one)].some(([partition, offset]) => offset > Math.max(known.get(partition) ?? 0, 0));
}

function textOf(found: ReadonlyMap<number, number>): string {
  const sorted = [...found].sort(([a], [b]) => a - b);
  return sorted.map(([partition, offset]) => `partition:${partition},offset:${offset}`).join(';');
}
