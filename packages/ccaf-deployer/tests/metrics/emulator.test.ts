import { type Emulator, type MetricRule, startEmulator } from 'ccaf-emulator';
import { Agent } from 'undici';
import { parseSettings } from '../../src/lambda/settings';
import { readFlow } from '../../src/metrics';
import { StatementsClient, Transport } from '../../src/statements';
import { flowFindings, poolFindings } from '../../src/watch/flow-conditions';
import { fakeClock } from '../fake-clock';

const START = Date.parse('2026-11-27T10:00:20Z');
const MINUTE = 60_000;

let ccaf: Emulator;
let clock: ReturnType<typeof fakeClock>;
let dispatcher: Agent;
beforeEach(async () => {
  clock = fakeClock(START);
  dispatcher = new Agent({ connections: 2 });
  ccaf = await startEmulator({ clock, cfuLimit: 1 });
  for (const table of ['orders', 'totals']) {
    await ccaf.createTable(
      { table },
      { type: 'record', name: table, fields: [{ name: 'n', type: 'int' }] },
      { key: null },
    );
  }
  const settings = parseSettings('/ccaf', JSON.stringify(ccaf.settings));
  const transport = new Transport({ ...settings, dispatcher, clock, random: () => 0.5, deadline: START + 60 * MINUTE });
  await new StatementsClient(transport, settings).create({
    name: 'orders-1',
    sql: 'INSERT INTO totals SELECT n FROM orders WHERE n > 0',
    properties: { 'sql.current-catalog': 'local', 'sql.current-database': 'sample' },
    labels: {},
  });
});
afterEach(async () => {
  await dispatcher.destroy();
  await ccaf.close();
});

const flowNow = (wantsDay = false) => {
  const { metrics } = parseSettings('/ccaf', JSON.stringify(ccaf.settings));
  if (metrics === undefined) throw new Error('the settings of the emulator have no Cloud API key');
  const options = { ...metrics, dispatcher, clock, random: () => 0.5, deadline: clock.now() + 10 * MINUTE };
  return readFlow(options, { pools: ['lfcp-local'], wantsDay });
};

const findingsNow = async () => {
  const flow = await flowNow();
  const statement = { name: 'orders-1', phase: 'RUNNING', scalingState: 'OK' };
  return flowFindings({ app: 'orders', statement, flow: flow.statements.get('orders-1') ?? {} });
};

/** So many minutes in each of which rows come; what runs reads them at once. */
async function pass(minutes: number, rowsAMinute: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await ccaf.produce({ table: 'orders' }, Array(rowsAMinute).fill({ n: 1 }));
    await ccaf.settle();
    await clock.sleep(MINUTE);
  }
  await ccaf.produce({ table: 'orders' }, []);
}

it('sees what goes through a statement that does well, in four requests, and finds nothing wrong', async () => {
  await pass(21, 2);
  ccaf.requests.clear();
  const flow = await flowNow();
  expect(ccaf.requests.entries().map(({ method, path, status }) => `${method} ${path} ${status}`)).toEqual(
    Array(4).fill('POST /v2/metrics/cloud/query 200'),
  );
  const { pending = [], recordsOut = [] } = flow.statements.get('orders-1') ?? {};
  expect(pending.map(({ value }) => value)).toEqual(Array(15).fill(0));
  expect(recordsOut.map(({ value }) => value)).toEqual(Array(15).fill(2));
  expect(new Date(pending[0]?.at ?? 0).toISOString()).toBe('2026-11-27T10:01:00.000Z');
  expect(flow.notes).toEqual([]);
  expect(await findingsNow()).toEqual([]);
});

it('finds a statement stuck that restarts in vain, at the check after twenty minutes, and no more once it goes on', async () => {
  const checks: (readonly string[])[] = [];
  const check = async (): Promise<void> => {
    await pass(5, 2);
    checks.push((await findingsNow()).map(({ condition }) => condition));
  };
  await pass(6, 2);
  await ccaf.accidents.interrupt('orders-1');
  for (let checked = 0; checked < 5; checked += 1) await check();
  await ccaf.accidents.recover('orders-1');
  for (let checked = 0; checked < 3; checked += 1) await check();
  // What is seen is from 20 to 5 minutes ago.
  expect(checks).toEqual([[], [], ['falling-behind'], ['stuck'], ['stuck'], ['stuck'], [], []]);
});

it('finds a statement that falls behind', async () => {
  ccaf.faults.onMetric({ metric: /num_records_out$/, shows: { kind: 'value', value: 1 } });
  await ccaf.accidents.interrupt('orders-1');
  await pass(21, 2);
  expect((await findingsNow()).map(({ condition }) => condition)).toEqual(['falling-behind']);
});

it.each<[string, MetricRule['shows']]>([
  ['nothing at all', { kind: 'nothing' }],
  ['every other minute, of which too few are left', { kind: 'gaps', every: 2 }],
  ['a value that was never set', { kind: 'value', value: -(2 ** 63) }],
])('finds nothing where the API tells %s', async (_, shows) => {
  ccaf.faults.onMetric({ of: /orders-1/, shows });
  await ccaf.accidents.interrupt('orders-1');
  await pass(21, 2);
  expect(await findingsNow()).toEqual([]);
});

it('finds a compute pool that is full, and one that is over its budget', async () => {
  await pass(21, 1);
  const flow = await flowNow(true);
  expect(flow.pools.get('lfcp-local')).toMatchObject({ limit: 1, cfuMinutesToday: 16 });
  expect(poolFindings(flow, 15).map(({ condition }) => condition)).toEqual(['pool-exhausted', 'over-budget']);
  expect(poolFindings(flow, 16).map(({ condition }) => condition)).toEqual(['pool-exhausted']);
});

it('goes on without what the API refuses', async () => {
  await pass(21, 2);
  ccaf.faults.onRequest({ path: /^\/v2\/metrics/, times: 100, fault: { kind: 'answer', status: 429 } });
  const flow = await flowNow();
  expect([flow.statements.size, flow.pools.size]).toEqual([0, 0]);
  expect(flow.notes).toEqual([
    'not known: pending_records, num_records_out, current_cfus, cfu_limit; the Metrics API answered 429: it allows 60 ' +
      'requests per minute and IP address',
  ]);
});
