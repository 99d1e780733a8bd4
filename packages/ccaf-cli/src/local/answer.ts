import type { Inspection } from 'ccaf-emulator';

/**
 * A line that asks where to begin, with an answer in it: where the statement that failed has stopped. This emulator knows
 * that; in the cloud, where nobody does, a person has to look at the rows.
 *
 * @param line as the handler prints it, `start <sink> after <statement> <topic>=earliest …`
 */
export function whereItStopped(line: string, inspection: Inspection): string {
  const [, , , failed] = line.split(' ');
  const { positions = {} } = inspection.statements().find(({ name }) => name === failed) ?? {};
  const read = new Map(inspection.tables().map(({ id, name }) => [name, positions[id]]));
  return line.replace(/(\S+)=earliest/g, (asked, topic: string) => {
    const position = read.get(topic);
    // Of a partition that was not read yet it is told as -2: its start, which an answer has as 0.
    return position ? `${topic}=${position.replaceAll('offset:-2', 'offset:0')}` : asked;
  });
}
