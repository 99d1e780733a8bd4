import { isGood, statementsLine } from './answers';
import type { ManagedStatement } from './observed-state';
import { endOf, isAtRest } from './phases';
import type { Refusal } from './refusal';
import type { Situation } from './situation';

/** A statement whose pause was longer than a topic keeps its rows. */
interface Gap {
  readonly statement: ManagedStatement;
  readonly topic: string;
}

/** The pauses that lost rows: nobody reads the topic, and what it kept is gone since. */
function gapsOf({ desired, positions, observed }: Situation): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { topic, retentionMs } of desired.sources) {
    for (const { id } of desired.sinks.filter((sink) => observed.sinks.has(sink.id))) {
      const all = positions.holders(id, topic);
      // A stranger that was adopted goes on from nobody: beside one of ours it says nothing of the pause.
      const ours = all.filter(({ isOurs }) => isOurs);
      const holders = ours.length > 0 ? ours : all;
      if (holders.some((holder) => !isAtRest(holder) && holder.phase !== 'PENDING')) continue;
      const ends = holders.map((statement) => ({ statement, at: endOf(statement) }));
      const [last] = ends.filter(({ at }) => !Number.isNaN(at)).sort((one, other) => other.at - one.at);
      if (last && observed.observedAt - last.at > (retentionMs ?? Number.POSITIVE_INFINITY)) {
        gaps.set(last.statement.name, { statement: last.statement, topic });
      }
    }
  }
  return [...gaps.values()];
}

const HOUR_MS = 60 * 60 * 1000;

/** @example lengthOf(90_000_000) // '25 hours' */
function lengthOf(ms: number): string {
  const hours = Math.round(ms / HOUR_MS);
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}

/** Rows may be gone for ever: that is said before anything goes on from there. */
export function gapRefusal(situation: Situation): Refusal | undefined {
  const { desired, observed, answers } = situation;
  const isAccepted = ({ statement }: Gap): boolean =>
    answers.some(
      (answer) =>
        answer.kind === 'accept-gap' &&
        answer.statements.includes(statement.name) &&
        answer.askedAt >= endOf(statement) &&
        isGood(answer, observed.observedAt),
    );
  const gaps = gapsOf(situation);
  if (gaps.every(isAccepted) || situation.start || situation.isUnderWay) return undefined;
  const names = gaps.map(({ statement }) => statement.name);
  const told = gaps.map(({ statement, topic }) => {
    return `statement '${statement.name}' has not run for ${lengthOf(observed.observedAt - endOf(statement))}, longer than the topic '${topic}' keeps its rows`;
  });
  return {
    app: desired.app,
    rule: 'gap',
    message:
      `${told.join('; ')}: rows that it has not read may be lost. To accept that, answer with 'accept-gap': the ` +
      'app goes on with the rows that are left',
    answers: [statementsLine('accept-gap', names, situation.askedAt)],
  };
}

/** What becomes of the rows where a statement goes on from another one, or from where it was itself. */
export const promiseOf = (situation: Situation): string =>
  gapsOf(situation).length > 0
    ? 'rows that its topics no longer keep are lost, as accepted'
    : 'no row is lost or doubled';
