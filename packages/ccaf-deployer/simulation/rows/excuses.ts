import type { Sink } from '../world/database';
import type { Statement } from '../world/statement';
import type { Topic } from '../world/topic';

/** Why rows may be missing or doubled that must not be: a sentence that promised it, or a numbered case. */
export type Because = string;

export interface Excuse {
  readonly wrong: 'never' | 'twice';
  readonly sink: Sink;
  readonly topic: Topic;
  readonly partition: number;
  readonly from: number;
  readonly to: number;
  readonly because: Because;
}

type Wrong = [wrong: Excuse['wrong'], sink: Sink, topic: Topic, partition: number, from: number, to: number];

/** What is excused, row by row, and which excuses were needed. */
export class Excuses {
  readonly #all: Excuse[] = [];
  #untilBegun: readonly Omit<Excuse, 'wrong' | 'to'>[] = [];
  readonly needed = new Map<Because, number>();

  /** Excuses that rows are missing that are deleted before the next statement begins. */
  addUntilBegun(excuse: Omit<Excuse, 'wrong' | 'to'>): void {
    this.#untilBegun = [...this.#untilBegun, excuse];
  }

  /** A statement begins. */
  began(statement: Statement): void {
    const [begun, others] = [
      this.#untilBegun.filter(isOf(statement)),
      this.#untilBegun.filter((one) => !isOf(statement)(one)),
    ];
    this.#untilBegun = others;
    for (const excuse of begun) {
      const { topic, partition } = excuse;
      const begin = topic.partitions[partition]?.begin ?? 0;
      this.add({ ...excuse, wrong: 'never', to: Math.min(begin, statement.offsetOf(topic, partition)) });
    }
  }

  add(excuse: Excuse): void {
    if (excuse.from < excuse.to) this.#all.push(excuse);
  }

  /** Whether something that is wrong with these rows is excused; it counts as needed if it is. */
  cover(...wrong: Wrong): boolean {
    const found = this.#find(...wrong);
    if (found) this.needed.set(found.because, (this.needed.get(found.because) ?? 0) + 1);
    return found !== undefined;
  }

  /** Whether it is, which does not count. */
  has = (...wrong: Wrong): boolean => this.#find(...wrong) !== undefined;

  #find(...[wrong, sink, topic, partition, from, to]: Wrong): Excuse | undefined {
    return this.#all.find(
      (excuse) =>
        excuse.wrong === wrong &&
        excuse.sink === sink &&
        excuse.topic === topic &&
        excuse.partition === partition &&
        excuse.from <= from &&
        to <= excuse.to,
    );
  }

  /** The rows at which an excuse of these begins or ends. */
  cuts(sink: Sink, topic: Topic, partition: number): number[] {
    return this.#all
      .filter((excuse) => excuse.sink === sink && excuse.topic === topic && excuse.partition === partition)
      .flatMap(({ from, to }) => [from, to]);
  }
}

const isOf =
  ({ job, position }: Statement) =>
  ({ sink, topic }: Pick<Excuse, 'sink' | 'topic'>): boolean =>
    sink === job?.sink && position.has(topic);
