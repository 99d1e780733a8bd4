import { app, at, day, neverRan, next, refusalOf, statement, stepsOf } from './builders';

const failed = (more = {}) => statement('one', 'FAILED', { sql: 'old', ...more });
const AGAIN = { progress: { resumed: new Map([['one', day(1)]]), started: new Set(['one']) } };
const SWITCHED = [
  'create next from one',
  'stop one',
  'wait-until-stopped one',
  'wait-until-running next',
  'wait-until-stable next',
];

describe('a statement that failed, and another SQL', () => {
  it('is resumed once, which commits its last transaction, and then followed', () => {
    expect(stepsOf(app(), [failed()])).toEqual(['resume one', 'wait-until-running one', ...SWITCHED]);
  });

  it('is stopped in order where its offsets are needed', () => {
    expect(stepsOf(app({ isAppend: false }), [failed()]).slice(0, 5)).toEqual([
      'resume one',
      'wait-until-running one',
      'stop one',
      'wait-until-stopped one',
      'create next a@5',
    ]);
  });

  it('tells nothing by the offsets that are shown of it', () => {
    expect(stepsOf(app(), [failed({ told: 9 })])[0]).toBe('resume one');
  });

  it('is refused where it fails again, with the line that begins anew', () => {
    expect(refusalOf(app(), [failed()])).toBeUndefined();
    expect(next(app(), [failed()], AGAIN)).toMatchObject({
      kind: 'refused',
      refusal: {
        app: 'orders',
        rule: 'no-position',
        answers: ['start s after one a=earliest asked=2026-01-31T00:00:00.000Z in=lkc-1'],
      },
    });
  });

  it('is not resumed where a younger one of ours has followed it', () => {
    const statements = [failed({ from: 'ab' }), statement('two', 'RUNNING', { sql: 'old', created: 2 })];
    expect(stepsOf(app(), statements)[0]).toBe('create next from two');
  });

  it('is not resumed where a younger one has gone on from it, though it alone holds a topic: rows would come twice', () => {
    const statements = [failed({ from: 'ab' }), statement('two', 'STOPPED', { sql: 'old', created: 2 })];
    expect(stepsOf(app({ from: 'ab' }), statements)).toEqual(['refused: no-position']);
  });

  it('is waited for by nobody while it comes to its end', () => {
    expect(stepsOf(app(), [failed({ phase: 'FAILING' })]).slice(0, 2)).toEqual([
      'wait-until-stopped one',
      'resume one',
    ]);
  });

  it('is resumed where it is no head, but alone holds a topic', () => {
    const statements = [failed({ from: 'b' }), statement('two', 'RUNNING', { sql: 'old', created: 2 })];
    expect(stepsOf(app({ from: 'ab' }), statements)).toContain('resume one');
  });
});

describe('a statement that is STOPPED without offsets, and another SQL', () => {
  it('is resumed once, and then followed', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED', { sql: 'old', told: 'nothing' })])).toEqual([
      'resume one',
      'wait-until-running one',
      ...SWITCHED,
    ]);
  });

  it.each<[string, object]>([
    ['stale', { told: 5, ended: 20, ranMs: 60_000, offsetsAt: day(19) }],
    ['no place', { told: { a: 'partition:0,offset:-1' } }],
  ])('is refused where what it tells is still %s', (_, more) => {
    const stopped = statement('one', 'STOPPED', { sql: 'old', ...more });
    const progress = { resumed: new Map([['one', day(20)]]), started: new Set(['one']), stopped: new Set(['one']) };
    expect(next(app(), [stopped], { progress })).toMatchObject({ kind: 'refused', refusal: { rule: 'no-position' } });
  });
});

describe('a statement that has COMPLETED', () => {
  it('tells nothing, and cannot be resumed: another SQL is refused', () => {
    expect(refusalOf(app(), [statement('one', 'COMPLETED', { sql: 'old' })])).toEqual([
      'no-position',
      'start s after one a=earliest asked=2026-01-31T00:00:00.000Z in=lkc-1',
    ]);
  });
});

describe('a statement in a phase that is not known', () => {
  it('may run: it is waited for where it does what the app says', () => {
    expect(stepsOf(app(), [statement('one', 'HIBERNATING')])[0]).toBe('wait-until-running one');
  });

  it('is waited for before another SQL follows', () => {
    expect(stepsOf(app(), [statement('one', 'HIBERNATING', { sql: 'old' })])).toEqual([
      'wait-until-running one',
      ...SWITCHED,
    ]);
  });
});

it('takes the offsets of a statement that failed as nothing, beside one that tells', () => {
  const statements = [
    failed({ from: 'ab', told: { a: at(9), b: at(9) } }),
    statement('two', 'STOPPED', { sql: 'old', created: 2, told: 5 }),
  ];
  expect(stepsOf(app(), statements)[0]).toBe('create next from two');
});

it('waits until a failed holder that it resumed runs, before it is stopped so that it tells', () => {
  const failed = statement('zero', 'FAILED', { sql: 'old', from: 'b' });
  const head = statement('one', 'STOPPED', { sql: 'old', created: 2 });
  expect(stepsOf(app({ from: 'ab' }), [failed, head]).slice(0, 4)).toEqual([
    'resume zero',
    'wait-until-running zero',
    'stop zero',
    'wait-until-stopped zero',
  ]);
});

describe('the way back from what failed before it ever ran', () => {
  const before = statement('one', 'STOPPED', { told: 5 });
  const unfit = neverRan('two', 'FAILED', { sql: 'unfit', created: 2, initialOffsetFrom: 'one' });
  const back = (born: string) =>
    next(app(), [before, unfit], { progress: { stopped: new Set(['one']), created: new Map([['two', born]]) } });

  it('resumes what ran before it deletes the other, whose name keeps others from following meanwhile', () => {
    expect(back(unfit.createdAt)).toMatchObject({ kind: 'resume', name: 'one' });
  });

  it('is none where the name is that of another one by now', () => {
    expect(back(day(9))).toMatchObject({ kind: 'delete', name: 'two' });
  });
});
