import { DataTypes, sink } from 'flink-table-api';
import { Agent } from 'undici';
import { fastClock } from './fast-clock';
import { type Harness, type Invocation, startHarness, startTopics } from './harness';
import { invokeHandler } from './invoke';
import { Arrivals, versionOf } from './versions';

let harness: Harness;
async function start(options: Parameters<typeof startHarness>[0] = {}): Promise<void> {
  harness = await startHarness(options);
  await startTopics(harness.ccaf, 0);
}
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });
const names = async (): Promise<string[]> => (await harness.statements()).map(({ name }) => name);
const forget = (): Invocation => ({ ...teardown(600_000), event: { action: 'forget' } });
const teardown = (remainingMs: number, speed = 100): Invocation => ({
  event: { action: 'teardown' },
  clock: fastClock(speed),
  remainingMs,
});

/** Two statements of the project that run: the app's, the newest, and one whose sink no app writes. */
async function startTwo(): Promise<readonly [string, string]> {
  await deploy('v1');
  const [{ labels = {}, properties = {} } = {}] = await harness.statements();
  await harness.createTable(sink('elsewhere').column('depot', DataTypes.STRING()));
  const others = Object.entries(labels).filter(([key]) => !/(writes|fingerprint|reads|anew)-/.test(key));
  const told = {
    'user.confluent.io/fingerprint-00000000000000000000000000000000': 'true',
    'user.confluent.io/writes-000000000000000000000000': 'true',
  };
  const sql = "INSERT INTO `elsewhere` SELECT 'North' AS `depot` FROM `north_parcels`";
  await harness.client.create({
    name: 'parcels-old',
    sql,
    properties,
    labels: { ...Object.fromEntries(others), ...told },
  });
  await harness.ccaf.settle();
  const [newest = '', oldest = ''] = await names();
  return [newest, oldest];
}

const running = async (): Promise<string[]> =>
  (await harness.statements()).filter(({ phase }) => phase === 'RUNNING').map(({ name }) => name);

describe('a statement that cannot be stopped', () => {
  it.each([0, 1])('keeps no other from being stopped, and is named: the %d. of two', async (index) => {
    await start();
    const both = await startTwo();
    const refused = both[index] ?? '';
    const other = both[1 - index] ?? '';
    const fault = { kind: 'answer', status: 403 } as const;
    harness.ccaf.faults.onRequest({ method: 'PUT', path: new RegExp(`${refused}$`), times: 99, fault });
    const failure = await harness.failureOf(teardown(600_000));
    expect(failure).toMatchObject({
      code: 'TEARDOWN_INCOMPLETE',
      facts: { left: [{ statement: refused, code: 'STATEMENTS_API_FORBIDDEN', status: 403 }], ended: [other] },
    });
    expect(failure.message).toContain(
      "the teardown of 'parcels' ended 1 of 2 statements; the others may go on writing. Correct the cause and " +
        'tear down ' +
        `again:\n  - '${refused}': PUT /statements/${refused} was answered 403`,
    );
    expect(await running()).toEqual([refused]);
    harness.ccaf.faults.clear();
    expect(await harness.invoke(teardown(600_000))).toMatchObject({
      outcome: 'stopped',
      statements: [{ name: refused }],
    });
  });

  it('takes no more than its share of the time, where the API goes on failing', async () => {
    await start({ delays: { stoppingMs: 500 } });
    const [newest, oldest] = await startTwo();
    const fault = { kind: 'answer', status: 500 } as const;
    harness.ccaf.faults.onRequest({ method: 'PUT', path: new RegExp(`${newest}$`), times: 9_999, fault });
    const failure = await harness.failureOf(teardown(60_000, 20));
    expect(failure).toMatchObject({
      code: 'TEARDOWN_INCOMPLETE',
      facts: { left: [{ statement: newest, code: 'STATEMENTS_API_UNAVAILABLE' }], ended: [oldest] },
    });
  });

  it('in time is called so, and named', async () => {
    await start({ delays: { stoppingMs: 600_000 } });
    const [newest, oldest] = await startTwo();
    const failure = await harness.failureOf(teardown(200_000));
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { left: [newest, oldest], ended: [] } });
    expect(failure.message).toContain(
      `time is up: the teardown of 'parcels' still waited for '${newest}', '${oldest}' to end. Nothing is lost`,
    );
  });
});

it('forget ends where a deploy has given the name of what was deleted to another statement', async () => {
  await start();
  await deploy('v1');
  const [{ name = '', sql = '', properties = {}, labels = {} } = {}] = await harness.statements();
  const agent = new Agent();
  let deletions = 0;
  let recreation: Promise<unknown> | undefined;
  // Before it is looked at again, and once.
  const recreated = (): Promise<unknown> => (recreation ??= harness.client.create({ name, sql, properties, labels }));
  const dispatcher = agent.compose((dispatch) => (options, handler) => {
    void (deletions > 0 ? recreated() : Promise.resolve()).then(() => dispatch(options, handler));
    if (options.method === 'DELETE' && options.path.endsWith(name)) deletions += 1;
    return true;
  });
  const event = { action: 'forget' };
  expect(await invokeHandler(harness.ccaf, { app: versionOf('v1'), event, dispatcher })).toMatchObject({
    code: 'deleted',
  });
  expect({ deletions, left: await names() }).toEqual({ deletions: 2, left: [] });
  await agent.close();
});

describe('to a role that is bound to a compute pool', () => {
  it('what is deleted is gone, though it is answered 403', async () => {
    await start({ poolScoped: true });
    const arrivals = new Arrivals(harness.ccaf);
    await arrivals.more(20);
    for (const version of ['v1', 'v2', 'v3']) {
      expect(await deploy(version)).toMatchObject({ statement: { phase: 'RUNNING' } });
    }
    expect(await names()).toHaveLength(1);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await harness.invoke(forget())).toMatchObject({ outcome: 'deleted' });
    expect(await names()).toEqual([]);
  });

  it('a deletion whose answer was lost is done', async () => {
    await start({ poolScoped: true });
    await startTwo();
    harness.ccaf.faults.onRequest({ method: 'DELETE', times: 1, fault: { kind: 'drop', when: 'after' } });
    expect(await harness.invoke(forget())).toMatchObject({ outcome: 'deleted' });
    expect(await names()).toEqual([]);
  });

  it('a change that fails before it ran is taken back', async () => {
    await start({ poolScoped: true });
    const arrivals = new Arrivals(harness.ccaf);
    await deploy('v1');
    await harness.ccaf.settle();
    await harness.client.stop((await names())[0] ?? '');
    await arrivals.more(20);
    harness.ccaf.faults.onStatement({
      sql: /North v2/,
      afterRows: 0,
      atStart: true,
      phase: 'FAILED',
      detail: 'bad cast',
    });
    const app = { ...versionOf('v2'), soakSeconds: 0.5 };
    expect(await harness.failureOf({ app })).toMatchObject({ code: 'ROLLED_BACK' });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await names()).toHaveLength(1);
  });

  it('a statement that is only read must be there', async () => {
    await start({ poolScoped: true });
    await expect(harness.client.get('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.stop('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.exceptions('missing')).rejects.toMatchObject({ code: 'STATEMENTS_API_FORBIDDEN' });
    await expect(harness.client.delete('missing')).resolves.toBeUndefined();
  });
});
