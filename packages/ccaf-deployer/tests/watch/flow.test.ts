import type { Harness } from '../deploy/harness';
import { startWithParcels } from '../deploy/parcels-harness';
import type { Arrivals } from '../deploy/versions';
import { fakeClock } from '../fake-clock';

const MINUTE = 60_000;

let clock: ReturnType<typeof fakeClock>;
let harness: Harness;
let arrivals: Arrivals;
let name: string;
beforeEach(async () => {
  clock = fakeClock(Date.parse('2026-11-27T10:00:20Z'));
  ({ harness, arrivals } = await startWithParcels(4, { clock, cfuLimit: 3 }));
  await harness.invoke({ clock });
  name = (await harness.statements())[0]?.name ?? '';
  await pass(20);
});
afterEach(() => harness.close());

/** So many minutes, in each of which parcels arrive. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await arrivals.more(2);
    await harness.ccaf.settle();
    await clock.sleep(MINUTE);
  }
}

/** What a check says of what is wrong, and the numbers that alarms wait for: of the app, and of the project. */
async function check(watch: object = {}, settings: Readonly<Record<string, string>> = {}) {
  const before = harness.logs.length;
  await harness.invoke({ clock, event: { action: 'watch', watch }, settings });
  const lines = harness.logs.slice(before).map((line) => JSON.parse(line) as Record<string, unknown>);
  const levels = lines.filter((line) => '_aws' in line).map(({ app, Page, Ticket }) => ({ app, Page, Ticket }));
  return { found: lines.flatMap(({ code, why }) => (code ? [`${code}: ${why}`] : [])), levels, lines };
}

const asked = () => harness.requests().filter((request) => request === 'POST /v2/metrics/cloud/query');

it('asks four times, or five where there is a budget, and alarms of nothing while all is well', async () => {
  asked();
  const { found, levels, lines } = await check();
  expect(asked()).toHaveLength(4);
  expect(found).toEqual([]);
  expect(levels).toEqual([
    { app: 'parcels', Page: 0, Ticket: 0 },
    { app: undefined, Page: 0, Ticket: 0 },
  ]);
  expect(lines.find(({ app }) => app === 'parcels')).toMatchObject({ PendingRecords: 0 });
  await check({ cfu_minutes_a_day: 1000 });
  expect(asked()).toHaveLength(5);
});

it('pages at once of a statement that runs while nothing moves, 20 to 25 minutes after it began', async () => {
  await harness.ccaf.accidents.interrupt(name);
  const told: (readonly string[])[] = [];
  for (let checked = 1; checked <= 4; checked += 1) {
    await pass(5);
    const { found, levels } = await check();
    told.push(found.map((line) => line.replace(/:.*/, '')));
    if (checked === 4) expect(levels[0]).toEqual({ app: 'parcels', Page: 2, Ticket: 0 });
    else expect(levels[0]).toMatchObject({ Page: 0 });
  }
  // Two checks in a row are too few for a ticket.
  expect(told).toEqual([[], ['falling-behind'], ['falling-behind'], ['stuck']]);
});

it('tells that an app falls behind, if it lasts', async () => {
  harness.ccaf.faults.onMetric({ metric: /num_records_out$/, of: RegExp(name), shows: { kind: 'value', value: 1 } });
  await harness.ccaf.accidents.interrupt(name);
  await pass(20);
  const { found, levels } = await check();
  expect(found).toEqual([
    expect.stringMatching(/^falling-behind: \d+ records wait, up from \d+ at 10:\d\d UTC, and \d+ have/),
  ]);
  expect(levels[0]).toEqual({ app: 'parcels', Page: 0, Ticket: 1 });
});

it('tells of a compute pool that is full, and of a budget that is spent, at the line of the project', async () => {
  harness.ccaf.faults.onMetric({ metric: /pool_utilization\/current/, shows: { kind: 'value', value: 3 } });
  const { found, levels } = await check({ cfu_minutes_a_day: 5 });
  expect(found).toEqual([
    "pool-exhausted: the compute pool 'lfcp-local' has used all of its 3 CFUs for fifteen minutes",
    "over-budget: 15 CFU-minutes used since midnight (UTC) in 'lfcp-local', of a budget of 5 a day",
  ]);
  expect(levels).toEqual([
    { app: 'parcels', Page: 0, Ticket: 0 },
    { app: undefined, Page: 0, Ticket: 2 },
  ]);
});

it('alarms of nothing that it cannot measure, and says what it is', async () => {
  await harness.ccaf.accidents.interrupt(name);
  await pass(20);
  harness.ccaf.faults.onRequest({ path: /^\/v2\/metrics/, times: 4, fault: { kind: 'answer', status: 401 } });
  const refused = await check();
  expect(refused.levels[0]).toEqual({ app: 'parcels', Page: 0, Ticket: 0 });
  expect(refused.lines).toContainEqual(
    expect.objectContaining({ notes: [expect.stringContaining('the Metrics API answered 401')] }),
  );
  harness.ccaf.faults.onMetric({ shows: { kind: 'nothing' } });
  expect((await check()).levels[0]).toEqual({ app: 'parcels', Page: 0, Ticket: 0 });
});
