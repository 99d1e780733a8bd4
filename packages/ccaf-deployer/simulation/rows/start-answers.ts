import type { Job, Statement } from '../world/statement';
import type { Topic } from '../world/topic';
import type { Excuses } from './excuses';
import { named } from './undecidable';
import { writtenTo } from './written';

/**
 * What the answers of people promise: a `start` lets a topic be read from somewhere else, and a `rebuild` from its start,
 * once, and by a statement of a deploy that was given it.
 */
export class StartAnswers {
  readonly #given = new Map<string, readonly string[]>();
  readonly #used = new Set<string>();
  /** Answers that stand in the settings, while what they began is gone. */
  readonly #orphaned = new Set<string>();

  constructor(private readonly excuses: Excuses) {}

  /** A statement was made by a deploy that was given these answers. */
  made(name: string, answers: readonly string[]): void {
    this.#given.set(name, answers);
  }

  /** A statement begins: where an answer says so, it may read again, or leave out. */
  began(statement: Statement): void {
    const { job, name } = statement;
    for (const { topic } of job?.reads ?? []) {
      if (!job) continue;
      const use = (line: string): string => `${line} ${topic.name} ${job.sink.number}`;
      const given = (this.#given.get(name) ?? []).filter((line) => !this.#used.has(use(line)));
      const answer = given.findLast((line) => this.#moves(line, job, topic.name));
      if (answer === undefined) continue;
      this.#used.add(use(answer));
      const [kind = ''] = answer.split(' ');
      const because = this.#orphaned.has(answer) ? named(12) : `${kind}: as the answer says`;
      for (const partition of topic.partitions.keys()) this.#excuse(statement, topic, partition, because);
    }
  }

  /** A person makes a statement invisible: nothing tells any more that an answer has acted. */
  vanished({ name }: Statement): void {
    for (const line of this.#given.get(name) ?? []) {
      this.#orphaned.add(line);
      for (const use of this.#used) if (use.startsWith(line)) this.#used.delete(use);
    }
  }

  #excuse(statement: Statement, topic: Topic, partition: number, because: string): void {
    const sink = statement.job?.sink;
    if (!sink) return;
    const [from, written] = [statement.offsetOf(topic, partition), writtenTo(sink, topic, partition)];
    const rows = { sink, topic, partition, because };
    this.excuses.add({ ...rows, wrong: 'twice', from, to: written });
    if (!because.startsWith('rebuild')) this.excuses.add({ ...rows, wrong: 'never', from: written, to: from });
  }

  /** Whether an answer has a topic read from a place that need not be where the sink's rows end. */
  #moves(line: string, { sink }: Job, topic: string): boolean {
    const [, rebuilt = ''] = /^rebuild (\S+) after /.exec(line) ?? [];
    if (rebuilt.split(',').includes(sink.name)) return true;
    const [, sinks = '', places = ''] = /^start (\S+) after \S+ (.*)$/.exec(line) ?? [];
    const place = places.split(' ').find((one) => one.startsWith(`${topic}=`));
    if (place === undefined || !sinks.split(',').includes(sink.name)) return false;
    return !place.includes('partition:') || this.#orphaned.has(line);
  }
}
