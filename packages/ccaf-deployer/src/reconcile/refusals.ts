import { statementsLine } from './answers';
import { matchesSpec } from './desired-state';
import { gapRefusal } from './gap';
import type { ManagedStatement } from './observed-state';
import { isActive } from './phases';
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
