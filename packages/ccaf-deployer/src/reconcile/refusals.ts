import { isGood, statementsLine } from './answers';
import { matchesSpec } from './desired-state';
import type { ManagedStatement } from './observed-state';
import { isActive, isAtRest } from './phases';
import { quoted, type Refusal, sinksOf } from './refusal';
import type { Situation } from './situation';
import { choiceRefusal } from './stateful';

/** Why an app cannot be deployed as things are, whatever the steps would be; looked for before anything is touched. */
export const refusalOf = (situation: Situation): Refusal | undefined =>
  strangersRefusal(situation) ?? sinksApartRefusal(situation) ?? gapRefusal(situation) ?? choiceRefusal(situation);

/** Somebody else writes the sink: two of them would write each row twice. */
function strangersRefusal(situation: Situation): Refusal | undefined {
  const { desired, observed } = situation;
  const sinks = new Set(desired.sinks.map(({ id }) => id));
  const strangers = observed.strangers.filter(({ writes }) => [...writes].some((id) => sinks.has(id)));
  const names = strangers.map(({ name }) => name).sort();
  if (names.length === 0) return undefined;
  const isForeign = strangers.some(({ isForeign }) => isForeign);
  const who = names.length === 1 ? 'a statement' : `${names.length} statements`;
  const whose = isForeign
    ? 'of another installation of this project (another account, region or function)'
    : 'that this project did not make';
  return {
    app: desired.app,
    rule: isForeign ? 'foreign-installation' : 'stranger',
    message:
      `${who} ${whose} ${names.length === 1 ? 'writes' : 'write'} the sink ${sinksOf(desired)}: ${quoted(names)}. ` +
      'Beside it the app would write its rows a second time. Stop it where it comes from; or, where this app is to go on ' +
      'from where it is, answer that it is adopted: it is then stopped, and no row is lost or doubled',
    answers: [statementsLine('adopt', names, situation.askedAt)],
  };
}

/** A statement has one offset a topic, for all of its sinks. */
function sinksApartRefusal(situation: Situation): Refusal | undefined {
  const { desired, positions } = situation;
  const { app, sinks, sources } = desired;
  if (sinks.length < 2) return undefined;
  const isUnderWay = situation.writers.some((statement) => isActive(statement) && matchesSpec(desired, statement));
  const news = sinks.filter((sink) => situation.isNew(sink));
  const isMixed = news.length > 0 && news.length < sinks.length;
  const newest = (topic: string): Set<string> => new Set(sinks.map(({ id }) => namesOf(positions.holders(id, topic))));
  const isHeldApart = news.length === 0 && sources.some(({ topic }) => newest(topic).size > 1);
  if (isUnderWay || !(isMixed || (isHeldApart && !situation.start))) return undefined;
  return {
    app,
    rule: 'sinks-apart',
    message:
      `its sinks ${sinksOf(desired)} are not at the same place: ` +
      (isMixed
        ? `${quoted(news.map(({ table }) => table))} would be new beside others that were written before`
        : 'they were written by different statements') +
      '. A statement reads each topic at one place, for all of its sinks. Put the sinks into apps of their own',
    answers: [],
  };
}

const namesOf = (holders: readonly ManagedStatement[]): string =>
  holders
    .map(({ name }) => name)
    .sort()
    .join();

/** A statement whose pause was longer than a topic keeps its rows. */
export interface Gap {
  readonly statement: ManagedStatement;
  readonly topic: string;
}

/** The pauses that lost rows: nobody reads the topic, and what it kept is gone since. */
export function gapsOf({ desired, positions, observed }: Situation): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const { topic, retentionMs } of desired.sources) {
    for (const { id } of desired.sinks.filter((sink) => observed.sinks.has(sink.id))) {
      const holders = positions.holders(id, topic);
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

const endOf = ({ endedAt, offsetsAt }: ManagedStatement): number => Date.parse(endedAt || offsetsAt);

const DAY_MS = 24 * 60 * 60 * 1000;

function gapRefusal(situation: Situation): Refusal | undefined {
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
  if (gaps.every(isAccepted) || situation.start) return undefined;
  const names = gaps.map(({ statement }) => statement.name);
  const told = gaps.map(({ statement, topic }) => {
    const days = Math.round((observed.observedAt - endOf(statement)) / DAY_MS);
    return `statement '${statement.name}' has stood still for ${days} days, which is longer than the topic '${topic}' keeps its rows`;
  });
  return {
    app: desired.app,
    rule: 'gap',
    message:
      `${told.join('; ')}: those that it has not read may be gone for ever. Answer that the gap is accepted, and the app goes on ` +
      'with what is left',
    answers: [statementsLine('accept-gap', names, situation.askedAt)],
  };
}
