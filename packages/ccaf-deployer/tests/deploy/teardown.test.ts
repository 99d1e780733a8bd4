import { systemClock } from '../../src/clock';
import { apply } from '../../src/reconcile/apply';
import { desiredOf } from '../reconcile/states';
import { fastClock } from './fast-clock';
import { type Harness, type Invocation, startHarness, startTopics, TARGET } from './harness';
import { Arrivals, versionOf } from './versions';

let harness: Harness;
async function start(options: Parameters<typeof startHarness>[0] = {}): Promise<void> {
  harness = await startHarness(options);
  await startTopics(harness.ccaf, 0);
}
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });
const names = async (): Promise<string[]> => (await harness.statements()).map(({ name }) => name);
const teardown = (remainingMs: number, speed = 100): Invocation => ({
  event: { action: 'teardown' },
  clock: fastClock(speed),
  remainingMs,
});

/** Two statements of the app: the newest first. */
async function deployTwice(): Promise<readonly [string, string]> {
  await deploy('v1');
  await deploy('v2');
  const [newest = '', oldest = ''] = await names();
  return [newest, oldest];
}

describe('a statement that cannot be deleted', () => {
  it.each([0, 1])('keeps no other from being deleted, and is named: the %d. of two', async (index) => {
    await start();
    const both = await deployTwice();
    const refused = both[index] ?? '';
    const other = both[1 - index] ?? '';
    const fault = { kind: 'answer', status: 403 } as const;
    harness.ccaf.faults.onRequest({ method: 'DELETE', path: new RegExp(`${refused}$`), times: 99, fault });
    const failure = await harness.failureOf(teardown(600_000));
    expect(failure).toMatchObject({
      code: 'TEARDOWN_INCOMPLETE',
      facts: { left: [{ statement: refused, code: 'STATEMENTS_API_FORBIDDEN', status: 403 }], deleted: [other] },
    });
    expect(failure.message).toContain(
      `the teardown of 'parcels' deleted one statement and left one, which may go on writing. Correct the cause and tear down ` +
        `again:\n  - '${refused}': DELETE /statements/${refused} was answered 403`,
    );
    expect(await names()).toEqual([refused]);
    harness.ccaf.faults.clear();
    expect(await harness.invoke(teardown(600_000))).toMatchObject({ outcome: 'deleted', statements: [refused] });
  });

  it('takes no more than its share of the time, where the API goes on failing', async () => {
    await start({ delays: { deletingMs: 500 } });
    const [newest, oldest] = await deployTwice();
    const fault = { kind: 'answer', status: 500 } as const;
    harness.ccaf.faults.onRequest({ method: 'DELETE', path: new RegExp(`${newest}$`), times: 9_999, fault });
    const failure = await harness.failureOf(teardown(60_000, 20));
    expect(failure).toMatchObject({
      code: 'TEARDOWN_INCOMPLETE',
      facts: { left: [{ statement: newest, code: 'STATEMENTS_API_UNAVAILABLE' }], deleted: [oldest] },
    });
  });

  it('in time is called so, and named', async () => {
    await start({ delays: { deletingMs: 600_000 } });
    const [newest, oldest] = await deployTwice();
    const failure = await harness.failureOf(teardown(200_000));
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { left: [newest, oldest], deleted: [] } });
    expect(failure.message).toContain(
      `time is up: the teardown of 'parcels' still waited for '${newest}', '${oldest}' to be deleted. What was done so far`,
    );
  });
});

describe('to a role that is bound to a compute pool', () => {
  it('what is deleted is gone, though it is answered 403', async () => {
    await start({ poolScoped: true });
    const arrivals = new Arrivals(harness.ccaf);
    await arrivals.more(20);
    for (const version of ['v1', 'v2', 'v3']) {
      expect(await deploy(version)).toMatchObject({ statement: { phase: 'RUNNING' } });
    }
    expect(await names()).toHaveLength(2);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await harness.invoke(teardown(600_000))).toMatchObject({ outcome: 'deleted' });
    expect(await names()).toEqual([]);
  });

  it('a deletion whose answer was lost is done', async () => {
    await start({ poolScoped: true });
    await deployTwice();
    harness.ccaf.faults.onRequest({ method: 'DELETE', times: 1, fault: { kind: 'drop', when: 'after' } });
    expect(await harness.invoke(teardown(600_000))).toMatchObject({ outcome: 'deleted' });
    expect(await names()).toEqual([]);
  });

  it('a change that fails before it ran is taken back', async () => {
    await start({ poolScoped: true });
    const arrivals = new Arrivals(harness.ccaf);
    await deploy('v1');
    await harness.ccaf.settle();
    await harness.client.stop((await names())[0] ?? '');
    await arrivals.more(20);
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'FAILED', detail: 'bad cast' });
    const app = { ...versionOf('v2'), soakSeconds: 0.5 };
    expect(await harness.failureOf({ app })).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await names()).toHaveLength(1);
  });

  it('a statement that was to be taken back, and is gone already, is', async () => {
    await start({ poolScoped: true });
    await deploy('v1');
    const [previous = ''] = await names();
    const context = {
      client: harness.client,
      clock: systemClock,
      deadline: Date.now() + 10_000,
      requestId: 'r',
      soakMs: 0,
    };
    const desired = desiredOf(TARGET, 'INSERT INTO s SELECT a FROM t', ['t']);
    const observed = { sinkExists: true, statements: [], observedAt: 0 };
    const step = { kind: 'abort', name: 'missing', previous, because: 'it was to take over, but never did' } as const;
    expect(await apply(context, desired, observed, step)).toMatchObject({ statements: [{ name: previous }] });
  });

  it('a statement that is only read must be there', async () => {
    await start({ poolScoped: true });
    await expect(harness.client.get('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.stop('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.exceptions('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.delete('missing')).resolves.toBeUndefined();
  });
});
