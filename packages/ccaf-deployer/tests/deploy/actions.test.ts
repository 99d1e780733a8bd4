import type { Harness } from './harness';
import { phasesOf, startWithParcels } from './parcels-harness';
import { type Arrivals, versionOf } from './versions';

let harness: Harness;
let arrivals: Arrivals;
beforeEach(async () => {
  ({ harness, arrivals } = await startWithParcels(100));
});
afterEach(() => harness.close());

const deploy = (version: string) => harness.invoke({ app: versionOf(version) });
const phases = () => phasesOf(harness);

describe('teardown', () => {
  it('stops and keeps the statements, and a later deploy goes on from there', async () => {
    await deploy('v1');
    await arrivals.perVersion();
    const offsets = { north_parcels: 'partition:0,offset:50', south_parcels: 'partition:0,offset:50' };
    expect(await harness.invoke({ event: { action: 'teardown' } })).toMatchObject({
      outcome: 'stopped',
      statements: [
        { phase: 'STOPPED', latest_offsets: offsets, kept_until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ],
    });
    expect(await phases()).toEqual(['v1 STOPPED']);
    await arrivals.more(20);
    expect(await deploy('v2')).toMatchObject({ outcome: 'evolved' });
    await arrivals.more(20);
    expect(await arrivals.wrongs()).toEqual({ lost: 0, doubled: 0 });
  });

  it('that forgets deletes them, and leaves topics and rows alone', async () => {
    await deploy('v1');
    const before = (await arrivals.perVersion()) && (await harness.ccaf.rows({ table: 'parcels' })).length;
    expect(await harness.invoke({ event: { action: 'forget' } })).toMatchObject({ outcome: 'deleted' });
    expect(await phases()).toEqual([]);
    expect(await harness.ccaf.rows({ table: 'parcels' })).toHaveLength(before);
    expect(await harness.failureOf({ app: versionOf('v1') })).toMatchObject({ code: 'DEPLOY_REFUSED' });
  });

  it('that forgets is refused beside a start, which would be valid again', async () => {
    await deploy('v1');
    const answers = [
      'start parcels after none north_parcels=earliest south_parcels=earliest asked=2026-11-26T00:00:00Z',
    ];
    const failure = await harness.failureOf({ event: { action: 'forget', answers } });
    expect(failure).toMatchObject({ code: 'INVALID_EVENT' });
    expect(await phases()).toEqual(['v1 RUNNING']);
  });

  it('has nothing to do the second time', async () => {
    expect(await harness.invoke({ event: { action: 'teardown' } })).toMatchObject({ outcome: 'nothing to do' });
  });

  it('acts only when Terraform deletes its resource', async () => {
    await deploy('v1');
    for (const action of ['create', 'update']) {
      const passed = await harness.invoke({ event: { action: 'teardown', tf: { action, prev_input: null } } });
      expect(passed).toMatchObject({ outcome: 'nothing to do' });
    }
    expect(await phases()).toEqual(['v1 RUNNING']);
    await harness.invoke({ event: { action: 'teardown', tf: { action: 'delete', prev_input: {} } } });
    expect(await phases()).toEqual(['v1 STOPPED']);
  });
});

describe('status', () => {
  it('tells of each statement, and changes nothing', async () => {
    await deploy('v1');
    harness.ccaf.faults.onStatement({ afterRows: 0, phase: 'FAILED', detail: 'broken' });
    await arrivals.more(10);
    await harness.ccaf.settle();
    expect(await harness.invoke({ event: { action: 'status' } })).toMatchObject({
      action: 'status',
      outcome: 'FAILED',
      apps: {
        parcels: {
          statements: [
            {
              phase: 'FAILED',
              detail: 'broken',
              scaling_state: 'OK',
              latest_offsets: {},
              exceptions: [{ name: 'org.apache.flink.table.api.TableRuntimeException', message: 'broken' }],
            },
          ],
        },
      },
    });
  });
});
