import type { Sink } from '../world/database';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';

/** How far the rows of a partition are in a sink, or those that others than one statement wrote. */
export const writtenTo = (sink: Sink, topic: Topic, partition: number, except?: Statement): number =>
  Math.max(
    0,
    ...sink.ledger
      .of(topic, partition)
      .filter(({ by }) => by !== except?.name)
      .map(({ to }) => to),
  );

/** A partition, and a sink that has its rows. */
export interface Place {
  readonly sink: Sink;
  readonly topic: Topic;
  readonly partition: number;
}

/** The partitions of what a statement reads, each with the sink that it writes. */
export const partitionsOf = ({ job }: Statement): Place[] =>
  (job?.reads ?? []).flatMap(({ topic }) =>
    job ? [...topic.partitions.keys()].map((partition) => ({ sink: job.sink, topic, partition })) : [],
  );
