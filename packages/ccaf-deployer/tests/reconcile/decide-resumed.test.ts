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
  const stateful = app({ isStateful: true, isAppend: false, isUpsert: true });
  const statements = [
    statement('one', 'STOPPED', { sql: 'old', isStateful: true }),
    neverRan('two', 'STOPPED', { sql: 'bad', isStateful: true, created: 2, ended: 30.5 }),
  ];
  expect(refusalOf(stateful, statements, { answers: ['rebuild s after one'] })).toBeUndefined();
});
