import type { Sink } from '../world/database';
import type { Topic } from '../world/topic';
import type { Excuses } from './excuses';
import type { Span } from './ledger';

/** What is to be looked at: what a sink must have of a topic, if it must. */
export interface Expected {
  readonly sink: Sink;
  readonly topic: Topic;
  /** Whether an app that runs reads the topic into the sink: then all rows from the floor on must be there. */
  readonly isDeclared: boolean;
}

/** All that is wrong with the rows of a topic in a sink, in words. */
export const wrongsOf = (expected: Expected, excuses: Excuses, strangers: ReadonlySet<string>): string[] =>
  [...expected.topic.partitions.keys()].flatMap((partition) => {
    const { sink, topic } = expected;
    const found = new Map<string, [from: number, to: number]>();
    for (const { wrong, from, to, by } of wrongRanges(expected, partition, excuses, strangers)) {
      if (excuses.cover(wrong, sink, topic, partition, from, to)) continue;
      const what = wrong === 'twice' ? `doubled: by ${by}` : 'lost:';
      found.set(what, [found.get(what)?.[0] ?? from, to]);
    }
    const place = `of ${topic.name}/${partition} in ${sink.name}#${sink.number}`;
    return [...found].map(([what, [from, to]]) => `${what} rows ${from}..${to} ${place}`);
  });

interface Wrong {
  readonly wrong: 'never' | 'twice';
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

function wrongRanges(
  { sink, topic, isDeclared }: Expected,
  partition: number,
  excuses: Excuses,
  strangers: ReadonlySet<string>,
): Wrong[] {
  const { end = 0 } = topic.partitions[partition] ?? {};
  const floors = sink.floors.get(topic);
  const floor = floors === undefined ? end : (floors[partition] ?? 0);
  const spans = sink.ledger.of(topic, partition);
  const isOurs = ({ by }: Span): boolean => !strangers.has(by);
  const cuts = [0, floor, end, ...spans.flatMap(({ from, to }) => [from, to]), ...excuses.cuts(sink, topic, partition)];
  return rangesOf(cuts).flatMap(([from, to]): Wrong[] => {
    const there = spans.filter((span) => span.from <= from && to <= span.to);
    const ours = there.filter(isOurs);
    const by = ours.map((span) => span.by).join(' and ');
    if (ours.length > 1) return [{ wrong: 'twice', from, to, by }];
    const isMissing = there.length === 0 && isDeclared && from >= floor && to <= end;
    return isMissing ? [{ wrong: 'never', from, to, by }] : [];
  });
}

/** The ranges between these numbers. */
function rangesOf(cuts: readonly number[]): [from: number, to: number][] {
  const sorted = [...new Set(cuts)].sort((one, other) => one - other);
  return sorted.slice(1).map((to, index) => [sorted[index] ?? 0, to]);
}
