import { createLogger } from '../../src/log';
import { watch } from '../../src/watch';
import { scriptedServer } from '../statements/scripted-server';
import { PROJECT, TARGET, told } from './told';

it('is no check that can tell of no app, so that silence tells of it, and the log why', async () => {
  const [byId, other] = ['lkc-1', 'lkc-2'].map((clusterId) => ({
    clusterId,
    properties: { 'sql.current-catalog': 'env-1', 'sql.current-database': clusterId },
  }));
  const listed = [told('a', 'RUNNING', byId), told('b', 'FAILED', other)];
  const body = { data: listed.map(({ object }) => object), metadata: {} };
  const { client, clock, close } = await scriptedServer([{ status: 200, body }]);
  const lines: Record<string, unknown>[] = [];
  const write = (line: string): void => void lines.push(JSON.parse(line));
  const log = createLogger({ requestId: 'r', now: clock.now, write });
  try {
    const context = { client, clock, deadline: clock.now() + 600_000, log, write, environmentId: 'env-1' };
    await watch({ ...context, project: PROJECT, apps: [], target: TARGET }, { resumeFailed: true });
    expect(lines).toMatchObject([
      { level: 'ERROR', message: expect.stringMatching(/^the project has statements in several targets/) },
      { function: 'shop-handler', Checks: 0, Page: 0, Ticket: 0 },
    ]);
  } finally {
    await close();
  }
});
