import { partitionsOf, writtenTo } from '../rows/written';
import type { Simulation } from '../simulation';
import { committedOf } from '../world/reading';
import { databaseOf } from './target';

/** The same answer, but for a start at the first rows that the sink lacks: a person has counted them. */
export function counted(simulation: Simulation, line: string): string {
  const database = databaseOf(simulation);
  const sink = database.sinks.get(/^start ([^ ,]+)/.exec(line)?.[1] ?? '');
  return line.replaceAll(/ (?!asked=)(\S+)=\S+/g, (_, name: string) => {
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

/** What follows for the rows from a stranger that a person adopts: the app goes on from where that is. */
export function adopt(simulation: Simulation, line: string): void {
  for (const name of /^adopt (.*) asked=/.exec(line)?.[1]?.split(' ') ?? []) {
    const stranger = simulation.world.statements.get(name);
    for (const place of stranger ? partitionsOf(stranger) : []) {
      const isHeld = simulation
        .ours()
        .some(
          ({ isHidden, job }) =>
            !isHidden && job?.sink === place.sink && job.reads.some(({ topic }) => topic === place.topic),
        );
      const to = isHeld ? 0 : writtenTo(place.sink, place.topic, place.partition);
      simulation.excuses.add({ ...place, wrong: 'twice', from: 0, to, because: 'adopt: as the answer says' });
    }
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
