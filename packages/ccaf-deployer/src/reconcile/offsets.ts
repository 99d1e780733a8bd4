/** By topic, how far each of its partitions was read, or is to be: `partition:0,offset:100;…`. */
export type Offsets = Readonly<Record<string, string>>;

/** The offsets of a topic; an empty text where it has none. */
export const offsetsAt = (offsets: Offsets, topic: string): string =>
  Object.hasOwn(offsets, topic) ? (offsets[topic] ?? '') : '';

/** The offsets of one topic, by partition. */
export const partitionsOf = (offsets: string): ReadonlyMap<number, number> =>
  new Map(
    [...offsets.matchAll(/partition:(\d+),offset:(\d+)/g)].map(([, partition, offset]) => [
      Number(partition),
      Number(offset),
    ]),
  );

/** Whether anything was read of a topic. */
export const hasBegun = (offsets: string): boolean => [...partitionsOf(offsets).values()].some((offset) => offset > 0);

/** The furthest of several offsets of a topic, partition by partition: they only grow. */
export function furthest(all: readonly string[]): string {
  const found = new Map<number, number>();
  for (const [partition, offset] of all.flatMap((offsets) => [...partitionsOf(offsets)])) {
    found.set(partition, Math.max(offset, found.get(partition) ?? 0));
  }
  const sorted = [...found].sort(([a], [b]) => a - b);
  return sorted.map(([partition, offset]) => `partition:${partition},offset:${offset}`).join(';');
}
