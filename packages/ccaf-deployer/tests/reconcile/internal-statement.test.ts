import { query } from '../../src/reconcile/internal-statement';
import { type Scripted, scriptedServer } from '../statements/scripted-server';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

const COMPLETED: Scripted = { status: 201, body: { name: 'q', spec: {}, status: { phase: 'COMPLETED' } } };
const page = (next: string, ...rows: readonly string[]): Scripted => ({
  status: 200,
  body: {
    results: { data: rows.map((value) => ({ row: [value] })) },
    metadata: { next: next && `/r?page_token=${next}` },
  },
});

async function run(answers: readonly Scripted[], remainingMs = 60_000) {
  const server = await scriptedServer([COMPLETED, ...answers], { remainingMs });
  close = server.close;
  const target = { catalog: 'c', database: 'd' };
  const context = { ...server, deadline: remainingMs, project: { name: 'shop' }, target };
  const outcome = await query(context, { name: 'q', sql: 'SELECT 1', purpose: 'asking' }).catch(
    (error: Error) => error,
  );
  return {
    ...server,
    outcome,
    requests: server.received.map(({ method, url }) => `${method} ${url.split('/').at(-1)}`),
  };
}

it('reads on over empty pages, and waits where one leads to itself', async () => {
  const { outcome, requests, clock } = await run([
    page('a', 'first'),
    page('b'),
    page('b'),
    page('b'),
    page('', 'last'),
    { status: 202 },
  ]);
  expect(outcome).toEqual([['first'], ['last']]);
  expect(requests).toEqual([
    'POST statements',
    'GET results',
    'GET results?page_token=a',
    'GET results?page_token=b',
    'GET results?page_token=b',
    'GET results?page_token=b',
    'DELETE q',
  ]);
  expect(clock.now()).toBe(250);
});

it('says that it waited for results where they never come', async () => {
  const { outcome } = await run([page('a'), page('a')]);
  expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { expected: 'ready to be read' } });
});

it('refuses results that lead round in a circle', async () => {
  const { outcome, requests } = await run([page('a', '1'), page('b', '2'), page('a', '3'), { status: 202 }]);
  expect(outcome).toMatchObject({ code: 'STATEMENTS_API_UNEXPECTED_ANSWER' });
  expect(requests.at(-1)).toBe('DELETE q');
});

it('gives up clearing away after a few seconds', async () => {
  const { outcome, clock } = await run([page('', 'row'), { status: 500 }]);
  expect(outcome).toEqual([['row']]);
  expect(clock.now()).toBeLessThan(5_000);
});
