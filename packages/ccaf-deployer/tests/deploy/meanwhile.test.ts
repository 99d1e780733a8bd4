import { answersOf, type Harness } from './harness';
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

describe('what happened to the statement meanwhile', () => {
  /** Runs into the rule, which strikes after the first hundred rows. */
  const fail = async (): Promise<void> => {
    await deploy('v1');
    await harness.ccaf.settle();
    await arrivals.more(100);
    await harness.ccaf.settle();
    expect(await phases()).toEqual(['v1 FAILED']);
  };

  it('stopped: it is resumed where it was', async () => {
    await deploy('v1');
    await harness.ccaf.settle();
    await stopNewest(harness);
    await arrivals.more(50);
    expect(await deploy('v1')).toMatchObject({ outcome: 'resumed', statement: { phase: 'RUNNING' } });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('stopped, and the app changed: the new one starts where it was', async () => {
    await deploy('v1');
    await harness.ccaf.settle();
    await stopNewest(harness);
    await arrivals.more(50);
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('failed: it is resumed, and runs where the cause is gone', async () => {
    harness.ccaf.faults.onStatement({ afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    harness.ccaf.faults.clear();
    expect(await deploy('v1')).toMatchObject({ outcome: 'resumed', statement: { phase: 'RUNNING' } });
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('failed for good: the deploy fails with the reason', async () => {
    harness.ccaf.faults.onStatement({ afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    const failure = await harness.failureOf({ app: versionOf('v1') });
    expect(failure).toMatchObject({ code: 'STATEMENT_FAILED' });
    expect(failure.message).toContain('ended in FAILED: broken');
    expect(failure.message).toMatch(
      /\nCorrect the cause and deploy again\. If it can never .*, and deploy with:\nstart parcels after \S+ north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
  });

  it('failed, and the app changed: it is resumed and stopped in order, and the new one goes on from there', async () => {
    const fault = {
      sql: /North v1/,
      afterRows: 130,
      uncommittedRows: 30,
      phase: 'FAILED',
      detail: 'a hiccup',
    } as const;
    harness.ccaf.faults.onStatement({ ...fault, once: true });
    await fail();
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved', statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await deploy('v2')).toMatchObject({ outcome: 'unchanged' });
    expect(await deploy('v3')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  // ways out: statement-fails-for-good
  it('failed for good, and a mended app: a person has to say where it begins, once', async () => {
    harness.ccaf.faults.onStatement({ sql: /North v1/, afterRows: 130, phase: 'FAILED', detail: 'broken' });
    await fail();
    const [line = ''] = answersOf(await harness.failureOf({ app: versionOf('v2') }));
    const event = { answers: [await arrivals.counted(line)] };
    expect(await harness.invoke({ app: versionOf('v2'), event })).toMatchObject({ statement: { phase: 'RUNNING' } });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    expect(await harness.invoke({ app: versionOf('v3'), event })).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(50);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('degraded: nothing is changed, and a warning says why', async () => {
    await deploy('v1');
    harness.ccaf.faults.onStatement({ afterRows: 0, phase: 'DEGRADED', detail: 'too slow' });
    await arrivals.more(10);
    await harness.ccaf.settle();
    const name = (await harness.statements())[0]?.name;
    expect(await deploy('v1')).toMatchObject({
      outcome: 'unchanged',
      warnings: [`statement '${name}' is DEGRADED: too slow`],
    });
  });

  // ways out: statement-deleted
  it('deleted by hand: nothing tells how far it was, so that a person has to say where to begin', async () => {
    await deploy('v1');
    await harness.client.delete((await harness.statements())[0]?.name ?? '');
    const refused = await harness.failureOf({ app: versionOf('v1') });
    const [line = ''] = answersOf(refused);
    expect(line).toMatch(
      /^start parcels after none north_parcels=earliest south_parcels=earliest asked=\S+ in=lkc-local$/,
    );
    const from50 = line.replaceAll('earliest', 'partition:0,offset:50');
    const answered = await harness.invoke({ app: versionOf('v1'), event: { answers: [from50] } });
    expect(answered).toMatchObject({ outcome: 'created', warnings: [] });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
    const again = await harness.invoke({ app: versionOf('v1'), event: { answers: [from50] } });
    expect(again).toMatchObject({
      outcome: 'unchanged',
      warnings: [`the answer '${from50}' has lapsed: no app asks for it. Remove it from the settings`],
    });
  });
});
