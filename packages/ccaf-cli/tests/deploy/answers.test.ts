import { answersIn, readAnswers } from '../../src/deploy/answers';

const ASKED = 'asked=2026-11-26T17:00:00.000Z';

const read = (...given: readonly string[]) => {
  const problems: string[] = [];
  return { answers: readAnswers(given, problems), problems };
};

it.each([
  `start parcels after none north_parcels=earliest south_parcels=latest ${ASKED}`,
  `start Parcels.v1 after copy-1 north=partition:0,offset:5;partition:1,offset:9 ${ASKED}`,
  `adopt labelled-by-hand-1 labelled-by-hand-2 ${ASKED}`,
  `accept-gap parcels-4014335e3d27 ${ASKED}`,
  `rebuild parcels after parcels-4014335e3d27 ${ASKED}`,
  `discard-state parcels,labels after parcels-4014335e3d27 ${ASKED}`,
])('takes what a refusal prints: %s', (answer) => {
  expect(read(answer)).toEqual({ answers: [answer], problems: [] });
});

it('takes several, each given alone, in a line or between bars, and none of nothing', () => {
  const answers = [`adopt a ${ASKED}`, `accept-gap b ${ASKED}`, `adopt c d ${ASKED}`];
  expect(read(`adopt a ${ASKED}`, `accept-gap b ${ASKED} | adopt  c d ${ASKED} `)).toEqual({ answers, problems: [] });
  expect(read(answers.join('\n\n'))).toEqual({ answers, problems: [] });
  expect(read('')).toEqual({ answers: [], problems: [] });
});

it.each(['yes', `adopt ${ASKED}`, `start parcels north=earliest ${ASKED}`])(
  'refuses %s, and says what an answer looks like',
  (answer) => {
    const { problems } = read(answer);
    expect(problems).toEqual([
      expect.stringMatching(
        /^--answer must be a line that a refusal printed: ".*" is not an answer; expected a line of the/,
      ),
    ]);
  },
);

it('finds the answers in a refusal', () => {
  const refusal = `the deploy is refused; nothing was changed:
  - app 'parcels': a statement that this project did not make writes the sink 'parcels': 'old-1'.
    To answer, deploy with this line, and with those that you already give:
      adopt old-1 ${ASKED}`;
  expect(answersIn(refusal)).toEqual([`adopt old-1 ${ASKED}`]);
  expect(answersIn('time is up')).toEqual([]);
});
