import type { Step } from '../../src/reconcile/step';
import { app, at, day, neverRan, next, shown, statement, stepsOf } from './builders';

const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', ...more });
/** What waits for `one`. */
const waiter = (more = {}) => statement('two', 'PENDING', { initialOffsetFrom: 'one', created: 2, ...more });
const FOLLOWED = ['wait-until-running two', 'wait-until-stable two'];
/** How what is not wanted ends: its own deploy gets time first. */
const ABORTED = ['wait-for-other-deploy two', 'stop two', 'delete two'];

describe('a waiter that is as wanted', () => {
  it('makes its predecessor stop, which runs', () => {
    expect(stepsOf(app(), [old('RUNNING'), waiter()])).toEqual(['stop one', 'wait-until-stopped one', ...FOLLOWED]);
  });

  it('waits for its predecessor, which is stopping', () => {
    expect(stepsOf(app(), [old('STOPPING'), waiter()])).toEqual(['wait-until-stopped one', ...FOLLOWED]);
  });

  it('is waited for where its predecessor has stopped', () => {
    expect(stepsOf(app(), [old('STOPPED'), waiter()])).toEqual(FOLLOWED);
  });

  it('is waited for where there is none to wait for', () => {
    expect(stepsOf(app(), [statement('two', 'PENDING', { anew: 'a' })], { made: { s: 1 } })).toEqual(FOLLOWED);
  });

  it('is waited for where it starts at offsets beyond which nobody has read', () => {
    const hinted = statement('two', 'PENDING', { starts: { a: at(5) }, created: 2 });
    expect(stepsOf(app(), [old('STOPPED'), hinted])).toEqual(FOLLOWED);
  });

  it('has failed where it got no resources in time', () => {
    const progress = { starved: new Set(['two']), started: new Set(['two']) };
    expect(next(app(), [old('STOPPED'), waiter()], { progress })).toMatchObject({
      kind: 'failed',
      statement: { name: 'two' },
    });
  });
});

describe('a PENDING statement that is not as wanted', () => {
  it('is stopped, then deleted, and what runs goes on, where the app is as it was before', () => {
    expect(stepsOf(app({ sql: 'old' }), [old('RUNNING'), waiter()])).toEqual(ABORTED);
  });

  it('is stopped and deleted before another one takes its place', () => {
    expect(stepsOf(app({ sql: 'newer' }), [old('RUNNING'), waiter()])).toEqual([
      ...ABORTED,
      'create next from one',
      'stop one',
      'wait-until-stopped one',
      'wait-until-running next',
      'wait-until-stable next',
    ]);
  });

  it('waits in vain for a predecessor that failed', () => {
    expect(stepsOf(app(), [old('FAILED'), waiter()]).slice(0, 4)).toEqual([...ABORTED, 'resume one']);
  });

  it('waits in vain for a predecessor that is gone', () => {
    const steps = stepsOf(app(), [waiter({ anew: '' })]);
    expect(steps).toEqual([...ABORTED, 'refused: no-position']);
  });

  it('waits for a statement that another one has followed since', () => {
    const statements = [old('STOPPED'), statement('three', 'RUNNING', { sql: 'old', created: 3 }), waiter()];
    expect(stepsOf(app(), statements).slice(0, 4)).toEqual([...ABORTED, 'create next from three']);
  });

  it('starts at offsets that another one has passed', () => {
    const hinted = statement('two', 'PENDING', { starts: { a: at(3) }, created: 2 });
    expect(stepsOf(app(), [old('STOPPED'), hinted]).slice(0, 4)).toEqual([...ABORTED, 'create next from one']);
  });

  it('starts at offsets that do not cover a partition that was added', () => {
    const hinted = statement('two', 'PENDING', { starts: { a: at(5) }, created: 2 });
    expect(stepsOf(app({ partitions: 2, isAppend: false }), [old('STOPPED'), hinted]).slice(0, 4)).toEqual([
      ...ABORTED,
      'create next a@0:5,1:0',
    ]);
  });

  it('is stopped at once where this deploy made it, or has waited for whoever did', () => {
    const statements = [old('RUNNING'), waiter()];
    for (const progress of [{ started: new Set(['two']) }, { yieldedTo: new Set(['two']) }]) {
      expect(shown(next(app({ sql: 'newer' }), statements, { progress }) as Step)).toBe('stop two');
    }
  });

  it('goes before any statement is stopped, for it would begin when that stops', () => {
    const statements = [old('RUNNING'), statement('other', 'RUNNING', { created: 3, from: 'b' }), waiter()];
    expect(stepsOf(app({ sql: 'newer', from: 'ab' }), statements).slice(0, 3)).toEqual(ABORTED);
  });
});

describe('what ended before it ever ran', () => {
  it.each(['STOPPED', 'FAILED'] as const)(
    'is deleted where it is %s, and another one follows from the head',
    (phase) => {
      expect(
        stepsOf(app(), [old('RUNNING'), neverRan('two', phase, { initialOffsetFrom: 'one', created: 2 })]),
      ).toEqual([
        'delete two',
        'create next from one',
        'stop one',
        'wait-until-stopped one',
        'wait-until-running next',
        'wait-until-stable next',
      ]);
    },
  );

  it('is deleted, and what ran before is resumed, where the app is as it was before', () => {
    const ended = neverRan('two', 'STOPPED', { initialOffsetFrom: 'one', created: 2 });
    expect(stepsOf(app({ sql: 'old' }), [old('STOPPED'), ended]).slice(0, 2)).toEqual(['delete two', 'resume one']);
  });

  it('rests on the one that it waited for, so that both are read before it is deleted', () => {
    const ended = neverRan('two', 'STOPPED', { initialOffsetFrom: 'one', created: 2 });
    expect(next(app(), [old('RUNNING'), ended])).toEqual({
      kind: 'delete',
      name: 'two',
      because: 'it was stopped before it ever ran',
      restsOn: ['two', 'one'],
    });
  });

  it('has failed where this deploy created it', () => {
    const progress = { started: new Set(['two']) };
    expect(next(app(), [old('RUNNING'), neverRan('two', 'FAILED')], { progress })).toMatchObject({ kind: 'failed' });
  });

  it('is left to whoever stopped it, where this deploy created it', () => {
    const progress = { started: new Set(['two']) };
    expect(next(app(), [old('RUNNING'), neverRan('two', 'STOPPED')], { progress })).toMatchObject({
      kind: 'superseded',
    });
  });
});

describe('what ended without offsets, and did run', () => {
  it('is never taken for one that never ran', () => {
    expect(stepsOf(app({ sql: 'newer' }), [statement('one', 'STOPPED', { told: 'nothing' })])[0]).toBe('resume one');
  });

  it('is proven not to have begun where nobody has touched since what it waited for', () => {
    const ended = neverRan('two', 'STOPPED', { initialOffsetFrom: 'one', created: 2, endedAt: '' });
    expect(stepsOf(app(), [old('RUNNING'), ended])[0]).toBe('delete two');
    expect(stepsOf(app(), [old('RUNNING', { updatedAt: day(3) }), ended])[0]).not.toBe('delete two');
    expect(stepsOf(app({ sql: 'newer' }), [old('STOPPED'), ended])[0]).toBe('resume two');
  });
});

it('removes a waiter whose predecessor another statement has passed', () => {
  const statements = [
    statement('zero', 'STOPPED', { sql: 'old', told: 9, ended: 10 }),
    statement('one', 'STOPPED', { sql: 'old', told: 5, created: 5 }),
    statement('two', 'PENDING', { initialOffsetFrom: 'one', created: 6 }),
  ];
  expect(stepsOf(app(), statements).slice(0, 4)).toEqual([
    'wait-for-other-deploy two',
    'stop two',
    'delete two',
    'create next a@9',
  ]);
});

describe('a head that two wait for', () => {
  const head = statement('one', 'RUNNING', { sql: 'old' });
  const waiter = (name: string, created: number, sql = 'new') =>
    statement(name, 'PENDING', { sql, initialOffsetFrom: 'one', created });
  const beforeStop = (...waiters: readonly ReturnType<typeof waiter>[]): string[] => {
    const steps = stepsOf(app(), [head, ...waiters]);
    return steps.slice(0, steps.indexOf('stop one'));
  };

  it('is not stopped before one of them is, or both would begin', () => {
    expect(beforeStop(waiter('two', 2), waiter('three', 3)).filter((step) => step.startsWith('stop'))).toHaveLength(1);
  });

  it('is not stopped before the one is that is not wanted, be it the older one', () => {
    expect(beforeStop(waiter('two', 2, 'other'), waiter('three', 3))).toContain('stop two');
  });
});
