import { inspect } from 'node:util';
import { Agent } from 'undici';
import { readFlow } from '../../src/metrics';
import { Redacted } from '../../src/redacted';
import { fakeClock } from '../fake-clock';
import { type Scripted, scriptedServer } from '../statements/scripted-server';

const NOW = Date.parse('2026-11-27T10:20:30Z');
const STATEMENT = 'resource.flink_statement.name';
const POOL = 'resource.compute_pool.id';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const group = (label: string, name: string, value: number) => ({
  [label]: name,
  points: [{ timestamp: '2026-11-27T10:10:00Z', value }],
});
const ok = (...data: readonly unknown[]): Scripted => ({ status: 200, body: { data } });

/** What is read where the server gives these answers in turn; requests come in the order of the metrics. */
async function read(
  answers: readonly Scripted[],
  { wantsDay = false, remainingMs = 600_000, pools = ['lfcp-1'] } = {},
) {
  // One after the other, so that the answers go to the requests that they are for.
  const dispatcher = new Agent({ connections: 1, pipelining: 1 });
  const server = await scriptedServer(answers, { dispatcher });
  close = server.close;
  const clock = fakeClock(NOW);
  const flow = await readFlow(
    {
      endpoint: `http://${server.host}`,
      authentication: { key: new Redacted('CLOUDKEY'), secret: new Redacted('cl0ud-secret') },
      dispatcher,
      clock,
      random: () => 1,
      deadline: NOW + remainingMs,
    },
    { pools, wantsDay },
  );
  return { flow, received: server.received, sleeps: clock.sleeps };
}

const PENDING = ok(group(STATEMENT, 'a', 12), group(STATEMENT, 'b', 3));
const OUT = ok(group(STATEMENT, 'a', 0));
const CFUS = ok(group(POOL, 'lfcp-1', 4));
const LIMIT = ok(group(POOL, 'lfcp-1', 5));
const sample = (value: number) => [{ at: Date.parse('2026-11-27T10:10:00Z'), value }];
const metricsOf = (received: readonly { readonly body: unknown }[]): readonly string[] =>
  received.map(({ body }) => String((body as { aggregations: [{ metric: string }] }).aggregations[0].metric));

it('asks once for each metric, with the Cloud API key, and tells what it knows of each statement and pool', async () => {
  const { flow, received } = await read([PENDING, OUT, CFUS, LIMIT]);
  expect(flow).toEqual({
    statements: new Map([
      ['a', { pending: sample(12), recordsOut: sample(0) }],
      ['b', { pending: sample(3) }],
    ]),
    pools: new Map([['lfcp-1', { cfus: sample(4), limit: 5 }]]),
    notes: [],
  });
  expect(metricsOf(received)).toEqual([
    'io.confluent.flink/pending_records',
    'io.confluent.flink/num_records_out',
    'io.confluent.flink/compute_pool_utilization/current_cfus',
    'io.confluent.flink/compute_pool_utilization/cfu_limit',
  ]);
  expect(received[0]).toMatchObject({
    method: 'POST',
    url: '/v2/metrics/cloud/query',
    authorization: `Basic ${Buffer.from('CLOUDKEY:cl0ud-secret').toString('base64')}`,
    body: { intervals: ['2026-11-27T10:00:00.000Z/2026-11-27T10:15:00.000Z'], granularity: 'PT1M' },
  });
});

it('adds up the hours of the day where somebody has a budget', async () => {
  const hours = {
    [POOL]: 'lfcp-1',
    points: [1, 2].map((hour) => ({ timestamp: `2026-11-27T0${hour}:00:00Z`, value: 60 })),
  };
  const { flow, received } = await read([PENDING, OUT, CFUS, LIMIT, ok(hours)], { wantsDay: true });
  expect(flow.pools.get('lfcp-1')?.cfuMinutesToday).toBe(120);
  expect(received[4]?.body).toMatchObject({
    intervals: ['2026-11-27T00:00:00.000Z/2026-11-27T10:15:00.000Z'],
    granularity: 'PT1H',
  });
  expect(received).toHaveLength(5);
});

it('asks for nothing where there is no compute pool to ask about', async () => {
  const { flow, received } = await read([PENDING], { pools: [] });
  expect([flow, received]).toEqual([{ statements: new Map(), pools: new Map(), notes: [] }, []]);
});

it('reads page after page', async () => {
  const meta = { pagination: { page_size: 1, next_page_token: 'p 2' } };
  const first: Scripted = { status: 200, body: { data: [group(STATEMENT, 'a', 1)], meta } };
  const { flow, received } = await read([first, OUT, CFUS, LIMIT, ok(group(STATEMENT, 'b', 2))]);
  expect([...flow.statements].map(([name, { pending }]) => [name, pending?.[0]?.value])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(received[4]?.url).toBe('/v2/metrics/cloud/query?page_token=p+2');
  expect(received[4]?.body).toEqual(received[0]?.body);
});

it.each([
  [429, { 'retry-after': '2' }, [2_000]],
  [503, {}, [500]],
])('asks again after a %d', async (status, headers, waits) => {
  const { flow, received, sleeps } = await read([{ status, headers }, OUT, CFUS, LIMIT, PENDING]);
  expect(flow).toMatchObject({ notes: [] });
  expect(flow.statements.get('a')?.pending).toEqual(sample(12));
  expect([received.length, sleeps]).toEqual([5, waits]);
});

it('asks three times at most, and never longer than twenty seconds', async () => {
  const thrice = await read([{ status: 500, body: { errors: [{ detail: 'no luck' }] } }]);
  expect(thrice.received).toHaveLength(12);
  expect(thrice.flow).toEqual({
    statements: new Map(),
    pools: new Map(),
    notes: [
      'not known: pending_records, num_records_out, current_cfus, cfu_limit; the Metrics API answered 500: no luck',
    ],
  });
  await close();
  const late = await read([{ status: 429, headers: { 'retry-after': '20' } }]);
  expect([late.received.length, late.sleeps]).toEqual([4, []]);
  expect(late.flow.notes).toEqual([
    'not known: pending_records, num_records_out, current_cfus, cfu_limit; the Metrics API answered 429: it allows 60 ' +
      'requests per minute and IP address',
  ]);
});

it.each<[string, Scripted, string]>([
  [
    'a key that is not taken, which is asked with once',
    { status: 401 },
    "the Metrics API answered 401: 'cloud.api.key' and 'cloud.api.secret' in the secret must be a Cloud API key, " +
      'not a Flink ' +
      'or cluster API key; a new key may need some minutes before it works',
  ],
  [
    'a right that is missing',
    { status: 403 },
    "the Metrics API answered 403: the account of 'cloud.api.key' needs the role MetricsViewer",
  ],
  [
    'a redirect to somebody else',
    { status: 307, headers: { location: 'https://example.com' } },
    "the Metrics API redirects (307) to 'example.com'; credentials are not sent there",
  ],
  [
    'an answer that is no JSON',
    { status: 200, body: '<html>' },
    "the Metrics API did not answer with a list of values: check 'metrics.endpoint' in the secret",
  ],
  [
    'an answer that is no list',
    { status: 200, body: {} },
    "the Metrics API did not answer with a list of values: check 'metrics.endpoint' in the secret",
  ],
  ['a page of a proxy', { status: 404, body: 'nothing here' }, 'the Metrics API answered 404: nothing here'],
])('tells what is not known because of %s, and goes on with the rest', async (_, failing, reason) => {
  const { flow, received } = await read([PENDING, failing, CFUS, LIMIT]);
  expect(flow.notes).toEqual([`not known: num_records_out; ${reason}`]);
  expect(flow.statements.get('a')).toEqual({ pending: sample(12) });
  expect(flow.pools.get('lfcp-1')).toEqual({ cfus: sample(4), limit: 5 });
  expect(received).toHaveLength(4);
});

it('tells that nobody answers', async () => {
  const { flow } = await read(['drop']);
  expect(flow.statements.size).toBe(0);
  expect(flow.notes).toHaveLength(1);
  expect(flow.notes[0]).toMatch(/^not known: .*, cfu_limit; the Metrics API cannot be reached: other side closed/);
});

it('tells that the time was up', async () => {
  const { flow } = await read([PENDING], { remainingMs: 0 });
  expect(flow.notes[0]).toMatch(
    /^not known: .*; the Metrics API did not answer in time: still waiting for a connection of '127\.0\.0\.1:/,
  );
});

it('shows the secret to nobody, not even where the server repeats it', async () => {
  const { flow } = await read([{ status: 400, body: { errors: [{ detail: 'cl0ud-secret is no good' }] } }]);
  expect(flow.notes[0]).toContain('answered 400: <redacted> is no good');
  expect(inspect(flow, { depth: 9 })).not.toContain('cl0ud');
});
