import { type Scripted, scriptedServer } from './scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function serve(...answers: Scripted[]) {
  const server = await scriptedServer(answers);
  close = server.close;
  return server;
}

it('reads all that the server says of how a statement is, in words that it does not know, too', async () => {
  const created_at = '2026-01-01T00:00:00Z';
  const status = {
    phase: 'RUNNING',
    warnings: [
      { severity: 'CRITICAL', reason: 'STATE', message: 'it grows', created_at },
      { severity: 'FATAL', message: 'new' },
      'none',
    ],
    scaling_status: { scaling_state: 'POOL_EXHAUSTED', last_updated: '2026-01-01T00:01:00Z' },
    state_limit_status: { state_limit_state: 'BEYOND_ALL', detail: '11 GB' },
    network_kind: 'PRIVATE',
    end_time: '2026-01-01T00:02:00Z',
    latest_offsets_timestamp: '2026-01-01T00:03:00Z',
  };
  const { client } = await serve({
    status: 200,
    body: { name: 's-1', status, metadata: { updated_at: '2026-01-01T00:04:00Z' } },
  });
  expect(await client.get('s-1')).toMatchObject({
    warnings: [
      { severity: 'CRITICAL', reason: 'STATE', message: 'it grows', createdAt: created_at },
      { severity: 'FATAL', reason: '', message: 'new', createdAt: '' },
      { severity: '', reason: '', message: '', createdAt: '' },
    ],
    scalingState: 'POOL_EXHAUSTED',
    scalingAt: '2026-01-01T00:01:00Z',
    stateLimit: 'BEYOND_ALL',
    stateLimitDetail: '11 GB',
    networkKind: 'PRIVATE',
    endedAt: '2026-01-01T00:02:00Z',
    offsetsAt: '2026-01-01T00:03:00Z',
    updatedAt: '2026-01-01T00:04:00Z',
  });
});

it('takes the year 1 for a time that is not set', async () => {
  const unset = '0001-01-01T00:00:00Z';
  const { client } = await serve({
    status: 200,
    body: { name: 's-1', status: { phase: 'RUNNING', end_time: unset, latest_offsets_timestamp: unset } },
  });
  expect(await client.get('s-1')).toMatchObject({ endedAt: '', offsetsAt: '' });
});

it('tells what time it is on the server, as its last answer said, and goes on from there', async () => {
  const headers = { date: 'Thu, 01 Jan 2026 00:00:00 GMT' };
  const { client, clock } = await serve({ status: 404, headers }, { status: 404, headers: { date: 'no time at all' } });
  await client.get('s-1');
  await clock.sleep(5_000);
  expect(new Date(client.until(clock.now() + 60_000).serverNow).toISOString()).toBe('2026-01-01T00:00:05.000Z');
  await client.get('s-1');
  expect(new Date(client.serverNow).toISOString()).toBe('2026-01-01T00:00:05.000Z');
});
