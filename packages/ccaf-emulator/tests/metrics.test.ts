import { ManualClock } from './manual-clock';
import { Rest } from './rest';

const MINUTE = 60_000;
/** 10:20:30 is when it starts. */
let clock: ManualClock;
let rest: Rest;
beforeEach(async () => {
  clock = new ManualClock();
  rest = await Rest.start({ clock });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
});
afterEach(() => rest.emulator.close());

const produce = async (...values: readonly number[]): Promise<void> => {
  await rest.emulator.produce(
    { table: 'source' },
    values.map((n) => ({ n })),
  );
  await rest.emulator.settle();
};

interface QueryBody {
  readonly data: readonly (Readonly<Record<string, string>> & {
    readonly points: readonly { readonly timestamp: string; readonly value: number }[];
  })[];
  readonly meta: { readonly pagination: { readonly page_size: number; readonly next_page_token?: string } };
  readonly errors?: readonly { readonly detail: string }[];
}

const CLOUD = { 'cloud.api.key': '', 'cloud.api.secret': '' };
const cloudKey = (settings = rest.emulator.settings) => {
  const { 'cloud.api.key': key, 'cloud.api.secret': secret } = { ...CLOUD, ...settings };
  return { authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` };
};

/** Asks as the Metrics API is asked: by default for all minutes of all statements of the pool. */
const ask = (metric: string, change: object = {}, search = '', headers = cloudKey()) =>
  rest.request<QueryBody>(
    'POST',
    `${rest.emulator.url}/v2/metrics/cloud/query${search}`,
    {
      aggregations: [{ metric: `io.confluent.flink/${metric}` }],
      filter: { op: 'EQ', field: 'resource.compute_pool.id', value: 'lfcp-local' },
      group_by: ['resource.flink_statement.name'],
      granularity: 'PT1M',
      intervals: ['2024-01-31T10:00:00Z/2024-01-31T11:00:00Z'],
      limit: 1000,
      format: 'GROUPED',
      ...change,
    },
    headers,
  );

const ofPool = { group_by: ['resource.compute_pool.id'] };

/** What is told of the only group, as `20=3 21=3`: minutes of the hour and values. */
const told = async (metric: string, change: object = {}): Promise<string> => {
  const { status, body } = await ask(metric, change);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const points = body.data[0]?.points ?? [];
  return points
    .map(({ timestamp, value }) => `${timestamp.slice(14, 16)}=${value}`)
    .reverse()
    .join(' ');
};

it('a statement that moves to another compute pool is told of in each, for as long as it ran there', async () => {
  rest.emulator.addComputePool('lfcp-other');
  const { name } = await rest.run('INSERT INTO sink SELECT n FROM source');
  clock.advance(2 * MINUTE);
  await rest.setStopped(name, true);
  const stopped = await rest.get(name);
  const spec = { ...stopped.spec, stopped: false, compute_pool_id: 'lfcp-other' };
  expect((await rest.request('PUT', `/${name}`, { ...stopped, spec })).status).toBe(202);
  clock.advance(10 * MINUTE);
  const inPool = (value: string) => ({ filter: { op: 'EQ', field: 'resource.compute_pool.id', value } });
  expect(await told('pending_records')).toBe('20=0 21=0');
  expect(await told('pending_records', inPool('lfcp-other'))).toMatch(/^22=0 23=0 /);
});

describe('it measures, minute by minute,', () => {
  it('what is read, what is written and what waits', async () => {
    await produce(1, 2, 3);
    const { name } = await rest.run('INSERT INTO sink SELECT n FROM source WHERE n > 1');
    await rest.emulator.settle();
    clock.advance(2 * MINUTE);
    await produce(4);
    clock.advance(MINUTE);
    await rest.setStopped(name, true);
    await produce(5, 6);
    clock.advance(10 * MINUTE);
    expect(await told('num_records_in')).toBe('20=3 21=0 22=1');
    expect(await told('num_records_out')).toBe('20=2 21=0 22=1');
    expect(await told('pending_records')).toBe('20=0 21=0 22=0');
    expect(await told('statement_utilization/current_cfus')).toBe('20=1 21=1 22=1');
    await rest.setStopped(name, false);
    await rest.emulator.settle();
    clock.advance(6 * MINUTE);
    expect(await told('num_records_in')).toBe('20=3 21=0 22=1 33=2 34=0');
    expect(await told('num_records_out')).toBe('20=2 21=0 22=1 33=2 34=0');
  });

  it('what waits to be read, as long as the engine has not got to it', async () => {
    await rest.run('INSERT INTO sink SELECT n FROM source');
    for (const n of [1, 2, 3]) {
      await rest.emulator.produce({ table: 'source' }, [{ n }, { n }]);
      clock.advance(MINUTE);
    }
    // It is read in a minute in which nothing else happens, and looked at before that minute is over.
    clock.advance(2 * MINUTE);
    await rest.emulator.settle();
    expect(await told('num_records_in')).toBe('20=0');
    clock.advance(7 * MINUTE);
    expect(await told('pending_records')).toBe('20=2 21=4 22=6 23=6 24=6 25=0 26=0 27=0');
    expect(await told('num_records_in')).toBe('20=0 21=0 22=0 23=0 24=0 25=6 26=0 27=0');
  });

  it('the CFUs of a compute pool, whatever runs in it, and its limit', async () => {
    await rest.run('INSERT INTO sink SELECT n FROM source');
    clock.advance(MINUTE);
    await rest.run('INSERT INTO sink SELECT n + 1 FROM source');
    clock.advance(6 * MINUTE);
    expect(await told('compute_pool_utilization/current_cfus', ofPool)).toBe('20=1 21=2 22=2');
    expect(await told('compute_pool_utilization/cfu_limit', ofPool)).toBe('20=10 21=10 22=10');
    const hour = { ...ofPool, granularity: 'PT1H' };
    expect(await told('compute_pool_utilization/cfu_minutes_consumed', hour)).toBe('00=5');
    const five = { ...ofPool, granularity: 'PT5M' };
    expect(await told('compute_pool_utilization/cfu_limit', five)).toBe('20=10');
    rest.emulator.accidents.exhaustPool('lfcp-local');
    clock.advance(6 * MINUTE);
    const all = '20=1 21=2 22=2 23=2 24=2 25=2 26=2 27=10 28=10';
    expect(await told('compute_pool_utilization/current_cfus', ofPool)).toBe(all);
  });
});

it('tells of a minute five minutes after it began, and of no minute twice', async () => {
  await rest.run('INSERT INTO sink SELECT n FROM source');
  clock.advance(4 * MINUTE + 29_999);
  expect(await told('num_records_in')).toBe('');
  clock.advance(1);
  expect(await told('num_records_in')).toBe('20=0');
  await rest.emulator.close();
  rest = await Rest.start({ clock, metricsDelayMs: 0 });
  await rest.run('CREATE TABLE source (n INT)');
  await rest.run('CREATE TABLE sink (n INT)');
  await rest.run('INSERT INTO sink SELECT n FROM source');
  clock.advance(2 * MINUTE);
  expect(await told('num_records_in')).toBe('25=0 26=0');
});

it('tells nothing of what never ran', async () => {
  await rest.query('SELECT 1');
  rest.emulator.faults.onStatement({ afterRows: 0, phase: 'PENDING', detail: 'no room' });
  await rest.run('INSERT INTO sink SELECT n FROM source');
  clock.advance(20 * MINUTE);
  expect((await ask('pending_records')).body.data).toEqual([]);
});

describe('on command', () => {
  beforeEach(async () => {
    await rest.run('INSERT INTO sink SELECT n FROM source');
    clock.advance(8 * MINUTE);
  });

  it('it shows nothing, gaps, or another value', async () => {
    const { faults } = rest.emulator;
    faults.onMetric({ metric: /records_in$/, shows: { kind: 'nothing' } });
    faults.onMetric({ metric: /records_out$/, of: /^s-/, shows: { kind: 'gaps', every: 2 } });
    faults.onMetric({ metric: /pending/, of: /^another/, shows: { kind: 'nothing' } });
    faults.onMetric({ metric: /cfu_limit$/, of: /^lfcp-local$/, shows: { kind: 'value', value: -(2 ** 63) } });
    expect(await told('num_records_in')).toBe('');
    expect(await told('num_records_out')).toBe('21=0 23=0');
    expect(await told('pending_records')).toBe('20=0 21=0 22=0 23=0');
    expect(await told('compute_pool_utilization/cfu_limit', ofPool)).toMatch(/^20=-9223372036854776000 /);
    faults.clear();
    expect(await told('num_records_in')).toBe('20=0 21=0 22=0 23=0');
  });

  it.each([429, 401, 500])('it answers %d', async (status) => {
    rest.emulator.faults.onRequest({ path: /^\/v2\/metrics\//, fault: { kind: 'answer', status } });
    expect([(await ask('pending_records')).status, (await ask('pending_records')).status]).toEqual([status, 200]);
  });
});

describe('it is asked', () => {
  it('with the Cloud API key alone, which nothing else takes', async () => {
    const { settings } = rest.emulator;
    const flink = cloudKey({
      'cloud.api.key': settings['flink.api.key'] ?? '',
      'cloud.api.secret': settings['flink.api.secret'] ?? '',
    });
    expect((await ask('pending_records', {}, '', flink)).status).toBe(401);
    expect((await rest.request('GET', '', undefined, cloudKey())).status).toBe(401);
    expect((await ask('pending_records')).status).toBe(200);
  });

  it('page by page, in the order of the names, and without groups', async () => {
    await rest.run('INSERT INTO sink SELECT n FROM source');
    await rest.run('INSERT INTO sink SELECT n + 1 FROM source');
    clock.advance(6 * MINUTE);
    const first = await ask('pending_records', { limit: 1 });
    const token = first.body.meta.pagination.next_page_token;
    const second = await ask('pending_records', { limit: 1 }, `?page_token=${token}`);
    const names = [first, second].map(({ body }) => body.data.map((group) => group['resource.flink_statement.name']));
    expect(names).toEqual([['s-3'], ['s-4']]);
    expect(second.body.meta.pagination).toEqual({ page_size: 1 });
    const flat = { group_by: [], format: 'FLAT' };
    expect((await ask('statement_utilization/current_cfus', flat)).body.data).toEqual([
      { timestamp: '2024-01-31T10:21:00.000Z', value: 2 },
      { timestamp: '2024-01-31T10:20:00.000Z', value: 2 },
    ]);
  });

  it('for some statements alone', async () => {
    await rest.run('INSERT INTO sink SELECT n FROM source');
    await rest.run('INSERT INTO sink SELECT n + 1 FROM source');
    clock.advance(6 * MINUTE);
    const pool = { op: 'EQ', field: 'resource.compute_pool.id', value: 'lfcp-local' };
    const one = { op: 'EQ', field: 'resource.flink_statement.name', value: 's-4' };
    const names = async (filter: object) =>
      (await ask('pending_records', { filter })).body.data.map((group) => group['resource.flink_statement.name']);
    expect(await names({ op: 'AND', filters: [pool, one] })).toEqual(['s-4']);
    expect(await names({ op: 'AND', filters: [pool, { op: 'NOT', filter: one }] })).toEqual(['s-3']);
    expect(await names({ op: 'OR', filters: [pool, one] })).toEqual(['s-3', 's-4']);
  });
});

it.each<[string, object, number, readonly string[]]>([
  [
    'two metrics',
    { aggregations: [{ metric: 'a' }, { metric: 'b' }] },
    400,
    ['exactly one aggregation per request is supported'],
  ],
  [
    'a metric that is not known',
    { aggregations: [{ metric: 'io.confluent.flink/max_cfu' }] },
    400,
    ['Unknown metric: io.confluent.flink/max_cfu'],
  ],
  [
    'no resource',
    { filter: { op: 'EQ', field: 'resource.flink_statement.name', value: 'a' } },
    400,
    ["must name a resource: 'resource.compute_pool.id'"],
  ],
  ['no filter', { filter: null }, 400, ['is required, an object']],
  [
    'a filter of another kind',
    { filter: { op: 'GT', field: 'a', value: 'b' } },
    400,
    ['must have an op: EQ with field and value, AND, OR or NOT'],
  ],
  [
    'a compute pool of others',
    { filter: { op: 'EQ', field: 'resource.compute_pool.id', value: 'lfcp-x' } },
    403,
    ['Access to compute_pool.id=lfcp-x is not allowed'],
  ],
  [
    'minutes of a day',
    { intervals: ['2024-01-30T10:00:00Z/2024-01-31T11:00:00Z'] },
    400,
    ['must not be longer than 6 hours for this granularity'],
  ],
  [
    'all that is wrong',
    { granularity: 'PT2M', intervals: ['yesterday'], group_by: ['metric.topic'], limit: 1001 },
    400,
    [
      "'metric.topic' is no label",
      'must be one of PT1M, PT5M, PT15M, PT30M, PT1H, PT4H, PT6H, PT12H, P1D, ALL',
      'must be one <start>/<end>, the end after the start',
      'must be from 1 to 1000',
    ],
  ],
  ['GROUPED without groups', { group_by: [] }, 400, ['GROUPED is only possible with group_by']],
])('it refuses %s', async (_, change, status, details) => {
  const answer = await ask('pending_records', change);
  expect([answer.status, answer.body.errors?.map(({ detail }) => detail)]).toEqual([status, details]);
});
