import { type Harness, startHarness, startTopics } from 'ccaf-deployer/testing';
import { parseAnswer } from '../../src/status/answer';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
  await startTopics(harness.ccaf, 20);
});
afterAll(() => harness.close());

const status = async () => {
  const { apps } = parseAnswer(JSON.stringify(await harness.invoke({ event: { action: 'status' } })));
  return apps?.[0];
};

it('reads what the function really answers, of an app that runs and of one that has failed', async () => {
  await harness.invoke();
  expect(await status()).toMatchObject({
    name: 'parcels',
    judgement: 'well',
    phase: 'RUNNING',
    aside: expect.stringContaining('a deploy may be under way'),
    runsThisImage: 'yes',
    unreadable: { north_parcels: { mode: 'fail' }, south_parcels: { mode: 'fail' } },
    flow: {
      pendingRecords: undefined,
      recordsPerMinute: undefined,
      unknown: expect.stringMatching(/^no metrics key: /),
    },
    findings: [],
  });
  const [statement] = await harness.statements();
  const name = statement?.name ?? '';
  await harness.ccaf.accidents.fail(name, { name: 'java.io.IOException', message: 'not Avro' });
  expect(await status()).toMatchObject({
    judgement: 'ill',
    phase: 'FAILED',
    since: expect.stringMatching(/^\d{4}-/),
    advice: expect.stringContaining('deploy again'),
    findings: [{ condition: 'failed', severity: 'page', runbook: 'docs/day-2.md#failed' }],
    statements: [{ name, phase: 'FAILED', keptUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }],
  });
});
