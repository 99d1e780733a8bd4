import { frozen, type Start, sinkLine } from './answers';
import { create } from './new-statement';
import { covering, type Offsets } from './offsets';
import { isAtRest } from './phases';
import { quoted, type Refusal, sinksOf } from './refusal';
import type { Situation } from './situation';
import type { Step } from './step';
import { stopAll } from './stop-in-order';

/** Begins where a person says, and only there where nothing tells. */
export function startAnew(situation: Situation): Step | undefined {
  const answer = situation.start;
  if (!answer) return undefined;
  const { observed, desired, writers } = situation;
  const starts = Object.fromEntries(desired.sources.map(({ topic }) => [topic, answer.starts[topic] ?? 'earliest']));
  return (
    stopAll(writers, 'the app begins where the answer says') ??
    create(situation, {
      starts: withAllPartitions(situation, frozen(starts, observed.observedAt)),
      restsOn: [],
      answer: answer.line,
      because: `begins where the answer says: ${said(starts)}`,
    })
  );
}

const withAllPartitions = ({ desired }: Situation, starts: Offsets): Offsets =>
  Object.fromEntries(
    Object.entries(starts).map(([topic, where]) => {
      const partitions = desired.sources.find((source) => source.topic === topic)?.partitions;
      return [topic, where.startsWith('partition:') ? covering(where, partitions) : where];
    }),
  );

const said = (starts: Readonly<Record<string, Start>>): string =>
  Object.entries(starts)
    .map(([topic, where]) => `'${topic}' at ${where}`)
    .join(', ');

/** The line that says where to begin. */
export function startLine(situation: Situation): string {
  const { desired } = situation;
  const starts = Object.fromEntries(desired.sources.map(({ topic }) => [topic, 'earliest']));
  return sinkLine('start', { ...situation.line, starts });
}

export function noPosition(situation: Situation): Refusal {
  const { desired, positions } = situation;
  const untold = positions.allHolders().filter((holder) => isAtRest(holder) && !positions.tells(holder));
  const why =
    untold.length > 0
      ? `${untold.map(({ name, phase }) => `'${name}' (${phase})`).join(', ')} ended without telling how far it has read`
      : `no statement that is there has read ${quoted(desired.sources.map(({ topic }) => topic))} into it`;
  return {
    app: desired.app,
    rule: 'no-position',
    message:
      `the sink ${sinksOf(desired)} was there before, but ${why}. To read everything again would write rows twice, to begin ` +
      'elsewhere could lose some. Look what the sink holds, and answer where each topic begins: at earliest (right for an ' +
      'empty sink), latest, timestamp:<milliseconds>, or at offsets such as partition:0,offset:5',
    answers: [startLine(situation)],
  };
}
