import type { FlinkRuntime } from './runtime/client';
import type { NewRecord, TopicRecord } from './runtime/protocol';

/** What a topic is read and written by. */
type Log = Pick<FlinkRuntime, 'produce' | 'consume' | 'ends'>;

/**
 * What produces records of one partition, all of them or none, and is done again where Flink went away meanwhile: whether
 * they had been committed by then, the topic tells.
 */
export function production(topic: string, records: readonly NewRecord[], runtime: Log): () => Promise<void> {
  const [first] = records;
  let before: Readonly<Record<string, number>> | undefined;
  let isTried = false;
  const isThere = async (): Promise<boolean> =>
    first !== undefined && (await runtime.consume(topic, before)).some((record) => isSame(record, first));
  return async () => {
    before ??= Object.fromEntries((await runtime.ends(topic)).map(({ partition, end }) => [partition, end]));
    if (isTried && (await isThere())) return;
    isTried = true;
    await runtime.produce(topic, records);
  };
}

function isSame(record: TopicRecord, wanted: NewRecord): boolean {
  const isEqual = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
    one === other || (one !== null && other !== null && Buffer.compare(one, other) === 0);
  return (
    record.timestamp === wanted.timestamp && isEqual(record.key, wanted.key) && isEqual(record.value, wanted.value)
  );
}
