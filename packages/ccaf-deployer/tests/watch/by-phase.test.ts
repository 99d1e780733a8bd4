import { ago, DAYS, found, judged, told } from './told';

describe('a statement', () => {
  it.each<[string, ReturnType<typeof told>, string]>([
    ['that runs is well', told('a', 'RUNNING'), 'well'],
    ['that has read all of its rows is well', told('a', 'COMPLETED'), 'well'],
    ['in a phase that is not known here is unknown', told('a', 'HIBERNATING'), 'unknown'],
    ['that failed is told at once', told('a', 'FAILED', { ended: 0 }), 'failed a now'],
    [
      'that failed is told at once where the server does not say when',
      told('a', 'FAILED', { ended: 'untold' }),
      'failed a now',
    ],
    ['that fails is told once it lasts, for no time is told of that', told('a', 'FAILING'), 'failed a if it lasts'],
    ['that is degraded is told at once', told('a', 'DEGRADED', { updated: 1 }), 'degraded a now'],
    ['that stopped 14 minutes ago is not told yet', told('a', 'STOPPED', { ended: 14 }), 'unknown'],
    ['that stopped 15 minutes ago is told', told('a', 'STOPPED', { ended: 15 }), 'stopped a now'],
    ['that stops is told once it lasts', told('a', 'STOPPING'), 'stopped a if it lasts'],
    [
      'that stopped, nobody says when, is not told while three checks may come to their end within its wait',
      told('a', 'STOPPED', { ended: 'untold', updated: 4.9 }),
      'unknown',
    ],
    [
      'that stopped, nobody says when, is told once it lasts, for its last change may have been another one',
      told('a', 'STOPPED', { ended: 'untold', updated: 5 }),
      'stopped a if it lasts',
    ],
    [
      'that waits for resources, and changed 9 minutes ago, is told once it lasts, for that may have been another change',
      told('a', 'PENDING', { created: 19, updated: 9, offset: 5 }),
      'pending a if it lasts',
    ],
    [
      'that waits for resources, and was told to go on 10 minutes ago, is told',
      told('a', 'PENDING', { updated: 10, offset: 5 }),
      'pending a now',
    ],
    ['that waits for resources since it was created is told', told('a', 'PENDING', { created: 16 }), 'pending a now'],
    ['that is being deleted is none', told('a', 'DELETING'), 'missing if the next check agrees'],
  ])('%s', (_, statement, expected) => {
    expect(found([statement])).toEqual([expected]);
  });
});

describe('what follows', () => {
  const next = (created: number, details: Parameters<typeof told>[2] = {}) =>
    told('b', 'PENDING', { created, after: 'a', ...details });

  it('waits for one that runs, and the app is well', () => {
    expect(found([told('a', 'RUNNING'), next(20)])).toEqual(['well']);
    expect(judged([told('a', 'RUNNING'), next(20)]).why).toBe("statement 'a' runs; 'b' waits to follow it");
  });

  it('is told once it lasts where the one before it does not come to an end, and no deploy is under way', () => {
    const stops = told('a', 'STOPPING', { offset: 5 });
    expect(found([stops, next(14.9)])).toEqual(['unknown', 'aside']);
    expect(found([stops, next(15)])).toEqual(['stopped a if it lasts']);
  });

  it('has ten minutes from when the one before it stopped, however old it is', () => {
    expect(found([told('a', 'STOPPED', { ended: 9, offset: 5 }), next(40)])).toEqual(['unknown']);
    expect(found([told('a', 'STOPPED', { ended: 10, offset: 5 }), next(40)])).toEqual(['pending b now']);
  });

  it('waits in vain for one that failed', () => {
    expect(found([told('a', 'FAILED', { ended: 1 }), next(40)])).toEqual(['failed a now']);
  });

  it('goes on from one that failed where it was told offsets', () => {
    const own = told('b', 'PENDING', { created: 16, updated: 16 });
    expect(found([told('a', 'FAILED', { ended: 20 }), own])).toEqual(['pending b now']);
  });

  it('takes the place of the one before once it runs, or fails', () => {
    const stopped = told('a', 'STOPPED', { ended: 100, offset: 5 });
    expect(found([stopped, told('b', 'RUNNING', { created: 101, after: 'a' })])).toEqual(['well']);
    expect(found([stopped, told('b', 'FAILED', { created: 101, after: 'a' })])).toEqual(['failed b now']);
  });

  it('is told of where it failed before it ran', () => {
    const failed = told('b', 'FAILED', {
      created: 101,
      ended: 99,
      ran: undefined,
      after: 'a',
      status: { detail: 'no rights' },
    });
    const { findings, why } = judged([told('a', 'STOPPED', { ended: 100, offset: 5 }), failed]);
    expect(findings.map(({ condition, statement }) => [condition, statement])).toEqual([['stopped', 'a']]);
    expect(why).toBe(
      "statement 'a' is STOPPED; 'b', which was to follow it, has failed: no rights; it has read 'paid' up to " +
        'partition:0,offset:5; it will be deleted on 2026-07-31',
    );
  });
});

it('tells of a failure its newest exception, how far it has read, and until when that is kept', () => {
  const failed = told('a', 'FAILED', { ended: 2 * DAYS, offset: 7, status: { detail: 'it broke' } });
  const exceptions = {
    a: [
      { name: 'Older', message: 'first', timestamp: ago(3 * DAYS) },
      { name: 'Newer', message: 'last', timestamp: ago(2 * DAYS) },
    ],
  };
  expect(judged([failed], { exceptions })).toEqual({
    judgement: 'ill',
    statement: 'a',
    phase: 'FAILED',
    since: ago(2 * DAYS),
    why:
      "statement 'a' is FAILED: it broke: Newer: last; it has read 'paid' up to partition:0,offset:7; it will " +
      'be deleted on 2026-07-29',
    findings: [
      {
        condition: 'failed',
        severity: 'page',
        app: 'orders',
        statement: 'a',
        since: ago(2 * DAYS),
        urgency: 'now',
        why:
          "statement 'a' is FAILED: it broke: Newer: last; it has read 'paid' up to partition:0,offset:7; it " +
          'will be deleted on 2026-07-29',
        advice:
          'read the exceptions, correct the row, schema, permission or query that they name, and deploy again: ' +
          'the app goes on from where it was',
        runbook: 'docs/day-2.md#failed',
        offsets: { paid: 'partition:0,offset:7' },
      },
    ],
  });
});

it.each([
  ['topic a is gone', "statement 'a' is DEGRADED: topic a is gone"],
  ['', "statement 'a' is DEGRADED: it has no detail, so the cause is Confluent’s"],
])('tells whose fault it is that a statement is degraded: %j', (detail, why) => {
  expect(judged([told('a', 'DEGRADED', { status: { detail } })]).why).toBe(why);
});

it('names the compute pool where the server speaks of it', () => {
  const [finding] = judged([told('a', 'STOPPED', { status: { detail: 'The compute pool was deleted.' } })]).findings;
  expect(finding?.why).toMatch("its compute pool is 'lfcp-1'; nothing follows it");
  expect(finding?.advice).toMatch(/^check whether the compute pool 'lfcp-1' still exists/);
});

it('takes no time of this machine, so that its clock calls nobody', () => {
  expect(judged([told('a', 'STOPPED', { ended: -5 })])).toMatchObject({ judgement: 'unknown', findings: [] });
});
