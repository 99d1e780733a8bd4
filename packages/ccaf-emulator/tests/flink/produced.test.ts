import { production } from '../../src/flink/produced';
import type { FlinkRuntime } from '../../src/flink/runtime/client';
import type { NewRecord, TopicRecord } from '../../src/flink/runtime/protocol';

const record = (text: string): NewRecord => ({ key: null, value: Buffer.from(text), partition: 0, timestamp: 7 });

/** A topic in memory, whose producer is gone once, before or after its transaction is committed. */
class Topic implements Pick<FlinkRuntime, 'produce' | 'consume' | 'ends'> {
  readonly records: TopicRecord[] = [];

  constructor(private gone: 'before' | 'after' | 'never') {}

  async produce(_topic: string, records: readonly NewRecord[]): Promise<void> {
    const { gone } = this;
    this.gone = 'never';
    if (gone !== 'before') {
      for (const one of records)
        this.records.push({ ...one, partition: 0, offset: this.records.length, timestamp: 7, headers: [] });
    }
    if (gone !== 'never') throw new Error('the JVM is gone');
  }

  async consume(_topic: string, from: Readonly<Record<string, number>> = {}): Promise<readonly TopicRecord[]> {
    return this.records.slice(from['0'] ?? 0);
  }

  async ends() {
    return [{ partition: 0, start: 0, end: this.records.length }];
  }
}

it.each(['before', 'after', 'never'] as const)(
  'has each record once, although the JVM was gone: %s the commit',
  async (gone) => {
    const topic = new Topic('never');
    await topic.produce('t', [record('a')]);
    const broken = new Topic(gone);
    broken.records.push(...topic.records);
    // What is there already is the same row.
    const produce = production('t', [record('a'), record('b')], broken);
    await produce().catch(() => produce());
    expect(broken.records.map(({ value }) => String(value))).toEqual(['a', 'a', 'b']);
  },
);
