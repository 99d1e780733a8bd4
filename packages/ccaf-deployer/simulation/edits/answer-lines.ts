import { stop } from '../api/api';
import { writtenTo } from '../rows/written';
import type { Simulation } from '../simulation';
import { committedOf } from '../world/reading';
import type { Job } from '../world/statement';
import type { Topic } from '../world/topic';
import { databaseOf } from './target';

/** Who counts rows stops what still writes them. */
export function stopWriters(simulation: Simulation, line: string): void {
  const sink = databaseOf(simulation).sinks.get(/^start ([^ ,]+)/.exec(line)?.[1] ?? '');
  for (const statement of simulation.ours()) {
    if (!statement.isActive || statement.isHidden || statement.job?.sink !== sink) continue;
    simulation.tell(`a person stops ${statement.name}`);
    stop(simulation.world, statement);
  }
  simulation.time.pass(5_000);
}

/** The same answer, but for a start at the first rows that the sink lacks: a person has counted them. */
export function counted(simulation: Simulation, line: string): string {
  const database = databaseOf(simulation);
  const sink = database.sinks.get(/^start ([^ ,]+)/.exec(line)?.[1] ?? '');
  return line.replaceAll(/ (?!asked=|in=)(\S+)=\S+/g, (_, name: string) => {
    const topic = database.topics.get(name);
    if (!topic || !sink) return ` ${name}=earliest`;
    const readers = simulation
      .ours()
      .filter(({ job }) => job?.sink === sink && job.reads.some((read) => read.topic === topic));
    const offsets = topic.partitions.map(({ begin }, partition) => {
      const written = sink.ledger.of(topic, partition).map(({ to }) => to);
      const read = readers.filter(({ began }) => began).map((statement) => committedOf(statement, topic, partition));
      const from = Math.max(0, ...written, ...(written.length > 0 ? [] : read));
      const rows = { sink, topic, partition, from, to: begin };
      simulation.excuses.add({ ...rows, wrong: 'never', because: 'start: what it counts from is deleted' });
      return `partition:${partition},offset:${Math.max(from, begin)}`;
    });
    return ` ${name}=${offsets.join(';')}`;
  });
}

/** What follows for the rows from a stranger that a person adopts: the app goes on from where that is, if it was there. */
export function adopt(simulation: Simulation, line: string): void {
  for (const name of /^adopt (.*) asked=/.exec(line)?.[1]?.split(' ') ?? []) {
    const job = simulation.world.statements.get(name)?.job;
    for (const { topic } of job?.reads ?? []) if (job) adoptTopic(simulation, job, topic);
  }
}

function adoptTopic(simulation: Simulation, { sink }: Job, topic: Topic): void {
  const isHeld = simulation
    .ours()
    .some(({ isHidden, job }) => !isHidden && job?.sink === sink && job.reads.some((read) => read.topic === topic));
  for (const partition of isHeld ? [] : topic.partitions.keys()) {
    const to = writtenTo(sink, topic, partition);
    const rows = { sink, topic, partition, from: 0, to };
    simulation.excuses.add({ ...rows, wrong: 'twice', because: 'adopt: as the answer says' });
  }
}

/** What follows for the rows from a gap that a person accepts. */
export function acceptGap(simulation: Simulation, line: string): void {
  const [, name = ''] = /^accept-gap (\S+)/.exec(line) ?? [];
  const sink = simulation.world.statements.get(name)?.job?.sink;
  if (!sink) return;
  for (const topic of databaseOf(simulation).topics.values()) {
    for (const [partition, { begin }] of topic.partitions.entries()) {
      const rows = { sink, topic, partition, from: 0, to: begin };
      simulation.excuses.add({ ...rows, wrong: 'never', because: 'gap: accepted by an answer' });
    }
  }
}
