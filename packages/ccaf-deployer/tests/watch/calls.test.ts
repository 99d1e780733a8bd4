import { col, DataTypes, defineApp, sink, table } from 'flink-table-api';
import { createLogger } from '../../src/log';
import { watch } from '../../src/watch';
import { type Scripted, scriptedServer } from '../statements/scripted-server';
import { PROJECT, TARGET, told } from './told';

const paid = table('paid');
const APPS = Array.from({ length: 100 }, (_, index) => {
  const to = sink(`sink_${index}`).column('id', DataTypes.STRING());
  return defineApp({
    name: `app-${index}`,
    sources: { paid },
    sink: to,
    query: ({ paid: from }) => from.select(col('id')).insertInto(to),
  });
});
const page = (statements: readonly ReturnType<typeof told>[], next?: string): Scripted => ({
  status: 200,
  headers: { date: 'Wed, 01 Jul 2026 12:00:00 GMT' },
  body: { data: statements.map(({ object }) => object), metadata: { ...(next && { next: `/?page_token=${next}` }) } },
});

it('takes two calls where a hundred apps are well, whatever else is there, and few bytes of the log', async () => {
  const ours = APPS.map(({ name }, index) => told(name, 'RUNNING', { into: [`sink_${index}`] }));
  const theirs = Array.from({ length: 60 }, (_, index) => told(`q-${index}`, 'COMPLETED', { labels: {}, into: [] }));
  const server = await scriptedServer([page([...ours.slice(0, 70), ...theirs.slice(30)], 'b'), page(ours.slice(70))]);
  const { client, clock, received } = server;
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const log = createLogger({ requestId: 'r', now: clock.now, write });
  try {
    const context = { client, clock, deadline: clock.now() + 600_000, log, write, environmentId: 'env-1' };
    const report = await watch({ ...context, project: PROJECT, apps: APPS, target: TARGET }, { resumeFailed: true });
    expect(report.outcome).toBe('well');
    expect(received.map(({ method, url }) => `${method} ${url.replace(/^.*\?/, '')}`)).toEqual([
      'GET page_size=100',
      'GET page_size=100&page_token=b',
    ]);
    expect(lines).toHaveLength(101);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(350);
  } finally {
    await server.close();
  }
});
