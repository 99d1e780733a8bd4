import { KEYED } from '../world/database';
import type { Statement } from '../world/statement';
import type { World } from '../world/world';
import type { Excuses } from './excuses';
import { partitionsOf, writtenTo } from './written';

/** How a person chose to go on without the state of before. */
const CHOICE = /^(rebuild|discard-state|start) (\S+) after /;

/**
 * What is promised of a statement that keeps state: it never takes offsets over from another one, and begins with an empty
 * memory only where the sink has no rows, or where a person chose that.
 */
export class Memory {
  readonly #given = new Map<string, readonly string[]>();
  readonly wrongs: string[] = [];

  readonly #begun = new Set<string>();

  constructor(
    private readonly excuses: Excuses,
    private readonly world: () => World,
  ) {}

  /** A statement was made by a deploy that was given these answers. */
  made(name: string, answers: readonly string[]): void {
    this.#given.set(name, answers);
  }

  began(statement: Statement): void {
    const { name, job, carriesFrom = '' } = statement;
    if (!job) return;
    const before = this.world().statements.get(carriesFrom)?.job;
    if (carriesFrom !== '' && (job.isStateful || before?.isStateful || job.sink.name === KEYED)) {
      this.wrongs.push(`carried over: '${name}' takes the offsets of '${carriesFrom}' over, and may not`);
    }
    const isFirstRun = !this.#begun.has(name);
    this.#begun.add(name);
    if (job.isStateful && isFirstRun && this.#lacksMemory(statement) && !this.#isChosen(statement)) {
      this.wrongs.push(
        `forgotten: '${name}' begins with no memory of the rows of ${job.sink.name}, and nobody chose that`,
      );
    }
  }

  /** Whether the sink has rows that it has not read, and will not read again where that is excused. */
  #lacksMemory(statement: Statement): boolean {
    return partitionsOf(statement).some(({ sink, topic, partition }) => {
      const [written, from] = [writtenTo(sink, topic, partition), statement.offsetOf(topic, partition)];
      return written > 0 && !(from < written && this.excuses.has('twice', sink, topic, partition, from, written));
    });
  }

  #isChosen({ name, job }: Statement): boolean {
    return (this.#given.get(name) ?? []).some((line) => {
      const [, , sinks = ''] = CHOICE.exec(line) ?? [];
      return sinks.split(',').includes(job?.sink.name ?? '');
    });
  }
}
