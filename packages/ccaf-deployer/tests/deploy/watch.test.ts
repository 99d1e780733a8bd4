import type { Clock } from 'ccaf-emulator';
import { col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import type { Answer } from '../../src/lambda/handle';
import type { Harness } from './harness';
import { phasesOf, startWithParcels, stopNewest } from './parcels-harness';
import { type Arrivals, versionOf } from './versions';

const MINUTE = 60_000;

/** The emulator's time: that of the machine, moved on. */
let aheadMs = 0;
const clock: Clock = {
  now: () => Date.now() + aheadMs,
  after: (ms, action) => {
    const timer = setTimeout(action, ms).unref();
    return () => clearTimeout(timer);
  },
};
const pass = (minutes: number): void => {
  aheadMs += minutes * MINUTE;
};

let harness: Harness;
let arrivals: Arrivals;
beforeAll(async () => {
  ({ harness, arrivals } = await startWithParcels(100, { clock }));
});
afterEach(() => harness.ccaf.faults.clear());
afterAll(() => harness.close());

const app = versionOf('v1');
const deploy = () => harness.invoke({ app });

/** A check, and what alarms are told by it. */
async function check(watch: object = {}) {
  const before = harness.logs.length;
  harness.requests();
  const report: Answer = await harness.invoke({ app, event: { action: 'watch', watch } });
  if (!('resumed' in report)) throw new Error(`expected the report of a check, got ${JSON.stringify(report)}`);
  const lines = harness.logs.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
  const metrics = lines
    .filter((line) => '_aws' in line)
    .map(({ app: name = 'all', Page, Ticket }) => `${name} Page ${Page} Ticket ${Ticket}`);
  return { report, judged: report.apps['parcels'], metrics, requests: harness.requests(), lines };
}

const WELL = ['parcels Page 0 Ticket 0', 'all Page 0 Ticket 0'];
const PAGE = ['parcels Page 2 Ticket 0', 'all Page 0 Ticket 0'];
const NOT_TOLD = ['all Page 0 Ticket 0'];
const noneWrong = async () => expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });

/** Has the statement fail at its next row, as often as it runs or once. */
async function fail(once: boolean): Promise<void> {
  harness.ccaf.faults.onStatement({ afterRows: 0, phase: 'FAILED', detail: 'connection reset', once });
  await arrivals.more(10);
  await harness.ccaf.settle();
}

// One story: a project is watched from its first deploy on.
it('stands aside of a deploy, and then tells by one listing that all is well', async () => {
  expect((await check()).judged).toMatchObject({ judgement: 'ill', findings: [{ condition: 'missing' }] });
  await deploy();
  const during = await check();
  expect(during.judged?.aside).toMatch(/is younger than 15 minutes: a deploy may be under way$/);
  expect(during.metrics).toEqual(NOT_TOLD);
  pass(16);
  const { report, metrics, requests } = await check();
  expect({ metrics, requests, outcome: report.outcome, findings: report.findings }).toEqual({
    metrics: WELL,
    requests: ['GET /statements', ...Array(4).fill('POST /v2/metrics/cloud/query')],
    outcome: 'well',
    findings: [],
  });
});

it('tells of a failure, and does nothing about it unless that is asked', async () => {
  await fail(true);
  const { judged, metrics, requests } = await check();
  expect(metrics).toEqual(PAGE);
  expect(judged?.why).toMatch(/^statement '.*' is FAILED: connection reset/);
  expect(requests).toEqual(['GET /statements', expect.stringMatching(/^GET .*\/exceptions$/)]);
});

it('tells a statement to go on that failed once, with each row once', async () => {
  const { report, metrics, judged } = await check({ resume_failed: true });
  expect(metrics).toEqual(NOT_TOLD);
  expect(report.resumed).toHaveLength(1);
  expect(judged).toMatchObject({ judgement: 'unknown', phase: 'PENDING', findings: [] });
  await noneWrong();
  expect((await check({ resume_failed: true })).metrics).toEqual(WELL);
});

it('never tells it so a second time', async () => {
  pass(6);
  await fail(false);
  const { report, metrics, lines } = await check({ resume_failed: true });
  expect({ metrics, resumed: report.resumed }).toEqual({ metrics: PAGE, resumed: [] });
  expect(lines).toContainEqual(
    expect.objectContaining({ message: 'not resumed', because: 'its exceptions show 2 failures instead of one' }),
  );
  expect(await phasesOf(harness)).toEqual(['v1 FAILED']);
  harness.ccaf.faults.clear();
  await deploy();
  await noneWrong();
});

it('tells of one that a person stopped once fifteen minutes have passed, with how far it has read', async () => {
  pass(20);
  await stopNewest(harness);
  const { metrics, lines } = await check({ resume_failed: true });
  expect(metrics).toEqual(NOT_TOLD);
  expect(lines).toContainEqual(
    expect.objectContaining({
      message: 'ended',
      phase: 'STOPPED',
      offsets: { north_parcels: 'partition:0,offset:60', south_parcels: 'partition:0,offset:60' },
    }),
  );
  pass(16);
  expect((await check({ resume_failed: true })).judged).toMatchObject({
    findings: [{ condition: 'stopped', urgency: 'now' }],
  });
  expect(await phasesOf(harness)).toEqual(['v1 STOPPED']);
  await deploy();
  expect((await check()).metrics).toEqual(WELL);
});

it('tells of somebody else who writes the sink', async () => {
  const [ours] = await harness.statements();
  await harness.client.create({ name: 'theirs', sql: ours?.sql ?? '', properties: ours?.properties ?? {}, labels: {} });
  pass(6);
  const { judged, metrics } = await check();
  expect(metrics).toEqual(PAGE);
  expect(judged).toMatchObject({ findings: [{ condition: 'doubled', statement: 'theirs' }] });
  await harness.client.delete('theirs');
});

it('is the same judgement in a status, beside whether the image is what runs', async () => {
  const spare = sink('spare').column('tracking_code', DataTypes.STRING());
  const other = defineApp({
    name: 'spare',
    sources: { north: table('north_parcels') },
    sink: spare,
    query: ({ north }) => north.select(col('tracking_code')).insertInto(spare),
  });
  const statusOf = async (version: string, name = 'parcels') => {
    const report = await harness.invoke({ app: [versionOf(version), other], event: { action: 'status' } });
    return (report as { apps: Record<string, object> }).apps[name];
  };
  const flow = { unknown: 'the Metrics API has no value for it' };
  expect(await statusOf('v1')).toMatchObject({ judgement: 'well', advice: '', runs_this_image: 'yes', flow });
  expect(await statusOf('v1', 'spare')).toMatchObject({ outcome: 'no statements', runs_this_image: 'no' });
  expect(await statusOf('v2')).toMatchObject({ judgement: 'well', runs_this_image: 'no' });
  harness.ccaf.faults.onRequest({ method: 'POST', times: 99, fault: { kind: 'answer', status: 403 } });
  expect(await statusOf('v1')).toMatchObject({ judgement: 'well', runs_this_image: 'unknown' });
});

it('tells of a key that is refused, and of no app then', async () => {
  harness.ccaf.faults.onRequest({ method: 'GET', times: 99, fault: { kind: 'answer', status: 403 } });
  const { report, metrics, judged } = await check();
  expect(metrics).toEqual(['all Page 2 Ticket 0']);
  expect(report.findings).toMatchObject([{ condition: 'unauthorized', urgency: 'now' }]);
  expect(judged).toMatchObject({ judgement: 'unknown', findings: [] });
});

it('tells of a statement that is gone once that lasts, and brings none back', async () => {
  pass(16);
  for (const { name } of await harness.statements()) await harness.client.delete(name);
  expect((await check({ resume_failed: true })).metrics).toEqual(['parcels Page 1.5 Ticket 0', 'all Page 0 Ticket 0']);
  expect(await harness.statements()).toEqual([]);
});

it('writes no heartbeat where a check does not come to its end', async () => {
  harness.ccaf.faults.onRequest({ method: 'GET', times: 999, fault: { kind: 'answer', status: 404 } });
  const before = harness.logs.length;
  await harness.failureOf({ app, event: { action: 'watch' } });
  expect(harness.logs.slice(before).filter((line) => line.includes('_aws'))).toEqual([]);
});
