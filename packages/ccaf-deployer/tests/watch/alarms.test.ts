import { EXCEPTIONS } from 'ccaf-emulator';
import { CloudWatch } from 'local-cloud/cloudwatch';
import { lineAlarms, silenceAlarm } from '../../simulation/watch/alarms';
import { answersOf, type Harness, type Invocation } from '../deploy/harness';
import { startWithParcels } from '../deploy/parcels-harness';
import type { Arrivals } from '../deploy/versions';
import { fakeClock } from '../fake-clock';

const MINUTE = 60_000;
const OF_PROJECT = { name: '', dimensions: { function: 'local' } };
const OF_APP = { name: 'parcels', dimensions: { function: 'local', app: 'parcels' } };
const IN_OTHER_POOL = { settings: { 'flink.compute.pool.id': 'lfcp-other' } };
const PASSING = { name: 'java.lang.Exception', message: 'The task manager was lost.' };

const clock = fakeClock(Date.parse('2026-11-27T10:00:20Z'));
const alarms = new CloudWatch([
  ...[OF_PROJECT, OF_APP].flatMap((line) => [
    ...lineAlarms('watch', line, 'page'),
    ...lineAlarms('watch', line, 'ticket'),
  ]),
  silenceAlarm('watch', 'local'),
]);
let harness: Harness;
let arrivals: Arrivals;
beforeAll(async () => {
  ({ harness, arrivals } = await startWithParcels(10, { clock, computePools: ['lfcp-other'] }));
  await deploy();
});
afterAll(() => harness.close());

/** The conditions that the last check told. */
let found: readonly string[] = [];

/** So many checks, one every five minutes, in each of which parcels arrive; what is sent, each with the number of the check. */
async function checks(count: number, watch: object = {}, invocation: Invocation = {}): Promise<string[]> {
  const sent: string[] = [];
  // The server tells its time by the second.
  await clock.sleep(1_000);
  for (let number = 1; number <= count; number += 1) {
    await pass(5);
    const before = harness.logs.length;
    await harness.invoke({ clock, event: { action: 'watch', watch }, ...invocation });
    const lines = harness.logs.slice(before);
    found = lines.flatMap((line) => (JSON.parse(line) as { readonly code?: string }).code ?? []);
    for (const line of lines) alarms.read(line);
    sent.push(...evaluated().map((text) => `${number}: ${text}`));
  }
  return sent;
}

const evaluated = (): string[] => alarms.evaluate(clock.now()).map(({ name, state }) => `${name} ${state}`);

async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await arrivals.more(1);
    await harness.ccaf.settle();
    await clock.sleep(MINUTE);
  }
}

const deploy = (invocation: Invocation = {}) => harness.invoke({ clock, ...invocation });
const ccaf = () => harness.ccaf.accidents;
const nameOf = async (): Promise<string> => (await harness.statements())[0]?.name ?? '';

/** All is well again, which is told, and every row is there once. */
async function isWell(invocation: Invocation = {}): Promise<void> {
  await checks(5, {}, invocation);
  expect({ found, ...(await arrivals.wrongs()) }).toEqual({ found: [], lost: 0, doubled: 0 });
  const names = ['watch-page', 'watch-ticket', 'watch-parcels-page', 'watch-parcels-ticket', 'watch-silence'];
  expect(names.map(alarms.stateOf)).toEqual(names.map(() => 'OK'));
}

const PAGE = 'watch-parcels-page ALARM';
const TICKET = 'watch-parcels-ticket ALARM';

// One story: what befalls a project from day to day, and each time a deploy, or somebody, mends it.
it('nobody is called while all is well', async () => {
  await isWell();
  expect(await checks(12)).toEqual([]);
});

it('nobody is called where a check tells a statement to go on, with each row once', async () => {
  await ccaf().fail(await nameOf(), PASSING);
  expect(await checks(4, { resume_failed: true })).toEqual([]);
  await isWell();
});

it.each<[string, (name: string) => Promise<void> | void, (name: string) => unknown, string, string[]]>([
  ['fails', (name) => ccaf().fail(name, EXCEPTIONS.deserialization), () => deploy(), 'failed', [`1: ${PAGE}`]],
  [
    'fails, and does not come to its end',
    (name) => ccaf().failing(name, EXCEPTIONS.arithmetic),
    async (name) => {
      await ccaf().fail(name, EXCEPTIONS.arithmetic);
      await deploy();
    },
    'failed',
    [`3: ${PAGE}`],
  ],
  ['is stopped by somebody', (name) => ccaf().stop(name), () => deploy(), 'stopped', [`3: ${PAGE}`]],
  [
    'runs, and nothing moves',
    (name) => ccaf().interrupt(name),
    (name) => ccaf().recover(name),
    'stuck',
    [`4: ${PAGE}`],
  ],
  [
    'is degraded, and tells why',
    (name) => ccaf().degrade(name, 'Not authorized'),
    (name) => ccaf().recover(name),
    'degraded',
    [`1: ${PAGE}`],
  ],
  [
    'is degraded, and does not tell why',
    (name) => ccaf().degrade(name),
    (name) => ccaf().recover(name),
    'degraded',
    [`1: ${PAGE}`],
  ],
  [
    'gets no resources when it is told to go on',
    async (name) => {
      ccaf().exhaustPool('lfcp-local');
      await ccaf().stop(name);
      await ccaf().resume(name);
    },
    () => ccaf().relievePool('lfcp-local'),
    'pending',
    [`2: ${PAGE}`, '3: watch-ticket ALARM'],
  ],
])('somebody is called where a statement %s', async (_, befall, mend, condition, sent) => {
  const name = await nameOf();
  await befall(name);
  expect(await checks(4)).toEqual(sent);
  expect(found).toContain(condition);
  await mend(name);
  await isWell();
});

it('somebody is called where the compute pool of a statement is deleted', async () => {
  await ccaf().deletePool('lfcp-local');
  expect(await checks(4)).toEqual([`3: ${PAGE}`]);
  await deploy(IN_OTHER_POOL);
  await isWell();
});

it('somebody is called where a statement is deleted', async () => {
  await ccaf().delete(await nameOf());
  expect(await checks(4)).toEqual([`2: ${PAGE}`]);
  expect(found).toEqual(['missing']);
  const [line = ''] = answersOf(await harness.failureOf({ clock, ...IN_OTHER_POOL }));
  await deploy({ event: { answers: [await arrivals.counted(line)] }, ...IN_OTHER_POOL });
  await isWell();
});

it('somebody is called where the key is refused, and where nobody checks', async () => {
  const { 'flink.api.key': key = '', 'flink.api.secret': secret = '' } = harness.ccaf.settings;
  harness.ccaf.deleteApiKey(key);
  expect(await checks(2)).toEqual(['1: watch-page ALARM']);
  expect(found).toEqual(['unauthorized']);
  harness.ccaf.addApiKey(key, secret);
  expect(await checks(1)).toEqual(['1: watch-page OK']);
  const silent: string[] = [];
  for (let minutes = 5; minutes <= 30; minutes += 5) {
    await pass(5);
    silent.push(...evaluated().map((text) => `${minutes}: ${text}`));
  }
  expect(silent).toEqual(['15: watch-silence ALARM']);
  expect(await checks(1)).toEqual(['1: watch-silence OK']);
});

it('a ticket is written of a statement that falls behind', async () => {
  const name = await nameOf();
  harness.ccaf.faults.onMetric({ metric: /num_records_out$/, of: RegExp(name), shows: { kind: 'value', value: 1 } });
  await ccaf().interrupt(name);
  expect(await checks(6, {}, IN_OTHER_POOL)).toEqual([`4: ${TICKET}`]);
  expect(found).toEqual(['falling-behind']);
  await ccaf().recover(name);
  harness.ccaf.faults.clear();
  await isWell(IN_OTHER_POOL);
});

it('a ticket is written of a statement that has ended, a week before it is deleted', async () => {
  await ccaf().stop(await nameOf());
  await checks(4, {}, IN_OTHER_POOL);
  expect(found).toEqual(['stopped']);
  await clock.sleep(22 * 24 * 60 * MINUTE);
  expect(await checks(1, {}, IN_OTHER_POOL)).toEqual([]);
  await clock.sleep(24 * 60 * MINUTE);
  expect(await checks(1, {}, IN_OTHER_POOL)).toEqual([`1: ${TICKET}`]);
  expect(found).toEqual(['stopped', 'expiring']);
  const answers = answersOf(await harness.failureOf({ clock, ...IN_OTHER_POOL }));
  await deploy({ ...IN_OTHER_POOL, event: { answers } });
  await isWell(IN_OTHER_POOL);
});

it("a ticket is written of a day's budget that is spent", async () => {
  expect(await checks(2, { cfu_minutes_a_day: 1 }, IN_OTHER_POOL)).toEqual(['1: watch-ticket ALARM']);
  expect(found).toEqual(['over-budget']);
  expect(await checks(1, {}, IN_OTHER_POOL)).toEqual(['1: watch-ticket OK']);
});

it('somebody is called where another one writes the same sink, after a deploy could be under way', async () => {
  await ccaf().copy(await nameOf(), 'ours-too');
  expect(await checks(4)).toEqual([`3: ${PAGE}`]);
  expect(found).toEqual(['doubled']);
  await ccaf().delete('ours-too');
  expect(await checks(1)).toEqual(['1: watch-parcels-page OK']);
});

it('a ticket is written of a statement that has too much state, and of one that the server warns of', async () => {
  const name = await nameOf();
  ccaf().limitState(name, 'EXCEEDING_SOFT_LIMIT', '500 GB');
  expect(await checks(2, {}, IN_OTHER_POOL)).toEqual([`1: ${TICKET}`]);
  expect(found).toEqual(['warned']);
  ccaf().limitState(name, 'OK');
  expect(await checks(1, {}, IN_OTHER_POOL)).toEqual(['1: watch-parcels-ticket OK']);
  ccaf().warn(name, { severity: 'CRITICAL', reason: 'GROWS', message: 'it grows' });
  expect(await checks(2, {}, IN_OTHER_POOL)).toEqual([`1: ${TICKET}`]);
  expect(found).toEqual(['warned']);
});
