import { statementsLine } from './answers';
import { matchesSpec } from './desired-state';
import { gapRefusal } from './gap';
import { movedSourceRefusal } from './moved-source';
import type { ManagedStatement } from './observed-state';
import { isActive, isAtRest } from './phases';
import { topicsOf } from './positions';
import { quoted, quotedSinks, type Refusal } from './refusal';
import type { Situation } from './situation';
import { choiceRefusal } from './stateful';
import { topicId } from './statement-labels';

/** Why an app cannot be deployed as things are, whatever the steps would be; looked for before anything is touched. */
export const refusalOf = (situation: Situation): Refusal | undefined =>
  strangersRefusal(situation) ??
  endedStrangersRefusal(situation) ??
  sinksApartRefusal(situation) ??
  movedSourceRefusal(situation) ??
  gapRefusal(situation) ??
  choiceRefusal(situation);

/** Somebody else writes the sink: two of them would write each row twice. */
function strangersRefusal(situation: Situation): Refusal | undefined {
  const { desired, observed } = situation;
  const sinks = new Set(desired.sinks.map(({ id }) => id));
  const isHeld = situation.writers.some(({ isOurs }) => isOurs);
  const strangers = observed.strangers.filter(
    (stranger) =>
      [...stranger.writes].some((id) => sinks.has(id)) && (isActive(stranger) || (stranger.isForeign && !isHeld)),
  );
  const names = strangers.map(({ name }) => name).sort();
  if (names.length === 0) return undefined;
  const isForeign = strangers.some(({ isForeign }) => isForeign);
  const isOne = names.length === 1;
  const whose = isForeign
    ? 'of another installation of this project (another account, region or function)'
    : 'that this project did not make';
  return {
    app: desired.app,
    rule: isForeign ? 'foreign-installation' : 'stranger',
    message:
      `${isOne ? 'a statement' : `${names.length} statements`} ${whose} ${isOne ? 'writes' : 'write'} the sink ` +
      `${quotedSinks(desired)}: ${quoted(names)}. The app would write the same rows a second time. Stop ` +
      `${isOne ? 'it where it was' : 'them where they were'} started; or answer with 'adopt': ` +
      `${isOne ? 'it is' : 'they are'} then stopped, ` +
      (isHeld
        ? 'and rows that were written beside the app are in the sink twice'
        : `the app goes on from there, no row is lost or doubled, and ${isOne ? 'it is' : 'they are'} deleted when the app runs`),
    answers: [statementsLine('adopt', names, situation.askedAt)],
  };
}

/** Somebody else has read into the sink what the app adds: it would not be new, and be read once more. */
function endedStrangersRefusal(situation: Situation): Refusal | undefined {
  const { desired, observed, positions, head } = situation;
  const ended = observed.strangers.flatMap((stranger) => {
    const added = desired.sources.filter(
      ({ topic }) =>
        isAtRest(stranger) &&
        topicsOf(stranger).has(topicId(topic)) &&
        desired.sinks.some(({ id }) => stranger.writes.has(id) && positions.holders(id, topic).length === 0),
    );
    return added.length > 0 ? [{ name: stranger.name, topics: added.map(({ topic }) => topic) }] : [];
  });
  const isNew = desired.sinks.every((sink) => situation.isNew(sink));
  if (!head || isNew || ended.length === 0 || situation.isUnderWay) return undefined;
  const names = ended.map(({ name }) => name).sort();
  const topics = [...new Set(ended.flatMap((one) => one.topics))];
  return {
    app: desired.app,
    rule: 'stranger',
    message:
      `${quoted(topics)} ${topics.length === 1 ? 'is' : 'are'} new to the app, but ${quoted(names)}, which this ` +
      `project did not make, ${names.length === 1 ? 'has' : 'have'} read it into the sink ${quotedSinks(desired)} ` +
      "before. Answer with 'adopt', and the app goes on from where that ended; or delete it, and the app reads " +
      'from the start',
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
      `its sinks ${quotedSinks(desired)} are not at the same position: ` +
      (isMixed
        ? `${quoted(news.map(({ table }) => table))} would be new, and the others were written before`
        : 'they were written by different statements') +
      '. A statement reads each topic at one position, for all of its sinks. Give each of these sinks an app of ' +
      'its own',
    answers: [],
  };
}

const namesOf = (holders: readonly ManagedStatement[]): string =>
  holders
    .map(({ name }) => name)
    .sort()
    .join();
