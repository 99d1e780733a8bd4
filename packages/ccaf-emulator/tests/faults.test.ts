import { Rest } from './rest';

let rest: Rest;
beforeEach(async () => {
  rest = await Rest.start({ telling: { offsetsOnFailed: true } });
});
afterEach(() => rest.emulator.close());

const statuses = async (count: number, method = 'GET'): Promise<(number | string)[]> => {
  const seen: (number | string)[] = [];
  for (let index = 0; index < count; index += 1) {
    seen.push(
      await rest.request(method, '').then(
        ({ status }) => status,
        () => 'dropped',
      ),
    );
  }
  return seen;
};

describe('a rule about requests', () => {
  it('skips some requests, strikes some, and lets the rest be', async () => {
    rest.emulator.faults.onRequest({ skip: 1, times: 2, fault: { kind: 'answer', status: 503 } });
    expect(await statuses(4)).toEqual([200, 503, 503, 200]);
  });

  it.each([
    [{ retryAfterSeconds: 3 }, '3'],
    [{ retryAfterSeconds: 0 }, '0'],
    [{ retryAfter: new Date('2026-11-26T10:00:00Z') }, 'Thu, 26 Nov 2026 10:00:00 GMT'],
    [{}, null],
  ])('says when to try again: %j', async (asked, expected) => {
    rest.emulator.faults.onRequest({ fault: { kind: 'answer', status: 429, ...asked } });
    const { status, headers } = await rest.request('GET', '');
    expect([status, headers.get('retry-after')]).toEqual([429, expected]);
  });

  it.each([307, 308] as const)('redirects by %d, to itself or elsewhere, and does nothing', async (status) => {
    const { url, faults } = rest.emulator;
    const asked = `${url}${rest.statementsPath}?page_size=7`;
    for (const to of [undefined, 'https://example.com']) {
      faults.onRequest({ fault: { kind: 'redirect', status, ...(to && { to }) } });
      const answer = await fetch(asked, { method: 'POST', body: 'nothing', redirect: 'manual' });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('location')).toBe(`${to ?? ''}${rest.statementsPath}?page_size=7`);
      faults.clear();
    }
  });

  it('knows requests by method and path', async () => {
    rest.emulator.faults.onRequest({ method: 'POST', path: /statements$/, fault: { kind: 'answer', status: 500 } });
    expect(await statuses(1)).toEqual([200]);
    expect((await rest.request('POST', '', {})).status).toBe(500);
  });

  it('cuts the connection before anything is done, or after', async () => {
    const post = () => rest.submit('CREATE TABLE t (a INT)').catch(() => 'dropped');
    rest.emulator.faults.onRequest({ method: 'POST', fault: { kind: 'drop', when: 'before' } });
    expect(await post()).toBe('dropped');
    await expect(rest.emulator.rows({ table: 't' })).rejects.toThrow();
    rest.emulator.faults.clear();
    rest.emulator.faults.onRequest({ method: 'POST', fault: { kind: 'drop', when: 'after' } });
    expect(await post()).toBe('dropped');
    expect(await rest.emulator.rows({ table: 't' })).toEqual([]);
  });

  it('delays an answer', async () => {
    rest.emulator.faults.onRequest({ fault: { kind: 'delay', ms: 1 } });
    expect(await statuses(2)).toEqual([200, 200]);
  });
});

describe('a rule about statements', () => {
  const produce = async (...values: readonly number[]): Promise<void> => {
    await rest.emulator.produce(
      { table: 'source' },
      values.map((n) => ({ n })),
    );
    await rest.emulator.settle();
  };
  const sink = async (): Promise<unknown[]> => (await rest.emulator.rows({ table: 'sink' })).map(({ n }) => n);

  beforeEach(async () => {
    await rest.run('CREATE TABLE source (n INT)');
    await rest.run('CREATE TABLE sink (n INT)');
  });

  it('fails a statement after so many rows, which are written, and again when it is resumed', async () => {
    rest.emulator.faults.onStatement({ afterRows: 2, phase: 'FAILED', detail: 'out of luck' });
    const { name } = await rest.run('INSERT INTO sink SELECT n FROM source');
    await produce(1, 2, 3);
    expect((await rest.get(name)).status).toMatchObject({
      phase: 'FAILED',
      detail: 'out of luck',
      latest_offsets: { source: 'partition:0,offset:2' },
    });
    await rest.setStopped(name, false);
    await rest.emulator.settle();
    expect((await rest.get(name)).status.phase).toBe('FAILED');
    expect(await sink()).toEqual([1, 2]);
  });

  it('degrades a statement, which goes on', async () => {
    rest.emulator.faults.onStatement({ afterRows: 1, phase: 'DEGRADED', detail: 'slow' });
    const { name } = await rest.run('INSERT INTO sink SELECT n FROM source');
    await produce(1, 2, 3);
    expect((await rest.get(name)).status).toMatchObject({ phase: 'DEGRADED', detail: 'slow' });
    expect(await sink()).toEqual([1, 2, 3]);
  });

  it('knows statements by their SQL, and strikes no more of them than it says', async () => {
    rest.emulator.faults.onStatement({ sql: /source/, afterRows: 0, phase: 'FAILED', detail: 'no', times: 1 });
    const first = await rest.run('INSERT INTO sink SELECT n FROM source');
    await produce(1);
    const second = await rest.run('INSERT INTO sink SELECT n FROM source');
    await rest.emulator.settle();
    const phases = [await rest.get(first.name), await rest.get(second.name)].map(({ status }) => status.phase);
    expect(phases).toEqual(['FAILED', 'RUNNING']);
  });
});
