import { changeAsJudged, readAsJudged } from '../../src/reconcile/as-judged';
import { type Scripted, scriptedServer } from '../statements/scripted-server';
import { observed, statement } from './builders';

let close: () => Promise<void> = async () => undefined;
afterEach(() => close());

async function serve(...answers: Scripted[]) {
  const server = await scriptedServer(answers);
  close = server.close;
  const requests = () => server.received.map(({ method, url }) => `${method} ${url.split('/').at(-1)}`);
  return { ...server, requests };
}
const state = observed({}, [statement('one', 'RUNNING'), statement('two', 'STOPPED', { created: 2 })]);
const found = (phase: string, more: object = {}, name = 'one'): Scripted => ({
  status: 200,
  body: {
    name,
    metadata: { resource_version: '7', created_at: state.statements.find((one) => one.name === name)?.createdAt },
    spec: { stopped: false },
    status: { phase, ...more },
  },
});
const GONE: Scripted = { status: 404 };
const phasesIn = ({ statements }: typeof state): string[] => statements.map(({ name, phase }) => `${name} ${phase}`);

describe('what a step rests on', () => {
  it('is read by its name, and nothing is told where all is as it was judged', async () => {
    const { client, requests } = await serve(found('RUNNING'));
    expect(await readAsJudged(client, state, ['one'])).toBeUndefined();
    expect(requests()).toEqual(['GET one']);
  });

  it('is told as it is where it went on since, and nothing is done', async () => {
    const { client } = await serve(found('STOPPED', { latest_offsets: { a: 'partition:0,offset:9' } }));
    const moved = await readAsJudged(client, state, ['one']);
    expect(moved?.isDone).toBe(false);
    expect(moved?.observed.statements[0]).toMatchObject({
      phase: 'STOPPED',
      latestOffsets: { a: 'partition:0,offset:9' },
      isOurs: true,
      writes: state.statements[0]?.writes,
    });
  });

  it('is another one where it was created at another time: the name was free meanwhile', async () => {
    const { client } = await serve({
      status: 200,
      body: { name: 'one', metadata: { created_at: '2030-01-01T00:00:00Z' }, status: { phase: 'RUNNING' } },
    });
    const moved = await readAsJudged(client, state, ['one']);
    expect(moved).toMatchObject({
      isDone: false,
      observed: { statements: [{ createdAt: '2030-01-01T00:00:00Z' }, {}] },
    });
  });

  it.each([404, 403])('is gone where nobody may read it any more: %i', async (status) => {
    const { client } = await serve({ status });
    const moved = await readAsJudged(client, state, ['one']);
    expect(moved && phasesIn(moved.observed)).toEqual(['two STOPPED']);
  });

  it('is nothing where it was not there when it was judged', async () => {
    const { client, requests } = await serve(GONE);
    expect(await readAsJudged(client, state, ['unknown'])).toBeUndefined();
    expect(requests()).toEqual([]);
  });
});

describe('a statement is told to stop or to go on', () => {
  it('by the version that was judged', async () => {
    const { client, received, requests } = await serve(found('RUNNING'), { status: 202 });
    const { observed: after, isDone } = await changeAsJudged(client, state, 'one', true);
    expect([isDone, phasesIn(after)]).toEqual([true, ['one STOPPING', 'two STOPPED']]);
    expect(requests()).toEqual(['GET one', 'PUT one']);
    expect(received[1]?.body).toMatchObject({ metadata: { resource_version: '7' }, spec: { stopped: true } });
  });

  it('and is PENDING then', async () => {
    const ended = { end_time: state.statements[1]?.endedAt };
    const { client } = await serve(found('STOPPED', ended, 'two'), { status: 202 });
    const { observed: after, isDone } = await changeAsJudged(client, state, 'two', false);
    expect([isDone, phasesIn(after)]).toEqual([true, ['one RUNNING', 'two PENDING']]);
  });

  it('not where it ended at another time than was judged: somebody started it in between', async () => {
    const { client, requests } = await serve(found('STOPPED', { end_time: '2030-01-01T00:00:00Z' }, 'two'));
    const { isDone } = await changeAsJudged(client, state, 'two', false);
    expect([isDone, requests()]).toEqual([false, ['GET two']]);
  });

  it('not where it is in another phase than was judged', async () => {
    const { client, requests } = await serve(found('FAILED'));
    const { observed: after, isDone } = await changeAsJudged(client, state, 'one', true);
    expect([isDone, phasesIn(after)]).toEqual([false, ['one FAILED', 'two STOPPED']]);
    expect(requests()).toEqual(['GET one']);
  });

  it('not where it is gone', async () => {
    const { client } = await serve(GONE);
    const { observed: after, isDone } = await changeAsJudged(client, state, 'one', true);
    expect([isDone, phasesIn(after)]).toEqual([false, ['two STOPPED']]);
  });

  it('not where somebody else changed it in the same moment', async () => {
    const { client, requests } = await serve(found('RUNNING'), { status: 409 }, found('STOPPING'));
    const { observed: after, isDone } = await changeAsJudged(client, state, 'one', true);
    expect([isDone, phasesIn(after)]).toEqual([false, ['one STOPPING', 'two STOPPED']]);
    expect(requests()).toEqual(['GET one', 'PUT one', 'GET one']);
  });
});
