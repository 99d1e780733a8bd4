import type { EmulatorOptions, RequestFault } from 'ccaf-emulator';
import { fastClock } from './fast-clock';
import { type Harness, type Invocation, reportOf } from './harness';
import { phasesOf, startWithParcels, stopNewest } from './parcels-harness';
import { type Arrivals, versionOf } from './versions';

const SPEED = 100;

let harness: Harness;
let arrivals: Arrivals;
async function start(options?: EmulatorOptions): Promise<void> {
  ({ harness, arrivals } = await startWithParcels(20, options));
}
afterEach(() => harness.close());

/** Fifteen minutes, as a rule, on a clock that runs fast. */
const inTime = (invocation: Invocation): Invocation => ({
  clock: fastClock(SPEED),
  remainingMs: 900_000,
  ...invocation,
});
const deploy = (version: string) => harness.invoke(inTime({ app: versionOf(version) }));
const failureOf = (invocation: Invocation): Promise<Error> => harness.failureOf(inTime(invocation));

const phases = () => phasesOf(harness);

describe('a deploy gets through', () => {
  it.each<[string, RequestFault]>([
    ['is redirected', { kind: 'redirect', status: 307 }],
    ['is to be sent again at once', { kind: 'answer', status: 429, retryAfterSeconds: 0 }],
    ['is to be sent again at a time that has passed', { kind: 'answer', status: 503, retryAfter: new Date(0) }],
    ['gets no answer, though it was carried out', { kind: 'drop', when: 'after' }],
  ])('where each of its requests %s at first', async (_, fault) => {
    await start();
    const { faults } = harness.ccaf;
    for (let skip = 0; skip < 200; skip += 2) faults.onRequest({ skip, times: 1, fault });
    expect(await deploy('v1')).toMatchObject({ outcome: 'created', statement: { phase: 'RUNNING' } });
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    faults.clear();
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('where the API is away for minutes', async () => {
    await start();
    await deploy('v1');
    harness.ccaf.faults.onRequest({ skip: 6, times: 60, fault: { kind: 'answer', status: 503 } });
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    expect(harness.logs.filter((line) => line.includes('the answer was 503'))).toHaveLength(60);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('where the statements that it needed no more cannot be cleared away', async () => {
    await start();
    const fault = { kind: 'answer', status: 500 } as const;
    harness.ccaf.faults.onRequest({ method: 'DELETE', path: /-(query|ddl)-/, times: 10_000, fault });
    const clock = fastClock(SPEED);
    const startedAt = clock.now();
    expect(await harness.invoke({ clock, remainingMs: 900_000, app: versionOf('v1') })).toMatchObject({
      outcome: 'created',
    });
    expect(clock.now() - startedAt).toBeLessThan(600_000);
  });
});

describe('a rollback', () => {
  it.each<[string, RequestFault]>([
    ['are refused', { kind: 'answer', status: 403 }],
    ['fail', { kind: 'answer', status: 500 }],
    ['never come', { kind: 'delay', ms: 600_000 }],
  ])('is done all the same where the exceptions %s', async (_, fault) => {
    await start();
    await deploy('v1');
    await harness.ccaf.settle();
    await stopNewest(harness);
    await arrivals.more(20);
    harness.ccaf.faults.onStatement({
      sql: /North v2/,
      afterRows: 0,
      atStart: true,
      phase: 'FAILED',
      detail: 'bad cast',
    });
    harness.ccaf.faults.onRequest({ path: /exceptions$/, times: 10_000, fault });
    const failure = await failureOf({ app: { ...versionOf('v2'), soakSeconds: 60 } });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK', facts: { exceptions: [] } });
    expect(failure.message).toContain('ended in FAILED: bad cast\nRolled back');
    expect(harness.logs.join('\n')).toContain('its exceptions could not be read: ');
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('has no need of them for a status, which says why it lacks them', async () => {
    await start();
    await deploy('v1');
    harness.ccaf.faults.onRequest({ path: /exceptions$/, times: 99, fault: { kind: 'answer', status: 403 } });
    expect(await harness.invoke({ event: { action: 'status' } })).toMatchObject({
      outcome: 'RUNNING',
      apps: {
        parcels: {
          statements: [
            {
              exceptions: [],
              warnings: [
                { severity: '', message: expect.stringMatching(/^its exceptions could not be read: GET .* 403/) },
              ],
            },
          ],
        },
      },
    });
  });
});

describe('a resumed statement', () => {
  const stopped = async (): Promise<void> => {
    await stopNewest(harness);
  };
  const failed = async (): Promise<void> => {
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 30, phase: 'FAILED', detail: 'broken', times: 1 });
    await arrivals.more(30);
    await harness.ccaf.settle();
    harness.ccaf.faults.clear();
  };

  it.each([
    ['stopped', stopped],
    ['failed', failed],
  ])('may show for a long time that it had %s', async (_, end) => {
    await start({ delays: { resumingMs: 1_000 } });
    await deploy('v1');
    await end();
    expect(await deploy('v1')).toMatchObject({ outcome: 'resumed', statement: { phase: 'RUNNING' } });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('that never shows that it goes on is told of when the time is up', async () => {
    await start({ delays: { resumingMs: 600_000 } });
    await deploy('v1');
    await stopped();
    const failure = await failureOf({ app: versionOf('v1'), remainingMs: 300_000 });
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(failure.message).toMatch(
      /^time is up: statement 'parcels-parcels-\w{12}' is STOPPED and not yet resumed\. Nothing is lost/,
    );
  });

  it('that fails again before anybody saw it run is told of at once', async () => {
    await start();
    await deploy('v1');
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 30, phase: 'FAILED', detail: 'broken' });
    await arrivals.more(30);
    await harness.ccaf.settle();
    expect(await failureOf({ app: versionOf('v1') })).toMatchObject({
      code: 'STATEMENT_FAILED',
      facts: { detail: 'broken' },
    });
  });
});

describe('time that runs out', () => {
  it('while a name is still that of a statement that is being deleted is called so', async () => {
    await start({ delays: { deletingMs: 600_000 } });
    const { steps } = reportOf(await harness.invoke({ app: versionOf('v1'), event: { action: 'plan' } }));
    const name = steps.flatMap((step) => (step.kind === 'create' ? step.name : []))[0] ?? '';
    await harness.client.create({ name, sql: 'SHOW CATALOGS', properties: {}, labels: {} });
    await harness.client.delete(name);
    const failure = await failureOf({ app: versionOf('v1'), remainingMs: 300_000 });
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(failure.message).toContain(`statement '${name}' is DELETING and not yet deleted, so that its name is free`);
  });

  it('before a new statement has run for long enough does not pass for a success', async () => {
    await start();
    const app = { ...versionOf('v2'), soakSeconds: 900 };
    await deploy('v1');
    const failure = await failureOf({ app, remainingMs: 300_000 });
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(failure.message).toMatch(/statement 'parcels-parcels-\w{12}' is RUNNING and not yet stable/);
    expect(await phases()).toEqual(['v2 RUNNING', 'v1 STOPPED']);
  });

  it('before a statement gets resources is taken back while there is time, for it never ran', async () => {
    await start();
    await deploy('v1');
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'PENDING', detail: 'no free CFU' });
    const failure = await failureOf({ app: versionOf('v2'), remainingMs: 300_000 });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    expect(failure.message).toContain('the app does not run: it got no resources in time: statement');
    expect(await phases()).toEqual(['v1 RUNNING']);
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('while another deploy may still get through leaves what that one does alone', async () => {
    await start();
    await deploy('v1');
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'PENDING', detail: 'no free CFU' });
    // Slowly enough for a busy machine to come as far as the new statement.
    await failureOf({ app: versionOf('v2'), clock: fastClock(10), remainingMs: 50_000 });
    expect(await phases()).toEqual(['v2 PENDING', 'v1 STOPPED']);
    const failure = await failureOf({ app: versionOf('v3'), clock: fastClock(8), remainingMs: 25_000 });
    expect(failure).toMatchObject({ code: 'DEADLINE_EXCEEDED', facts: { phase: 'PENDING', expected: 'RUNNING' } });
    expect(await phases()).toEqual(['v2 PENDING', 'v1 STOPPED']);
  });

  it('while the API answers nothing but errors is told by what it answered', async () => {
    await start();
    harness.ccaf.faults.onRequest({ skip: 3, times: 10_000, fault: { kind: 'answer', status: 503 } });
    expect(await failureOf({ app: versionOf('v1'), remainingMs: 300_000 })).toMatchObject({
      code: 'STATEMENTS_API_UNAVAILABLE',
      status: 503,
    });
  });
});
