import { lastStableState } from '../../src/reconcile/last-stable-state';
import { tidy } from '../../src/reconcile/tidy';
import { app, at, day, neverRan, next, observed, planned, refusalOf, situation, statement, stepsOf } from './builders';

/*
 * The shortest sequences of edits, accidents and deploys that lost or doubled rows, or had no way out, under rules that were
 * simpler than those of now: each found by a model of the rules. What is left of each here is what the last deploy finds.
 */

const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', ...more });
const BEGUN = ['wait-until-running next', 'wait-until-stable next'];
const stateful = app({ isStateful: true, isAppend: false, isUpsert: true });
const nextNameOf = (...given: Parameters<typeof situation>): string => situation(...given).nextName;

describe('names', () => {
  it('are one chain a sink, whatever its statements read: two deploys that create collide', () => {
    const other = statement('other', 'RUNNING', { from: 'b', created: 2 });
    expect(nextNameOf(app({ from: 'a' }), [other])).toBe(nextNameOf(app({ from: 'ab' }), [other]));
    expect(nextNameOf(app(), [old('RUNNING'), other])).not.toBe(nextNameOf(app(), [old('RUNNING')]));
  });

  it('are the same before and after a rename', () => {
    expect(nextNameOf(app({ app: 'renamed' }), [old('RUNNING')])).toBe(nextNameOf(app(), [old('RUNNING')]));
  });

  it('that came back by a deletion are passed over', () => {
    const first = nextNameOf(app(), []);
    const second = nextNameOf(app(), [statement(first, 'RUNNING')]);
    const [older, left] = [statement('older', 'STOPPED', { created: 3 }), statement(second, 'STOPPED')];
    expect([first, second]).not.toContain(nextNameOf(app(), [left, older]));
    expect(nextNameOf(app(), [{ ...left, name: nextNameOf(app(), [older]) }, older])).not.toBe(
      nextNameOf(app(), [older]),
    );
  });
});

describe('a sink that is new', () => {
  it('of a set may be one that the killed first deploy made already', () => {
    expect(refusalOf(app({ into: 'rs' }), [], { there: 'r', made: { r: 2 } })).toBeUndefined();
  });

  it('is not filled from the position in the one that was dropped', () => {
    const statements = [statement('one', 'STOPPED', { told: 9, anew: 'a' })];
    expect(stepsOf(app(), statements, { there: '' })).toEqual(['create sink s', 'create next', ...BEGUN]);
    expect(stepsOf(app(), statements, { made: { s: 2 } })).toEqual(['create next', ...BEGUN]);
  });

  it('is new no more when its app has run: its statement, deleted by a person, is not read again from the start', () => {
    expect(tidy([app()], observed({ made: { s: 1 } }, [statement('one', 'RUNNING', { created: 2 })]))).toMatchObject({
      kind: 'delete',
      name: 'ddl-s',
    });
    expect(refusalOf(app(), [])?.[0]).toBe('no-position');
  });
});

it('a statement that a person stopped for longer than rows are kept is not resumed as if nothing were lost', () => {
  expect(refusalOf(app({ retentionDays: 7 }), [statement('one', 'STOPPED', { ended: 20 })])?.[0]).toBe('gap');
});

it('an app that reads another topic leaves none running that wrote its sink from the one before', () => {
  const before = statement('one', 'RUNNING', { from: 'b' });
  const answers = ['start s after none a=earliest'];
  expect(stepsOf(app(), [before], { answers }).slice(0, 2)).toEqual(['stop one', 'wait-until-stopped one']);
  expect(tidy([app()], observed({}, [before, statement('two', 'RUNNING', { created: 2 })]))).toBeUndefined();
});

it('a set does not take the place of one of its sinks for another one', () => {
  const statements = [
    statement('one', 'RUNNING', { into: 'r', from: 'a' }),
    statement('two', 'RUNNING', { into: 's', from: 'b' }),
  ];
  expect(refusalOf(app({ into: 'rs', from: 'a' }), statements)).toEqual(['sinks-apart']);
});

it('what was replaced is gone, and is no head when a person deletes what replaced it', () => {
  const statements = [old('STOPPED'), statement('two', 'RUNNING', { created: 2 })];
  expect(tidy([app()], observed({}, statements))).toMatchObject({ kind: 'delete', name: 'one' });
});

describe('what waits', () => {
  it('for another SQL, left by a killed deploy, is stopped and followed', () => {
    const waiter = statement('two', 'PENDING', { sql: 'bad', initialOffsetFrom: 'one', created: 2 });
    expect(stepsOf(app(), [old('STOPPED'), waiter])).toEqual([
      'wait-for-other-deploy two',
      'stop two',
      'delete two',
      'create next from one',
      ...BEGUN,
    ]);
  });

  it('for a statement that failed does not keep an answer from being used', () => {
    const waiter = statement('two', 'PENDING', { initialOffsetFrom: 'one', created: 2 });
    const answers = [`start s after one a=${at(7)}`];
    expect(stepsOf(app(), [old('FAILED'), waiter], { answers })).toEqual([
      'wait-for-other-deploy two',
      'stop two',
      'delete two',
      'create next a@7',
      ...BEGUN,
    ]);
  });

  it('is stopped before its predecessor, wherever several are', () => {
    const waiter = statement('two', 'PENDING', { from: 'b', initialOffsetFrom: 'one', created: 2 });
    const running = statement('one', 'RUNNING', { from: 'b' });
    const steps = stepsOf(app(), [running, waiter], { answers: ['start s after none a=earliest'] });
    expect(steps.indexOf('stop two')).toBeLessThan(steps.indexOf('stop one'));
  });

  it('with offsets covers all partitions of now, or another one is created that does', () => {
    const hinted = statement('one', 'PENDING', { starts: { a: at(5) }, anew: 'a' });
    const answers = [`start s after one a=${at(5)}`];
    expect(stepsOf(app({ partitions: 2 }), [hinted], { answers })).toEqual([
      'wait-for-other-deploy one',
      'stop one',
      'delete one',
      'refused: no-position',
    ]);
    const after = [`start s after none a=${at(5)}`];
    expect(stepsOf(app({ partitions: 2 }), [], { answers: after })[0]).toBe('create next a@0:5,1:0');
  });
});

describe('strangers', () => {
  const adopted = (name: string, phase: string, more = {}) => statement(name, phase, { isOurs: false, ...more });
  const stranger = (name: string) => ({ ...adopted(name, 'RUNNING'), isForeign: false });

  it('are not stopped before a stateful app is refused that would go on from them', () => {
    const statements = [statement('one', 'STOPPED', { isStateful: true }), adopted('theirs', 'RUNNING')];
    expect(planned(stateful, statements)).toMatchObject({ steps: [], verdict: { refusal: { rule: 'state-lost' } } });
  });

  it('are adopted by one answer, however many there are', () => {
    expect(refusalOf(app(), [], { strangers: [stranger('x'), stranger('y')] })?.[1]).toMatch(/^adopt x y asked=/);
    expect(refusalOf(app(), [adopted('x', 'RUNNING')], { strangers: [stranger('y')] })?.[1]).toMatch(/^adopt y asked=/);
  });

  it('that are still catching up do not lend their position, beside one of ours', () => {
    const statements = [
      statement('one', 'STOPPED', { sql: 'old', from: 'ab', told: 9 }),
      adopted('theirs', 'STOPPED', { created: 5, told: 2 }),
    ];
    expect(stepsOf(app({ from: 'ab', isAppend: false }), statements)[0]).toBe('create next a@9 b@9');
    expect(situation(app({ from: 'ab' }), statements).head?.name).toBe('one');
  });
});

describe('two deploys', () => {
  const created = new Set(['two']);

  it('do not both go on: one that sees its statement stopped by another touches nothing more', () => {
    const statements = [old('STOPPED'), statement('two', 'STOPPED', { created: 2 })];
    expect(next(app(), statements, { progress: { started: created } })).toMatchObject({ kind: 'superseded' });
  });

  it('do not both go on: one whose statement failed takes nothing back where another one follows', () => {
    const failed = statement('two', 'FAILED', { createdAt: day(31), told: 'nothing', ranMs: undefined });
    const follower = statement('three', 'RUNNING', { sql: 'old', createdAt: '2026-01-31T00:00:01.000Z' });
    const state = (...statements: ReturnType<typeof statement>[]) =>
      lastStableState(situation(app(), statements, { progress: { started: created } }), failed)?.statement.name;
    expect(state(old('STOPPED'), failed)).toBe('one');
    expect(state(old('STOPPED'), failed, follower)).toBeUndefined();
  });
});

describe('a statement that tells nothing', () => {
  it('by its failure is resumed once: offsets that it shows may be of an uncommitted transaction', () => {
    const statements = [old('FAILED', { from: 'b', told: 9 }), statement('two', 'STOPPED', { created: 2, told: 7 })];
    expect(stepsOf(app({ from: 'ab', sql: 'newer', isAppend: false }), statements).slice(0, 4)).toEqual([
      'resume one',
      'wait-until-running one',
      'stop one',
      'wait-until-stopped one',
    ]);
  });

  it('but ran is not taken for one that never ran', () => {
    const statements = [old('STOPPED', { from: 'ab' }), statement('two', 'STOPPED', { created: 2, told: 'nothing' })];
    expect(stepsOf(app(), statements)[0]).toBe('resume two');
    expect(stepsOf(app({ sql: 'newer' }), statements)[0]).toBe('resume two');
  });

  it('and never began is not carried over from', () => {
    const statements = [old('STOPPED'), neverRan('two', 'STOPPED', { created: 2, sql: 'other' })];
    expect(stepsOf(app(), statements).slice(0, 2)).toEqual(['delete two', 'create next from one']);
    expect(refusalOf(app(), [neverRan('two', 'STOPPED', { sql: 'other' })])?.[0]).toBe('no-position');
  });
});

describe('a start', () => {
  const answers = [`start s after one a=${at(5)}`];

  it('is not used where another deploy has resumed the statement that it names', () => {
    expect(stepsOf(app(), [old('RUNNING', { told: 8 })], { answers })[0]).toBe('create next from one');
    const again = old('COMPLETED', { ended: 30.6, ranMs: 60 * 60 * 1000 });
    expect(stepsOf(app(), [again], { answers })).toEqual(['refused: no-position']);
  });

  it('is not used for another sink when sinks are swapped', () => {
    expect(refusalOf(app({ into: 'r' }), [], { answers: [`start s after none a=${at(5)}`] })?.[0]).toBe('no-position');
  });

  it('acts once: the statement that it made lets it lapse', () => {
    const made = statement('two', 'COMPLETED', { createdAt: day(30.5), anew: 'a', starts: { a: at(5) } });
    expect(stepsOf(app({ sql: 'newer' }), [old('COMPLETED'), made], { answers })).toEqual(['refused: no-position']);
  });
});

describe('a topic that was read anew', () => {
  it('voids what was read before: a rebuild that was killed is not cut short', () => {
    const rebuilt = statement('two', 'STOPPED', { anew: 'a', created: 2, told: 3, isStateful: true });
    const statements = [old('STOPPED', { told: 9, isStateful: true }), rebuilt];
    expect(stepsOf(stateful, statements)[0]).toBe('resume two');
    expect(stepsOf({ ...stateful, fingerprint: 'x' }, statements, { answers: ['discard-state s after two'] })[0]).toBe(
      'create next a@3',
    );
  });

  it('voids nothing as long as it has not begun', () => {
    const waiting = statement('two', 'PENDING', { anew: 'a', created: 2 });
    expect(situation(app(), [old('STOPPED'), waiting]).head?.name).toBe('one');
  });
});

it('what another one has passed is not resumed, though it does what the app says', () => {
  const statements = [old('STOPPED', { told: 9, ended: 10 }), statement('two', 'STOPPED', { created: 2, told: 5 })];
  expect(stepsOf(app(), statements)).toEqual(['create next a@9', ...BEGUN]);
});
