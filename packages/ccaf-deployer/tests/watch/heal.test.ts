import { col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { createLogger } from '../../src/log';
import type { Statement } from '../../src/statements';
import { watch } from '../../src/watch';
import { type Scripted, scriptedServer } from '../statements/scripted-server';
import { ago, DAYS, PROJECT, TARGET, told } from './told';

const orders = sink('orders').column('id', DataTypes.STRING());
const APP = defineApp({
  name: 'orders',
  sources: { paid: table('paid') },
  sink: orders,
  query: ({ paid }) => paid.select(col('id')).insertInto(orders),
});
const FAILED = told('a', 'FAILED', { ended: 60, ran: DAYS - 60, offset: 5 });
const RESUMED_BY_SOMEBODY = told('a', 'RUNNING', { offset: 5 });

const headers = { date: 'Wed, 01 Jul 2026 12:00:00 GMT' };
const listing = (...statements: readonly Statement[]): Scripted => ({
  status: 200,
  headers,
  body: { data: statements.map(({ object }) => object), metadata: {} },
});
const one = ({ object }: Statement): Scripted => ({ status: 200, headers, body: object });
const EXCEPTIONS: Scripted = {
  status: 200,
  headers,
  body: { data: [{ name: 'java.io.IOException', message: 'connection reset', timestamp: ago(60) }] },
};

/** A check that may heal, by these answers: what it asked, what it told to go on, and how the app is. */
async function checked(...answers: Scripted[]) {
  const server = await scriptedServer(answers);
  const { client, clock, received } = server;
  const log = createLogger({ requestId: 'r', now: clock.now, write: () => undefined });
  const deadline = clock.now() + 600_000;
  const context = { client, clock, deadline, log, write: () => undefined, environmentId: 'env-1' };
  try {
    const report = await watch({ ...context, project: PROJECT, apps: [APP], target: TARGET }, { resumeFailed: true });
    const asked = received.map(
      ({ method, url }) => `${method} ${url.replace(/^.*\/statements/, '').replace(/\?.*/, '')}`,
    );
    return { asked, resumed: report.resumed, judgement: report.apps['orders']?.judgement, body: received.at(-1)?.body };
  } finally {
    await server.close();
  }
}

it('looks twice and reads the statement by its name before it tells it to go on, by the version that was read', async () => {
  const read = {
    ...FAILED,
    object: { ...FAILED.object, metadata: { resource_version: '7', created_at: FAILED.createdAt } },
  };
  const { asked, resumed, judgement, body } = await checked(
    listing(FAILED),
    EXCEPTIONS,
    listing(FAILED),
    one(read),
    one(FAILED),
  );
  expect({ asked, resumed, judgement }).toEqual({
    asked: ['GET ', 'GET /a/exceptions', 'GET ', 'GET /a', 'PUT /a'],
    resumed: ['a'],
    judgement: 'unknown',
  });
  expect(body).toMatchObject({ metadata: { resource_version: '7' }, spec: { stopped: false } });
});

it.each<[string, Scripted[]]>([
  ['something follows by then', [listing(FAILED, told('b', 'PENDING', { created: 16 }))]],
  ['a deploy has begun by then', [listing(FAILED, told('b', 'PENDING', { created: 0 }))]],
  ['somebody has told it to go on by then', [listing(RESUMED_BY_SOMEBODY)]],
  ['somebody has told it to go on since the second look', [listing(FAILED), one(RESUMED_BY_SOMEBODY)]],
  [
    'somebody has told it to stop since the second look',
    [listing(FAILED), one({ ...FAILED, object: { ...FAILED.object, spec: { stopped: true } } })],
  ],
  ['what runs cannot be looked at again', [{ status: 400, headers }]],
  ['it is gone since the second look', [listing(FAILED), { status: 404, headers }]],
  ['the API does not let it', [listing(FAILED), one(FAILED), { status: 400, headers }]],
])('leaves it, and tells of it, where %s', async (_, answers) => {
  const { resumed, judgement } = await checked(listing(FAILED), EXCEPTIONS, ...answers);
  expect({ resumed, judgement }).toEqual({ resumed: [], judgement: 'ill' });
});

it('leaves it where the version that was read is not the last one any more', async () => {
  const conflict: Scripted = { status: 409, headers };
  const { asked, resumed } = await checked(
    listing(FAILED),
    EXCEPTIONS,
    listing(FAILED),
    one(FAILED),
    conflict,
    one(RESUMED_BY_SOMEBODY),
  );
  expect(asked.filter((request) => request.startsWith('PUT'))).toEqual(['PUT /a']);
  expect(resumed).toEqual([]);
});
