import { ASKED, app, at, day, messageOf, next, planned, refusalOf, statement, stepsOf } from './builders';

const BEGUN = ['wait-until-running next', 'wait-until-stable next'];
const stateful = app({ isStateful: true, isAppend: false, isUpsert: true });

describe('a start that was given', () => {
  const completed = statement('one', 'COMPLETED', { sql: 'old', told: 3 });
  const started = (line: string, statements = [completed], desired = app()) =>
    stepsOf(desired, statements, { answers: [line] });

  it.each<[where: string, create: string]>([
    ['earliest', 'create next'],
    ['latest', 'create next a@timestamp:1769817600000'],
    ['timestamp:12', 'create next a@timestamp:12'],
    [at(7), 'create next a@7'],
  ])('begins at %s', (where, create) => {
    expect(started(`start s after one a=${where}`)).toEqual([create, ...BEGUN]);
  });

  it('covers partitions that the offsets leave out', () => {
    expect(started(`start s after one a=${at(7)}`, [completed], app({ partitions: 2 }))[0]).toBe(
      'create next a@0:7,1:0',
    );
  });

  it('marks its topics as read anew, and says so', () => {
    expect(planned(app(), [completed], { answers: [`start s after one a=${at(7)}`] }).steps[0]).toMatchObject({
      anew: ['a'],
      restsOn: [],
      answer: `start s after one a=${at(7)} ${ASKED}`,
      because: "begins where the answer says: 'a' at partition:0,offset:7",
    });
  });

  it('stops what writes, waiters first', () => {
    const other = statement('one', 'RUNNING', { from: 'b' });
    expect(started('start s after none a=earliest', [other])).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create next',
      ...BEGUN,
    ]);
  });

  it.each<[string, string]>([
    ['names another sink', 'start r after one a=earliest'],
    ['names another statement', 'start s after zero a=earliest'],
    ['names none, where there is one', 'start s after none a=earliest'],
    ['leaves a topic out', 'start s after one b=earliest'],
    ['was asked for more than seven days ago', `start s after one a=earliest asked=${day(23)}`],
    ['was asked for in another database', `start s after one a=earliest asked=${day(30)} in=lkc-2`],
  ])('is not used where it %s', (_, line) => {
    expect(started(line)).toEqual(['refused: no-position']);
  });

  describe('while something still writes what it counts', () => {
    const resumed = statement('zero', 'COMPLETED', { sql: 'old', created: 1, ended: 20 });
    const writer = statement('one', 'RUNNING', { sql: 'old', created: 2 });

    it('takes no offsets, which would be late, and says what to stop', () => {
      const answers = [`start s after one a=${at(7)}`];
      expect(refusalOf(app(), [resumed, writer], { answers })?.[0]).toBe('no-position');
      expect(messageOf(app(), [resumed, writer], { answers })).toContain(
        "was not used: 'one' still writes the sink, so these offsets would be too low: stop it first, then count " +
          'the rows',
      );
    });

    it('takes them once that is stopped, and takes what counts nothing at once', () => {
      const stopped = statement('one', 'STOPPED', { sql: 'old', created: 2, told: 7 });
      const begin = (line: string, one: typeof writer) =>
        stepsOf(app(), [resumed, one], { answers: [line] }).filter((step) => step.startsWith('create'));
      expect(begin(`start s after one a=${at(7)}`, stopped)).toEqual(['create next a@7']);
      expect(begin('start s after one a=earliest', writer)).toEqual(['create next']);
    });
  });

  it('lapses when a statement has followed since, waiting included', () => {
    const waiter = statement('two', 'PENDING', { createdAt: day(30.5), initialOffsetFrom: 'one' });
    const answers = [`start s after one a=earliest ${ASKED}`];
    expect(
      next(app(), [completed, { ...waiter, phase: 'COMPLETED', latestOffsets: { a: at(6) } }], { answers }),
    ).toMatchObject({ kind: 'failed' });
    expect(stepsOf(app(), [completed, waiter], { answers }).slice(0, 3)).toEqual([
      'wait-for-other-deploy two',
      'stop two',
      'delete two',
    ]);
  });

  it('lapses when the named one was started again', () => {
    const again = { ...completed, endedAt: day(30.5) };
    expect(started('start s after one a=earliest', [again])).toEqual(['refused: no-position']);
  });

  it('is used where what failed again is to begin anew', () => {
    const failed = statement('one', 'FAILED');
    expect(started('start s after one a=earliest', [failed])).toEqual(['create next', ...BEGUN]);
  });
});

describe('a start that nothing asks for', () => {
  it('does not let a stateful app lose its state', () => {
    const head = statement('one', 'RUNNING', { sql: 'old', isStateful: true });
    expect(refusalOf(stateful, [head], { answers: ['start s after one a=earliest'] })?.[0]).toBe('state-lost');
  });

  it('does not keep what does what the app says from being resumed', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED')], { answers: ['start s after one a=earliest'] })[0]).toBe(
      'resume one',
    );
  });

  it('does not accept a gap', () => {
    const answers = ['start s after one a=earliest'];
    expect(refusalOf(app({ retentionDays: 7 }), [statement('one', 'STOPPED')], { answers })?.[0]).toBe('gap');
  });
});

describe('an answer is still good where the deploy that followed it was killed after it stopped what writes', () => {
  const stopped = { created: 1, ended: 30.5, ranMs: 29 * 24 * 60 * 60 * 1000 };

  it.each(['rebuild', 'discard-state'])('%s', (kind) => {
    const head = statement('one', 'STOPPED', { sql: 'old', isStateful: true, ...stopped });
    expect(refusalOf(stateful, [head], { answers: [`${kind} s after one`] })).toBeUndefined();
  });

  it('start', () => {
    const other = statement('one', 'STOPPED', { from: 'b', ...stopped });
    expect(stepsOf(app(), [other], { answers: ['start s after none a=earliest'] })).toEqual(['create next', ...BEGUN]);
  });
});

it('still knows an answer where what it was said of was left stopping by a deploy that was killed', () => {
  const head = statement('one', 'STOPPING', { sql: 'old', isStateful: true });
  expect(refusalOf(stateful, [head], { answers: ['rebuild s after one'] })).toBeUndefined();
});
