import type { ApiAnswer } from '../../simulation/api/answer';
import type { Step } from '../../simulation/edits/step';
import { HONEST, type Plant } from '../../simulation/planted/plant';
import { isCheck } from '../../simulation/watch/heal-rules';
import { runMix } from '../../simulation/watch/run-mix';

const DEPLOY: Step = ['deploy', 0, 0];
const WAIT: Step = ['wait', 30];

/** What checks are told is told otherwise. */
const tellsChecks = (otherwise: (text: string) => string): Plant => ({
  ...HONEST,
  answer: (request, place) => {
    const answer = HONEST.answer(request, place);
    return isCheck(place.invocation) ? (JSON.parse(otherwise(JSON.stringify(answer))) as ApiAnswer) : answer;
  },
});

const replacing = (phase: string, by: string): Plant =>
  tellsChecks((text) => text.replaceAll(`"phase":"${phase}"`, `"phase":"${by}"`));

/** What has failed once is told to be so for ever. */
function neverRecovers(): Plant {
  let hasFailed = false;
  return tellsChecks((text) => {
    hasFailed ||= text.includes('"phase":"FAILED"');
    return hasFailed ? text.replaceAll('"phase":"RUNNING"', '"phase":"FAILED"') : text;
  });
}

const resumesAlways: Plant = {
  ...HONEST,
  event: (event) => ({ ...event, ...(event['action'] === 'watch' && { watch: { resume_failed: true } }) }),
};

it.each<[string, Plant, readonly Step[], RegExp]>([
  [
    'an alarm that does not come',
    replacing('FAILED', 'RUNNING'),
    [DEPLOY, WAIT, ['fail', 0, 0], WAIT],
    /^not noticed: a at .*, failed since/,
  ],
  [
    'an alarm that comes for nothing',
    replacing('RUNNING', 'DEGRADED'),
    [DEPLOY, WAIT],
    /^called for nothing: a at .*, well since/,
  ],
  [
    'an alarm that does not go',
    neverRecovers(),
    [DEPLOY, WAIT, ['fail', 0, 0], WAIT, ['deploy', 0, 0], WAIT],
    /^not cleared: a at .*, well since/,
  ],
  [
    'a resume that nobody allowed',
    resumesAlways,
    [DEPLOY, WAIT, ['fail', 0, 1], WAIT],
    /^a check resumed parcels-s1-\w+: nobody allowed it$/,
  ],
])('sees %s', async (_, plant, steps, wrong) => {
  expect((await runMix({ server: {}, steps }, plant)).wrongs).toContainEqual(expect.stringMatching(wrong));
  expect((await runMix({ server: {}, steps })).wrongs).toEqual([]);
});
