import type { Statement } from '../world/statement';
import type { Excuses } from './excuses';
import type { Overlaps } from './overlaps';
import { partitionsOf, writtenTo } from './written';

/** What a sentence must say where rows that the sink has are read again, or rows that it lacks are left out. */
const WARNS = /come twice|the answer says|into a new sink|as chosen/;

/** Holds what deploys say of their apps against where their statements really began. */
export class Sentences {
  readonly #beganElsewhere = new Set<string>();

  constructor(
    private readonly excuses: Excuses,
    private readonly overlaps: Overlaps,
  ) {}

  /** A statement begins: not always where the sink's rows end. What nobody can know is excused. */
  began(statement: Statement): void {
    if (this.overlaps.touch(statement.job?.sink)) return;
    const isElsewhere = partitionsOf(statement).some(({ sink, topic, partition }) => {
      const [offset, written] = [statement.offsetOf(topic, partition), writtenTo(sink, topic, partition)];
      if (written === 0 || offset === written) return false;
      return offset < written
        ? !this.excuses.has('twice', sink, topic, partition, offset, written)
        : !this.excuses.has('never', sink, topic, partition, written, offset);
    });
    if (isElsewhere) this.#beganElsewhere.add(statement.name);
  }

  /** What is wrong with the sentences of a deploy, of which these statements are. */
  wrongsOf(report: Readonly<Record<string, unknown>>, created: ReadonlySet<string>): string[] {
    if (report['action'] === 'status') return [];
    const apps = Object.entries((report['apps'] ?? {}) as Readonly<Record<string, AppReport>>);
    return apps.flatMap(([app, { sentence, statement }]) => {
      if (!sentence) return [`nothing is said: of ${app}`];
      if (!created.has(statement.name) || !this.#beganElsewhere.has(statement.name) || WARNS.test(sentence)) return [];
      return [`said wrongly: ${sentence} But '${statement.name}' did not begin where the sink's rows end`];
    });
  }
}

interface AppReport {
  readonly sentence?: string;
  readonly statement: { readonly name: string };
}
