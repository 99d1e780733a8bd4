import type { Refusal, Simulation } from '../simulation';
import { committedOf } from '../world/reading';
import { databaseOf } from './target';

/** Does what the last refusals advise: their answers go into the event, or a person does what they ask for. */
export function follow(simulation: Simulation, choice: number): void {
  for (const refusal of simulation.refusals) {
    const lines = linesOf(simulation, refusal, choice);
    simulation.tell(`a person answers ${refusal.rule} with ${lines.join(' and ')}`);
    accept(simulation, lines);
    simulation.answers = [...new Set([...simulation.answers, ...lines])];
  }
  simulation.refusals = [];
}

/** One of the lines that a refusal prints; a `start` may be changed to what a person counts in the sink. */
function linesOf(simulation: Simulation, { answers }: Refusal, choice: number): readonly string[] {
  const line = answers[choice % Math.max(1, answers.length)];
  if (line === undefined) return [];
  return [choice % 2 === 1 && line.startsWith('start ') ? counted(simulation, line) : line];
}

/** The same answer, which starts at the first rows that the sink lacks. */
function counted(simulation: Simulation, line: string): string {
  const database = databaseOf(simulation);
  const sink = database.sinks.get(/^start ([^ ,]+)/.exec(line)?.[1] ?? '');
  return line.replaceAll(/(?!asked=)\b(\S+)=\S+/g, (_, name: string) => {
    const topic = database.topics.get(name);
    if (!topic || !sink) return `${name}=earliest`;
    const offsets = topic.partitions.map(({ begin }, partition) => {
      const ours = simulation.ours().filter(({ job }) => job?.sink === sink);
      const spans = sink.ledger.of(topic, partition).map(({ to }) => to);
      const uncommitted = ours.map((statement) => committedOf(statement, topic, partition));
      return `partition:${partition},offset:${Math.max(begin, 0, ...spans, ...(spans.length > 0 ? [] : uncommitted))}`;
    });
    return `${name}=${offsets.join(';')}`;
  });
}

/** What follows for the rows from what a person accepts. */
function accept(simulation: Simulation, lines: readonly string[]): void {
  for (const line of lines) {
    const [, gap] = /^accept-gap (\S+)/.exec(line) ?? [];
    const statement = simulation.world.statements.get(gap ?? '');
    const sink = statement?.job?.sink;
    if (sink) acceptGap(simulation, sink);
  }
}

function acceptGap(simulation: Simulation, sink: NonNullable<ReturnType<typeof sinkOf>>): void {
  for (const topic of databaseOf(simulation).topics.values()) {
    for (const [partition, { begin }] of topic.partitions.entries()) {
      const rows = { sink, topic, partition, from: 0, to: begin };
      simulation.excuses.add({ ...rows, wrong: 'never', because: 'gap: accepted by an answer' });
    }
  }
}

const sinkOf = (simulation: Simulation, name: string) => databaseOf(simulation).sinks.get(name);
