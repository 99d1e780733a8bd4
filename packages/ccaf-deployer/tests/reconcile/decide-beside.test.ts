import { app, neverRan, refusalOf, statement, stepsOf } from './builders';

describe('what was resumed runs before it is stopped, for until then it tells of the time before', () => {
  it('where a waiter takes over from it', () => {
    const resumed = statement('one', 'PENDING', { sql: 'old', told: 5 });
    const waiter = statement('two', 'PENDING', { initialOffsetFrom: 'one', created: 2 });
    expect(stepsOf(app(), [resumed, waiter]).slice(0, 3)).toEqual([
      'wait-until-running one',
      'stop one',
      'wait-until-stopped one',
    ]);
  });

  it('where it is no head, and was resumed by a deploy that was killed', () => {
    const resumed = statement('zero', 'PENDING', { sql: 'old', from: 'b', told: 5 });
    const head = statement('one', 'STOPPED', { sql: 'old', created: 2 });
    expect(stepsOf(app({ from: 'ab' }), [resumed, head]).slice(0, 3)).toEqual([
      'wait-until-running zero',
      'stop zero',
      'wait-until-stopped zero',
    ]);
  });
});

it('does not let a waiter that never ran, and was stopped after an answer was asked for, make that lapse', () => {
  const stateful = app({ isStateful: true, isAppend: false, hasPrimaryKey: true });
  const statements = [
    statement('one', 'STOPPED', { sql: 'old', isStateful: true }),
    neverRan('two', 'STOPPED', { sql: 'bad', isStateful: true, created: 2, ended: 30.5 }),
  ];
  expect(refusalOf(stateful, statements, { answers: ['rebuild s after one'] })).toBeUndefined();
});

it('plans to go on from what runs, though the server tells its offsets only when it has stopped', () => {
  const kept = statement('one', 'STOPPED', { sql: 'oldest', from: 'ab', told: 3 });
  const head = statement('two', 'RUNNING', { sql: 'old', told: 'nothing', created: 2 });
  expect(stepsOf(app(), [kept, head])).toEqual([
    'create next from two',
    'stop two',
    'wait-until-stopped two',
    'wait-until-running next',
    'wait-until-stable next',
  ]);
});

it('goes on from the furthest where one has stopped that ran beside the head, be it that the head lags behind it', () => {
  const beside = statement('theirs', 'STOPPED', { isOurs: false, told: 5, ended: 30, ranMs: 29 * 24 * 60 * 60 * 1000 });
  const head = statement('one', 'RUNNING', { sql: 'old', told: 3, created: 2 });
  expect(stepsOf(app(), [beside, head]).slice(0, 3)).toEqual(['stop one', 'wait-until-stopped one', 'create next a@5']);
});

it('refuses no gap where the statement waits that an answer began, whose deploy was killed', () => {
  const paused = statement('one', 'FAILED', { sql: 'old' });
  const begun = statement('two', 'PENDING', { anew: 'a', created: 30.6 });
  const answers = ['start s after one a=earliest'];
  expect(refusalOf(app({ retentionDays: 7 }), [paused, begun], { answers })).toBeUndefined();
});

it('still knows an answer where what it was said of was left stopping by a deploy that was killed', () => {
  const stateful = app({ isStateful: true, isAppend: false, hasPrimaryKey: true });
  const head = statement('one', 'STOPPING', { sql: 'old', isStateful: true });
  expect(refusalOf(stateful, [head], { answers: ['rebuild s after one'] })).toBeUndefined();
});
