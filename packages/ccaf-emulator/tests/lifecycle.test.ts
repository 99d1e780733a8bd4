import { ManualClock } from './manual-clock';
import { Rest, type StatementBody } from './rest';

const DELAYS = { pendingMs: 1000, stoppingMs: 500, deletingMs: 2000, resumingMs: 3000 };

let rest: Rest;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  rest = await Rest.start({ delays: DELAYS, clock });
  await rest.emulator.createTable({ table: 'source' }, 'int', { key: null });
  await rest.emulator.createTable({ table: 'sink' }, 'int', { key: null });
});
afterEach(() => rest.emulator.close());

const phase = async (name: string): Promise<string> => (await rest.get(name)).status.phase;

/** Waits for what the clock has set off: the engine works beside the requests. */
async function untilNot(name: string, passing: string): Promise<StatementBody> {
  for (;;) {
    const body = await rest.get(name);
    if (body.status.phase !== passing) return body;
  }
}

async function running(): Promise<string> {
  const { name } = await rest.submit('INSERT INTO sink SELECT val FROM source');
  clock.advance(1000);
  await untilNot(name, 'PENDING');
  return name;
}

describe('with delays', () => {
  it('a statement is PENDING, without traits, and its results are not ready', async () => {
    const { name, status } = await rest.submit('SELECT 1');
    expect(status).toMatchObject({ phase: 'PENDING', detail: '' });
    expect(status).not.toHaveProperty('traits');
    const { status: code, body } = await rest.request('GET', `/${name}/results`);
    expect(code).toBe(409);
    expect(body).toMatchObject({ errors: [{ detail: `Results for Statement=${name} are not ready` }] });
    clock.advance(999);
    expect(await phase(name)).toBe('PENDING');
    clock.advance(1);
    expect((await untilNot(name, 'PENDING')).status.phase).toBe('COMPLETED');
  });

  it('an error shows only after PENDING', async () => {
    const { name, status } = await rest.submit('SELECT x');
    expect(status.phase).toBe('PENDING');
    clock.advance(1000);
    expect((await untilNot(name, 'PENDING')).status).toMatchObject({ phase: 'FAILED' });
  });

  it('a statement is STOPPING before it is STOPPED, and works on until then', async () => {
    const name = await running();
    expect(await rest.setStopped(name, true)).toBe(202);
    expect(await phase(name)).toBe('STOPPING');
    await rest.emulator.produce({ table: 'source' }, [{ val: 1 }]);
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([{ val: 1 }]);
    clock.advance(500);
    expect((await untilNot(name, 'STOPPING')).status.phase).toBe('STOPPED');
    await rest.emulator.produce({ table: 'source' }, [{ val: 2 }]);
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([{ val: 1 }]);
  });

  async function stopped(): Promise<string> {
    const name = await running();
    await rest.setStopped(name, true);
    clock.advance(500);
    await untilNot(name, 'STOPPING');
    return name;
  }

  it('a stopped statement shows STOPPED for a while, and is PENDING again before it runs again', async () => {
    const name = await stopped();
    await rest.setStopped(name, false);
    clock.advance(2999);
    expect(await rest.get(name)).toMatchObject({ spec: { stopped: false }, status: { phase: 'STOPPED' } });
    clock.advance(1);
    expect(await phase(name)).toBe('PENDING');
    clock.advance(1000);
    expect((await untilNot(name, 'PENDING')).status.phase).toBe('RUNNING');
  });

  it('a statement that is stopped before it shows that it was resumed stays STOPPED', async () => {
    const name = await stopped();
    await rest.setStopped(name, false);
    await rest.setStopped(name, true);
    clock.advance(10_000);
    expect(await rest.get(name)).toMatchObject({ spec: { stopped: true }, status: { phase: 'STOPPED' } });
  });

  it('a statement that is stopped while PENDING never starts', async () => {
    const { name } = await rest.submit('INSERT INTO sink SELECT val FROM source');
    await rest.setStopped(name, true);
    clock.advance(1000);
    expect((await untilNot(name, 'STOPPING')).status.phase).toBe('STOPPED');
    await rest.emulator.produce({ table: 'source' }, [{ val: 1 }]);
    await rest.emulator.settle();
    expect(await rest.emulator.rows({ table: 'sink' })).toEqual([]);
  });

  it('a statement that is stopped while PENDING is not executed', async () => {
    const { name } = await rest.submit('CREATE TABLE never (a INT)');
    await rest.setStopped(name, true);
    clock.advance(1000);
    await untilNot(name, 'STOPPING');
    await expect(rest.emulator.rows({ table: 'never' })).rejects.toThrow("no table 'never'");
  });

  it('a statement that is being deleted is seen, holds its name, and is gone afterwards', async () => {
    const name = await running();
    expect((await rest.request('DELETE', `/${name}`)).status).toBe(202);
    expect(await phase(name)).toBe('DELETING');
    const again = { name, spec: { statement: 'SELECT 1' } };
    expect((await rest.request('POST', '', again)).status).toBe(409);
    expect(await rest.setStopped(name, true)).toBe(400);
    clock.advance(2000);
    while ((await rest.request('GET', `/${name}`)).status === 200);
    expect((await rest.request('GET', `/${name}`)).status).toBe(404);
    expect((await rest.request('POST', '', again)).status).toBe(201);
  });

  it('times are those of the clock', async () => {
    const { name } = await rest.submit('INSERT INTO sink SELECT val FROM source');
    clock.advance(1000);
    await untilNot(name, 'PENDING');
    clock.advance(90_500);
    await rest.setStopped(name, true);
    clock.advance(500);
    const body = await untilNot(name, 'STOPPING');
    expect(body.metadata).toMatchObject({
      created_at: '2024-01-31T10:20:30.000Z',
      updated_at: '2024-01-31T10:22:02.000Z',
    });
    expect(body.status).toMatchObject({ end_time: '2024-01-31T10:22:02.000Z', duration: 'PT91S' });
  });
});
