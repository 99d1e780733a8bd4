import { byHand, ofDeploys, ofState, ofTarget } from './circumstances';
import { headings, marked, tableUnder } from './document';
import { type Edits, ofApps, ofSinks, ofSources, ofTheQuery } from './edits';

// Every row of docs/what-an-edit-does.md, played by the functions that decide.
const CASES: Readonly<Record<string, Edits>> = {
  'The query and the name': ofTheQuery,
  Sources: ofSources,
  Sinks: ofSinks,
  'Several apps': ofApps,
  'Target, secret, pool': ofTarget,
  'Failures, people and time': byHand,
  Deploys: ofDeploys,
  'State, and several sinks in one app': ofState,
};

const sentences = new Map(tableUnder('In a word').map(([word = '', sentence = '']) => [word, sentence]));
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

/** What a deploy says, in a word of the document; the sentence itself where that has none, so that the test shows it. */
const inAWord = (said: string): string =>
  [...sentences].find(([word, sentence]) => sentence === said || word === said)?.[0] ?? said;

it('has a table for each of these groups, and no other', () => {
  expect(sorted(headings)).toEqual(sorted(Object.keys(CASES)));
});

it('has words that tests have seen a plan say, and no others', () => {
  const said = Object.values(CASES).flatMap((edits) => Object.values(edits).flatMap((edit) => edit().says));
  const words = [...new Set(said.map(inAWord))];
  expect(sorted(words)).toEqual(sorted([...sentences.keys(), 'ROLLED_BACK', 'SINK_MISMATCH', 'STATEMENT_FAILED']));
});

describe.each(Object.entries(CASES))('%s:', (heading, edits) => {
  const rows = tableUnder(heading);

  it('each row has a case, and each case a row', () => {
    expect(rows.map(([edit]) => edit)).toEqual(Object.keys(edits));
  });

  it.each(rows)('%s', (edit = '', does = '', asks = '', before = '') => {
    const played = edits[edit]?.();
    expect(played && { ...played, says: sorted(played.says.map(inAWord)) }).toEqual({
      says: sorted(marked(does, '**')),
      rules: marked(does.replace(/\*\*.*?\*\*/g, ''), '`'),
      asks: marked(asks, '`'),
      before: before.split('; ').filter((word) => word !== '–'),
    });
  });
});
