import { labelsOf } from '../../src/reconcile/statement-labels';
import { judgeProject } from '../../src/watch/judge';
import { DAYS, found, judged, look, ORDERS, told } from './told';

const RUNNING = told('a', 'RUNNING');
/** Somebody else's statement that writes the sink. */
const stranger = (phase: string, details: Parameters<typeof told>[2] = {}) =>
  told('theirs', phase, { labels: {}, ...details });

describe('an app without a statement', () => {
  it('is told once it lasts, with what that may only mean', () => {
    expect(found([])).toEqual(['missing if the next check agrees']);
    expect(judged([]).why).toBe(
      "nothing writes 'orders': a statement was deleted, or the deploy of a new app has failed",
    );
  });

  it('is told of each sink that nothing writes', () => {
    const app = { name: 'orders', sinks: ['orders', 'refunds', 'bills'] };
    expect(judged([RUNNING], { app })).toMatchObject({
      judgement: 'ill',
      why: "no statement of the app writes 'refunds', 'bills': a statement was deleted, or the deploy of a new app has failed",
    });
  });

  it('is stood aside of while anything of a deploy is younger than 15 minutes', () => {
    const other = told('b', 'RUNNING', { into: ['bills'], created: 14 });
    const query = told('q', 'COMPLETED', { created: 14, labels: labelsOf(['shop', 'hidden']) });
    const ddl = told('d', 'COMPLETED', {
      created: 14,
      labels: { ...other.labels, ...labelsOf([`creates-${'2'.repeat(24)}`]) },
    });
    for (const young of [other, query, ddl])
      expect(found([young])).toEqual(['missing if the next check agrees', 'aside']);
    expect(found([told('b', 'RUNNING', { into: ['bills'], created: 15 })])).toEqual([
      'missing if the next check agrees',
    ]);
  });
});

describe('a deploy under way', () => {
  it('keeps the check from its app as long as a statement of it is younger than 15 minutes', () => {
    const failed = told('a', 'FAILED');
    expect(judged([failed, told('b', 'PENDING', { created: 14.9 })]).aside).toBe(
      "statement 'b' is younger than 15 minutes: a deploy may be under way",
    );
    expect(found([failed, told('b', 'STOPPED', { created: 14.9, ended: 14, ran: undefined })])).toEqual([
      'failed a now',
      'aside',
    ]);
    expect(found([failed, told('b', 'FAILED', { created: 15, ended: 14, ran: undefined })])).toEqual(['failed a now']);
  });

  it('is none by a statement of which the server does not say when it was made', () => {
    expect(found([{ ...told('a', 'FAILED'), createdAt: '' }])).toEqual(['failed a now']);
  });

  it('keeps it from no other app', () => {
    expect(found([RUNNING, told('b', 'PENDING', { into: ['bills'], created: 1 })])).toEqual(['well']);
  });
});

describe('two statements that write one sink', () => {
  it('are told at once', () => {
    const second = told('b', 'RUNNING', { created: 20 });
    expect(found([RUNNING, second])).toEqual(['doubled b now']);
    expect(judged([RUNNING, second]).why).toBe("2 statements write the same sink: 'a' and 'b'");
  });

  it('are told whosever they are, in whatever spelling of the target', () => {
    expect(judged([RUNNING, stranger('DEGRADED', { created: 5 })]).why).toBe(
      "2 statements write the same sink: 'a' and 'theirs' (not of this project)",
    );
    const byId = told('theirs', 'RUNNING', {
      labels: {},
      created: 5,
      properties: { 'sql.current-catalog': 'env-1', 'sql.current-database': 'live' },
    });
    expect(found([RUNNING, { ...byId, sql: 'insert into `orders` select * from paid' }])).toEqual([
      'doubled theirs now',
    ]);
  });

  it('are none where one has ended, waits, comes to its end, or writes elsewhere', () => {
    for (const phase of ['STOPPED', 'FAILED', 'STOPPING', 'PENDING', 'DELETING']) {
      expect(found([RUNNING, stranger(phase)])).toEqual(['well']);
    }
    // INSERT … VALUES by hand, say: it is told at the next check, if it is still there.
    expect(found([RUNNING, stranger('RUNNING', { created: 4.9 })])).toEqual(['well']);
    const elsewhere = { ...stranger('RUNNING'), sql: 'INSERT INTO `shops`.`test`.`orders` SELECT * FROM `paid`' };
    expect(found([RUNNING, elsewhere])).toEqual(['well']);
  });

  it('are told once where they write the same sinks', () => {
    const into = ['orders', 'bills'];
    const app = { name: 'orders', sinks: into };
    const both = [told('a', 'RUNNING', { into }), told('b', 'RUNNING', { into, created: 20 })];
    expect(found(both, { app })).toEqual(['doubled b now']);
  });
});

describe('a warning', () => {
  const warning = (severity: string) => ({
    severity,
    reason: 'GROWS',
    message: 'it grows',
    created_at: '2026-06-30T00:00:00Z',
  });
  const warned = (status: object) => told('a', 'RUNNING', { status: { ...status } });

  it('is told where it is critical, with since when', () => {
    expect(judged([warned({ warnings: [warning('LOW'), warning('CRITICAL')] })])).toMatchObject({
      since: '2026-06-30T00:00:00.000Z',
      why: "the server warns about statement 'a': GROWS: it grows",
      findings: [{ condition: 'warned', severity: 'ticket', urgency: 'now' }],
    });
  });

  it('is not told where it is milder, or in a word that is not known', () => {
    expect(found([warned({ warnings: [warning('MODERATE'), warning('LOW'), warning('FATAL')] })])).toEqual(['well']);
  });

  it.each<[string, string[]]>([
    ['OK', ['well']],
    ['NO_LIMIT', ['well']],
    ['APPROACHING_SOFT_LIMIT', ['warned a now']],
    ['EXCEEDING_HARD_LIMIT', ['warned a now']],
  ])('is a state limit that is %s: %s', (state_limit_state, expected) => {
    const statement = warned({ state_limit_status: { state_limit_state, detail: '11 GB' } });
    expect(found([statement])).toEqual(expected);
  });
});

describe('the thirty days', () => {
  it('are told of a week before they are over, of what the app would go on from', () => {
    const ended = (days: number) => told('a', 'STOPPED', { created: 40 * DAYS, ended: days * DAYS, offset: 9 });
    expect(found([ended(22.9)])).toEqual(['stopped a now']);
    expect(found([ended(23)])).toEqual(['stopped a now', 'expiring a now']);
    expect(judged([ended(23)]).findings[1]).toMatchObject({
      severity: 'ticket',
      why: "statement 'a' is STOPPED, and will be deleted on 2026-07-08, with how far it has read",
      offsets: { paid: 'partition:0,offset:9' },
    });
  });

  it('matter of nothing that was followed, or has read all of its rows', () => {
    const old = { created: 40 * DAYS, ended: 25 * DAYS };
    expect(found([told('a', 'STOPPED', old), told('b', 'RUNNING', { created: 25 * DAYS, after: 'a' })])).toEqual([
      'well',
    ]);
    expect(found([told('a', 'COMPLETED', old)])).toEqual(['well']);
    expect(found([told('a', 'STOPPED', old), told('b', 'PENDING', { created: 20, after: 'a' })])).toEqual([
      'pending b now',
    ]);
  });
});

it('tells of a compute pool once, whichever apps run in it, and not of what has ended there', () => {
  const status = { scaling_status: { scaling_state: 'POOL_EXHAUSTED' } };
  const listed = [
    told('b', 'RUNNING', { into: ['bills'], status }),
    told('a', 'RUNNING', { status }),
    told('c', 'STOPPED', { into: ['refunds'], status }),
  ];
  expect(judgeProject([ORDERS], look(listed), { exceptions: new Map() }).findings).toMatchObject([
    {
      condition: 'pool-exhausted',
      severity: 'ticket',
      urgency: 'if it lasts',
      why: "the compute pool 'lfcp-1' has no more CFUs for 'a', 'b'",
    },
  ]);
});

it('judges each sink by the statement that writes it, and the app by the worst', () => {
  const app = { name: 'orders', sinks: ['orders', 'bills'] };
  const listed = [RUNNING, told('b', 'STOPPED', { into: ['bills'], ended: 20 })];
  expect(judged(listed, { app })).toMatchObject({ judgement: 'ill', statement: 'b', phase: 'STOPPED' });
});
