import type { Sink } from '../world/database';
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

/** What is excused, row by row, and which excuses were needed. */
export class Excuses {
  readonly #all: Excuse[] = [];
  readonly needed = new Map<Because, number>();

  add(excuse: Excuse): void {
    if (excuse.from < excuse.to) this.#all.push(excuse);
  }

  /** Whether something that is wrong with these rows is excused; it counts as needed if it is. */
  cover(wrong: Excuse['wrong'], sink: Sink, topic: Topic, partition: number, from: number, to: number): boolean {
    const found = this.#all.find(
      (excuse) =>
        excuse.wrong === wrong &&
        excuse.sink === sink &&
        excuse.topic === topic &&
        excuse.partition === partition &&
        excuse.from <= from &&
        to <= excuse.to,
    );
    if (found) this.needed.set(found.because, (this.needed.get(found.because) ?? 0) + 1);
    return found !== undefined;
  }

  /** The rows at which an excuse of these begins or ends. */
  cuts(sink: Sink, topic: Topic, partition: number): number[] {
    return this.#all
      .filter((excuse) => excuse.sink === sink && excuse.topic === topic && excuse.partition === partition)
      .flatMap(({ from, to }) => [from, to]);
  }
}
