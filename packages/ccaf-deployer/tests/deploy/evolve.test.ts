import { type Harness, reportOf } from './harness';
import { phasesOf, startWithParcels, stopNewest } from './parcels-harness';
import { type Arrivals, versionOf } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  ({ harness, arrivals } = await startWithParcels(100));
});
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });
const phases = () => phasesOf(harness);

describe('a changed app', () => {
  it('starts where the old one stopped', async () => {
    await deploy('v1');
    await arrivals.more(100);
    await harness.ccaf.settle();
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(100);
    expect(await arrivals.perVersion()).toEqual({ v1: 186, v2: 88 });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await phases()).toEqual(['v2 RUNNING']);
  });

  it('leaves one statement, however often it changes', async () => {
    for (const version of ['v1', 'v2', 'v3', 'v4']) {
      await deploy(version);
      await arrivals.more(10);
    }
    expect(await phases()).toEqual(['v4 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('may go back to what ran before', async () => {
    await deploy('v1');
    await deploy('v2');
    await arrivals.more(10);
    expect(await deploy('v1')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(10);
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('plans which statement takes over and which is retired, and does just that', async () => {
    await deploy('v1');
    const planned = await harness.invoke({ app: versionOf('v2'), event: { action: 'plan' } });
    expect(planned).toMatchObject({ action: 'plan', outcome: 'evolved' });
    expect(await phases()).toEqual(['v1 RUNNING']);
    const deployed = await deploy('v2');
    expect(reportOf(deployed).steps.slice(0, -1)).toEqual(reportOf(planned).steps);
    expect(reportOf(deployed).steps.at(-1)).toMatchObject({ kind: 'delete', because: 'it was replaced' });
  });
});

describe('a changed app that fails', () => {
  it('is rolled back where it never ran, without the old one being stopped', async () => {
    await deploy('v1');
    harness.ccaf.faults.onRequest({
      method: 'POST',
      path: /statements$/,
      skip: 1,
      times: 9,
      fault: { kind: 'answer', status: 422 },
    });
    const failure = await harness.failureOf({ app: versionOf('v2') });
    expect(failure).toMatchObject({ code: 'STATEMENTS_API_REJECTED' });
    expect(await phases()).toEqual(['v1 RUNNING']);
  });

  it('is rolled back where it fails before it runs', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({
      sql: /North v2/,
      afterRows: 0,
      atStart: true,
      phase: 'FAILED',
      detail: 'no right',
    });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'ROLLED_BACK' });
    expect(failure.message).toMatch(
      /^the app does not run: statement 'parcels-parcels-\w{12}' ended in FAILED: no right\n.*Exception: no right\nRolled back: statement 'parcels-parcels-\w{12}' \(RUNNING\), which ran before, goes on/,
    );
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('is rolled back where it failed once, and the rows it wrote are not written again', async () => {
    await deploy('v1');
    await startBacklog();
    const fault = { sql: /North v2/, afterRows: 20, uncommittedRows: 5, phase: 'FAILED', detail: 'a hiccup' } as const;
    harness.ccaf.faults.onStatement({ ...fault, once: true });
    expect(await harness.failureOf({ app: soaking('v2') })).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED', 'v1 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect((await arrivals.perVersion())['v2']).toBeGreaterThan(0);
  });

  it('is left where it fails for good once it has run, and a person has to say where a mended app begins', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 20, phase: 'FAILED', detail: 'bad cast' });
    const failure = await harness.failureOf({ app: soaking('v2') });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toMatch(
      /\nstart parcels after \S+ north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
    expect(await phases()).toEqual(['v2 FAILED', 'v1 STOPPED']);
    const line = failure.message.split('\n').at(-1) ?? '';
    const answers = [await arrivals.counted(line)];
    expect(await harness.invoke({ app: versionOf('v3'), event: { answers } })).toMatchObject({ outcome: 'created' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await phases()).toEqual(['v3 RUNNING']);
  });

  it('is rolled back where it degrades before it is stable', async () => {
    await deploy('v1');
    await startBacklog();
    harness.ccaf.faults.onStatement({ sql: /North v2/, afterRows: 0, phase: 'DEGRADED', detail: 'too slow' });
    expect(await harness.failureOf({ app: soaking('v2') })).toMatchObject({ code: 'ROLLED_BACK' });
    await arrivals.more(50);
    expect(await phases()).toEqual(['v1 RUNNING', 'v2 STOPPED', 'v1 STOPPED']);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    await deploy('v1');
    expect(await phases()).toEqual(['v1 RUNNING']);
  });

  /** The old statement is stopped, so that the new one has something to read as soon as it starts. */
  async function startBacklog(): Promise<void> {
    await harness.ccaf.settle();
    await stopNewest(harness);
    await arrivals.more(60);
  }
  const soaking = (version: string) => ({ ...versionOf(version), soakSeconds: 0.5 });
});
