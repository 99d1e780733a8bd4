import { readAnswers } from '../../src/deploy/answers';

const read = (...given: readonly string[]) => {
  const problems: string[] = [];
  return { answers: readAnswers(given, problems), problems };
};

it.each([
  'start parcels after none north_parcels=earliest south_parcels=latest',
  'start parcels,labels after parcels-4014335e3d27 north=timestamp:1767225600000',
  'start Parcels.v1 after none north=partition:0,offset:5;partition:1,offset:9 south=partition:0,offset:0',
  'adopt labelled-by-hand-1 labelled-by-hand-2',
  'accept-gap parcels-4014335e3d27',
  'rebuild parcels after parcels-4014335e3d27',
  'discard-state parcels,labels after parcels-4014335e3d27',
])('takes what a refusal prints: %s', (answer) => {
  expect(read(answer)).toEqual({ answers: [answer], problems: [] });
});

it('takes several, each given alone, in a line or between bars, and none of nothing', () => {
  const answers = ['adopt a', 'accept-gap b', 'adopt c d'];
  expect(read('adopt a', 'accept-gap b | adopt  c d ')).toEqual({ answers, problems: [] });
  expect(read('adopt a\naccept-gap b\n\nadopt c d\n')).toEqual({ answers, problems: [] });
  expect(read('')).toEqual({ answers: [], problems: [] });
});

it.each([
  'yes',
  'adopt',
  'adopt Parcels',
  'accept-gap a b',
  'start parcels north=earliest',
  'start parcels after none',
  'start parcels after none north=yesterday',
  'rebuild after parcels-1',
  'adopt a; rm -rf b',
  "adopt 'a'",
])('refuses %s, and says what an answer looks like', (answer) => {
  expect(read(answer).problems).toEqual([
    `--answer must be a line that a refusal printed, got '${answer}'; they look like
      start <sink>[,<sink>] after <statement>|none <topic>=<where> …
      adopt <statement> …
      accept-gap <statement>
      rebuild <sink>[,<sink>] after <statement>
      discard-state <sink>[,<sink>] after <statement>`,
  ]);
});
