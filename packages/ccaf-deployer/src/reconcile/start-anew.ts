import { frozen, type Start, sinkLine, statementsLine } from './answers';
import { misfitsOf } from './misfit';
import { create } from './new-statement';
import { covering, type Offsets } from './offsets';
import { isAtRest } from './phases';
import { quoted, quotedSinks, type Refusal } from './refusal';
import type { Situation } from './situation';
import type { Step } from './step';
import { stopAll } from './stop-in-order';

/** Begins where a person says, and only there where nothing tells. */
export function startAnew(situation: Situation): Step | undefined {
  const answer = situation.start;
  if (!answer) return undefined;
  const { observed, desired, writers } = situation;
  const given = Object.fromEntries(desired.sources.map(({ topic }) => [topic, answer.starts[topic] ?? 'earliest']));
  const starts = withAllPartitions(situation, given);
  return (
    stopAll(writers, 'the app begins where the answer says') ??
    create(situation, {
      starts: frozen(starts, observed.observedAt),
      restsOn: [],
      answer: answer.line,
      isAnswered: true,
      because:
        'begins where the answer says: ' +
        `${said(starts)}${isAgain(starts) ? '. Rows from there on that the sink already has come twice' : ''}`,
    })
  );
}

/** A partition that is left out is read from its beginning, which the sentence says. */
const withAllPartitions = ({ desired }: Situation, starts: Offsets): Offsets =>
  Object.fromEntries(
    Object.entries(starts).map(([topic, where]) => {
      const partitions = desired.sources.find((source) => source.topic === topic)?.partitions;
      return [topic, where.startsWith('partition:') ? covering(where, partitions) : where];
    }),
  );

const isAgain = (starts: Readonly<Record<string, Start>>): boolean => Object.values(starts).includes('earliest');

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
  const { desired, positions, observed } = situation;
  const untold = positions.allHolders().filter((holder) => isAtRest(holder) && !positions.tells(holder));
  const why =
    untold.length > 0
      ? `${untold.map(({ name, phase }) => `'${name}' (${phase})`).join(', ')} ended without telling how far it has read`
      : `no statement that still exists has read ${quoted(desired.sources.map(({ topic }) => topic))} into it`;
  const ended = observed.strangers
    .filter((stranger) => isAtRest(stranger) && desired.sinks.some(({ id }) => stranger.writes.has(id)))
    .map(({ name }) => name)
    .sort();
  const others =
    ended.length > 0
      ? `. Or adopt ${quoted(ended)}, which is somebody else's, and the app goes on from where that ended`
      : '';
  return {
    app: desired.app,
    rule: 'no-position',
    message:
      `the sink ${quotedSinks(desired)} was there before, but ${why}. To read everything again would write rows ` +
      'twice; to begin elsewhere could lose rows. Look at the rows in the sink, and answer where to begin in each ' +
      'topic: at earliest (right for an empty sink), latest, timestamp:<milliseconds>, or at offsets such as ' +
      'partition:0,offset:5' +
      others +
      misfitsOf(situation, ['start']),
    answers: [startLine(situation), ...(ended.length > 0 ? [statementsLine('adopt', ended, situation.askedAt)] : [])],
  };
}
