import { Ledger } from '../rows/ledger';
import { Topic } from './topic';

/** A sink from one CREATE TABLE to its end: one that is dropped and made again is another one. */
export class Sink {
  readonly ledger = new Ledger();
  /** The first row of each partition that was there when a topic was first read into it. */
  readonly floors = new Map<Topic, readonly number[]>();

  constructor(
    readonly name: string,
    readonly number: number,
    readonly madeAt: number,
  ) {}
}

/** Notes from which rows on a sink must have a topic: those that were there when it was first read into it. */
export function noteFloor({ floors }: Sink, topic: Topic): void {
  if (!floors.has(topic))
    floors.set(
      topic,
      topic.partitions.map(({ begin }) => begin),
    );
}

/** A Kafka cluster: what a target is. */
export class Database {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly sinks = new Map<string, Sink>();
  #made = 0;

  constructor(
    readonly id: string,
    readonly name: string,
    topics: readonly string[],
  ) {
    this.topics = new Map(topics.map((topic) => [topic, new Topic(topic)]));
  }

  is(spelled: string): boolean {
    return spelled === this.id || spelled === this.name;
  }

  makeSink(name: string, at: number): Sink {
    this.#made += 1;
    const sink = new Sink(name, this.#made, at);
    this.sinks.set(name, sink);
    return sink;
  }
}

/** The one environment of the simulation, and what a secret says of it. */
export const ENVIRONMENT = { id: 'env-1', name: 'depots' } as const;
export const ORGANIZATION = 'org-1';
export const TOPICS = ['t1', 't2', 't3'] as const;
export const SINKS = ['s1', 's2', 's3'] as const;
/** The sink whose rows replace each other by a key. */
export const KEYED = 's3';
