import type { PoolFlow, Sample, StatementFlow } from '../../src/metrics';
import { flowFindings, poolFindings } from '../../src/watch/flow-conditions';

const START = Date.parse('2026-11-27T10:00:00Z');
const minutes = (of: (minute: number) => number | undefined): readonly Sample[] =>
  Array.from({ length: 15 }, (_, minute) => ({ at: START + minute * 60_000, value: of(minute) })).filter(
    (sample): sample is Sample => sample.value !== undefined,
  );
const rising = minutes((minute) => 100 + 10 * minute);
const silent = minutes(() => 0);

const findings = (flow: StatementFlow, { phase = 'RUNNING', scalingState = 'OK' } = {}) =>
  flowFindings({ app: 'parcels', statement: { name: 'parcels-1', phase, scalingState }, flow });

describe('a statement of which ever more rows wait', () => {
  it('is stuck where none comes out, which pages at once', () => {
    expect(findings({ pending: rising, recordsOut: silent })).toEqual([
      {
        condition: 'stuck',
        severity: 'page',
        urgency: 'now',
        app: 'parcels',
        statement: 'parcels-1',
        since: '2026-11-27T10:02:00.000Z',
        why: 'it is RUNNING, 240 records wait, up from 100 at 10:00 UTC, and none has come out since 10:02 UTC',
        advice:
          'check whether its topics, their schemas or the permissions of its principal have changed; do not stop it',
        runbook: 'docs/day-2.md#stuck',
      },
    ]);
  });

  it('may have written in the first two minutes, before it got stuck', () => {
    const until = (last: number) => minutes((minute) => (minute <= last ? 50 : 0));
    expect(findings({ pending: rising, recordsOut: until(1) })).toMatchObject([{ condition: 'stuck' }]);
    expect(findings({ pending: rising, recordsOut: until(2) })).toMatchObject([{ condition: 'falling-behind' }]);
  });

  it('falls behind where some come out, which is told if it lasts', () => {
    expect(findings({ pending: rising, recordsOut: minutes(() => 7) })).toEqual([
      {
        condition: 'falling-behind',
        severity: 'ticket',
        urgency: 'if it lasts',
        app: 'parcels',
        statement: 'parcels-1',
        why: '240 records wait, up from 100 at 10:00 UTC, and 91 have come out since',
        advice:
          'check whether the compute pool is full, and whether the topics have enough partitions to be read faster',
        runbook: 'docs/day-2.md#falling-behind',
      },
    ]);
  });

  it('falls behind because its compute pool is full, where the server says so', () => {
    const [finding] = findings({ pending: rising, recordsOut: minutes(() => 7) }, { scalingState: 'POOL_EXHAUSTED' });
    expect(finding).toMatchObject({
      condition: 'falling-behind',
      why:
        '240 records wait, up from 100 at 10:00 UTC, and 91 have come out since; its compute pool is full ' +
        '(POOL_EXHAUSTED)',
      advice: 'raise max_cfu of the compute pool, or stop other statements in it: this one gets less than it asks for',
    });
  });
});

describe('nothing is told', () => {
  it.each<[string, StatementFlow]>([
    ['of what nothing is known of', {}],
    ['where nothing comes in', { pending: minutes(() => 0), recordsOut: silent }],
    ['where rows wait, but no more of them, and none comes out', { pending: minutes(() => 100), recordsOut: silent }],
    [
      'where rows begin to come after a quiet time, and are not read yet',
      { pending: minutes((minute) => (minute < 10 ? 0 : 10 * minute)), recordsOut: silent },
    ],
    ['where it is not known what comes out: that is not zero', { pending: rising }],
    [
      'where too little is known of what comes out',
      { pending: rising, recordsOut: minutes((m) => (m < 9 ? 0 : undefined)) },
    ],
    ['where it is not known what waits', { recordsOut: silent }],
  ])('%s', (_, flow) => {
    expect(findings(flow)).toEqual([]);
  });

  it.each(['PENDING', 'DEGRADED', 'STOPPED', 'FAILED'])('of a statement that is %s', (phase) => {
    expect(findings({ pending: rising, recordsOut: silent }, { phase })).toEqual([]);
  });
});

describe('a compute pool', () => {
  const pools = (flow: PoolFlow, budget?: number) =>
    poolFindings({ statements: new Map(), pools: new Map([['lfcp-1', flow]]), notes: [] }, budget);

  it('is full where all of its CFUs were in use for all of the time', () => {
    expect(pools({ cfus: minutes(() => 5), limit: 5 })).toMatchObject([
      {
        condition: 'pool-exhausted',
        severity: 'ticket',
        urgency: 'now',
        since: '2026-11-27T10:00:00.000Z',
        why: "the compute pool 'lfcp-1' has used all of its 5 CFUs for fifteen minutes",
      },
    ]);
  });

  it.each<[string, PoolFlow]>([
    ['some were free for a minute', { cfus: minutes((minute) => (minute === 3 ? 4.5 : 5)), limit: 5 }],
    ['its limit was raised meanwhile', { cfus: minutes(() => 5), limit: 10 }],
    ['its limit is not known', { cfus: minutes(() => 5) }],
    ['its use is not known', { limit: 5 }],
    ['its use is known of a few minutes alone', { cfus: minutes((minute) => (minute < 7 ? 5 : undefined)), limit: 5 }],
    ['it has none, and none is used', { cfus: minutes(() => 0), limit: 0 }],
  ])('is not full where %s', (_, flow) => {
    expect(pools(flow)).toEqual([]);
  });

  it('is over the budget of the day', () => {
    expect(pools({ cfuMinutesToday: 1441 }, 1440)).toMatchObject([
      {
        condition: 'over-budget',
        severity: 'ticket',
        urgency: 'now',
        why: "1441 CFU-minutes used since midnight (UTC) in 'lfcp-1', of a budget of 1440 a day",
      },
    ]);
    expect(pools({ cfuMinutesToday: 1440 }, 1440)).toEqual([]);
    expect(pools({ cfuMinutesToday: 9999 })).toEqual([]);
    expect(pools({}, 1440)).toEqual([]);
  });

  it('shares the budget with the others', () => {
    const flow = new Map<string, PoolFlow>([
      ['lfcp-1', { cfuMinutesToday: 800 }],
      ['lfcp-2', { cfuMinutesToday: 700 }],
      ['lfcp-3', { limit: 5 }],
    ]);
    expect(poolFindings({ statements: new Map(), pools: flow, notes: [] }, 1440)).toMatchObject([
      { why: "1500 CFU-minutes used since midnight (UTC) in 'lfcp-1', 'lfcp-2', of a budget of 1440 a day" },
    ]);
  });
});
