import { app, at, day, neverRan, planned, situation, statement, stepsOf } from './builders';

const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', ...more });
const BEGUN = ['wait-until-running next', 'wait-until-stable next'];
const SWITCHED = ['stop one', 'wait-until-stopped one', ...BEGUN];

describe('a changed app carries over', () => {
  it.each(['RUNNING', 'DEGRADED'])(
    'from the one predecessor that is %s, which stops when the next one waits',
    (phase) => {
      expect(stepsOf(app(), [old(phase)])).toEqual(['create next from one', ...SWITCHED]);
    },
  );

  it('from the one predecessor that is STOPPED and tells', () => {
    expect(stepsOf(app(), [old('STOPPED')])).toEqual(['create next from one', ...BEGUN]);
  });

  it('from the predecessor that is STOPPING, once it has stopped', () => {
    expect(stepsOf(app(), [old('STOPPING')])).toEqual(['wait-until-stopped one', 'create next from one', ...BEGUN]);
  });

  it('from the youngest, beside an older one that it has passed', () => {
    const older = statement('zero', 'STOPPED', { sql: 'oldest', told: 3 });
    expect(stepsOf(app(), [older, old('RUNNING', { created: 2 })])[0]).toBe('create next from one');
  });

  it('back to SQL that ran before, from what runs: the older one is not resumed', () => {
    const first = statement('zero', 'STOPPED', { told: 3 });
    expect(stepsOf(app(), [first, old('RUNNING', { created: 2 })])[0]).toBe('create next from one');
  });

  it('with a topic that was added, which is read from its declared start', () => {
    const { steps } = planned(app({ from: 'ab' }), [old('RUNNING')]);
    expect(steps[0]).toMatchObject({
      kind: 'create',
      initialOffsetFrom: 'one',
      anew: ['b'],
      restsOn: ['one'],
      because:
        "goes on where 'one' stops: no row is lost or doubled; 'b' is read from the start: rows that the sink " +
        'already has from a deleted statement come twice',
    });
  });

  it('where an app that writes with keys does not', () => {
    expect(stepsOf(app({ isAppend: false }), [old('RUNNING')])[2]).toBe('create next a@5');
  });
});

describe('a changed app that cannot carry over goes on at the furthest offsets that are told', () => {
  it('when what writes has stopped', () => {
    expect(stepsOf(app({ isAppend: false }), [old('RUNNING')])).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create next a@5',
      ...BEGUN,
    ]);
  });

  it('by topic, over all that have read one, where topics are with different statements', () => {
    const statements = [
      statement('zero', 'STOPPED', { sql: 'old', from: 'ab', told: { a: at(3), b: at(7) } }),
      old('RUNNING', { created: 2 }),
    ];
    expect(stepsOf(app({ from: 'ab' }), statements)).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create next a@5 b@7',
      ...BEGUN,
    ]);
  });

  it('by partition, and from the start of partitions that were added', () => {
    const statements = [
      statement('zero', 'STOPPED', {
        sql: 'old',
        told: { a: 'partition:0,offset:9;partition:1,offset:1' },
        created: 3,
      }),
      old('STOPPED', { told: { a: 'partition:0,offset:4;partition:1,offset:8' }, created: 2 }),
    ];
    expect(stepsOf(app({ partitions: 4 }), statements)[0]).toBe('create next a@0:9,1:8,2:0,3:0');
  });

  it('and keeps the sign of a partition that nobody has read yet', () => {
    const offsets = { a: 'partition:0,offset:9;partition:1,offset:-2' };
    expect(stepsOf(app({ isAppend: false }), [old('STOPPED', { told: offsets })])[0]).toBe('create next a@0:9,1:-2');
  });

  it('and tells of each statement that it rests on', () => {
    const statements = [
      statement('zero', 'STOPPED', { sql: 'old', from: 'b', told: 7 }),
      old('STOPPED', { from: 'a', created: 2 }),
    ];
    expect(planned(app({ from: 'abc' }), statements).steps[0]).toMatchObject({
      restsOn: ['one', 'zero'],
      anew: ['c'],
      because:
        "goes on at the offsets of 'one', 'zero': no row is lost or doubled; 'c' is read from the start: " +
        'rows that the sink already has from a deleted statement come twice',
    });
  });

  it('after what waits was stopped, then what writes', () => {
    const waiter = statement('two', 'PENDING', { sql: 'old', initialOffsetFrom: 'one', created: 2 });
    const statements = [old('RUNNING'), statement('zero', 'RUNNING', { sql: 'old', from: 'b' }), waiter];
    expect(stepsOf(app({ from: 'ab' }), statements)).toEqual([
      'wait-for-other-deploy two',
      'stop two',
      'delete two',
      'stop zero',
      'wait-until-stopped zero',
      'stop one',
      'wait-until-stopped one',
      'create next a@5 b@5',
      ...BEGUN,
    ]);
  });

  it('and reads on a source that was dropped from where it was', () => {
    const statements = [
      statement('zero', 'STOPPED', { sql: 'old', from: 'ab', told: 3 }),
      old('STOPPED', { created: 2 }),
    ];
    expect(stepsOf(app({ from: 'ab' }), statements)[0]).toBe('create next a@5 b@3');
  });
});

describe('a statement tells where reading goes on', () => {
  const tells = (...given: Parameters<typeof statement>): boolean => {
    const one = statement(...given);
    return situation(app(), [one]).positions.tells(one);
  };

  it('when it is STOPPED and has offsets', () => {
    expect(tells('one', 'STOPPED')).toBe(true);
    expect(tells('one', 'STOPPED', { offsetsAt: '' })).toBe(true);
    expect(tells('one', 'STOPPED', { told: 'nothing' })).toBe(false);
  });

  it.each(['PENDING', 'RUNNING', 'DEGRADED', 'STOPPING', 'FAILING', 'FAILED', 'COMPLETED'])(
    'not when it is %s',
    (phase) => {
      expect(tells('one', phase, { told: 5 })).toBe(false);
    },
  );

  it('not by offsets that are older than its last start', () => {
    expect(tells('one', 'STOPPED', { created: 1, ended: 20, ranMs: 60_000, offsetsAt: day(19) })).toBe(false);
    expect(tells('one', 'STOPPED', { created: 1, ended: 20, ranMs: 60_000, offsetsAt: day(20) })).toBe(true);
  });

  it('not by the offsets that it told before this deploy resumed it', () => {
    const one = statement('one', 'STOPPED', { created: 1, ended: 20, ranMs: 60_000 });
    const told = (before: string) => situation(app(), [one], { progress: { resumed: new Map([['one', before]]) } });
    expect(told(day(20)).positions.tells(one)).toBe(false);
    expect(told(day(19)).positions.tells(one)).toBe(true);
  });

  it('not by offsets of the time before, where it was told to go on and stopped again before it ran', () => {
    expect(tells('one', 'STOPPED', { ended: 20, ranMs: undefined })).toBe(false);
    expect(tells('one', 'STOPPED', { endedAt: '', ranMs: undefined })).toBe(true);
  });

  it.each([-1, -3])('not by the sign %i, which is no place', (offset) => {
    expect(tells('one', 'STOPPED', { told: { a: `partition:0,offset:4;partition:1,offset:${offset}` } })).toBe(false);
  });
});

describe('the head', () => {
  const headOf = (...statements: ReturnType<typeof statement>[]) =>
    situation(app({ from: 'ab' }), statements).head?.name;

  it('is the youngest that has read a topic of the app into its sink', () => {
    expect(headOf(old('STOPPED'), statement('two', 'STOPPED', { created: 2 }))).toBe('two');
    expect(headOf(old('STOPPED'), statement('two', 'STOPPED', { created: 2, from: 'c' }))).toBe('one');
    expect(headOf(old('STOPPED'), statement('two', 'STOPPED', { created: 2, into: 'r' }))).toBe('one');
  });

  it('is none that never ran', () => {
    expect(headOf(old('STOPPED'), neverRan('two', 'FAILED', { created: 2 }))).toBe('one');
    expect(headOf(neverRan('two', 'FAILED', { created: 2 }))).toBeUndefined();
  });

  it('is a stranger only where none is ours', () => {
    const adopted = statement('theirs', 'RUNNING', { created: 9, isOurs: false });
    expect(headOf(old('STOPPED'), adopted)).toBe('one');
    expect(headOf(adopted)).toBe('theirs');
  });

  it('is the one that waits for another, where both were created at the same moment', () => {
    const two = statement('two', 'RUNNING', { initialOffsetFrom: 'one' });
    expect(headOf(old('STOPPED'), two)).toBe('two');
    expect(headOf(two, old('STOPPED'))).toBe('two');
  });

  it('is none that was created before the sink, or before its topic was read anew', () => {
    expect(situation(app(), [old('STOPPED')], { made: { s: 2 } }).head).toBeUndefined();
    const theirs = statement('two', 'STOPPED', { created: 2, anew: 'a', isOurs: false });
    expect(headOf(old('STOPPED'), theirs)).toBe('one');
    const anew = statement('two', 'STOPPED', { created: 2, anew: 'a' });
    expect(
      situation(app(), [old('STOPPED'), anew])
        .positions.allHolders()
        .map(({ name }) => name),
    ).toEqual(['two']);
  });
});

const stateful = app({ isStateful: true, isAppend: false, isUpsert: true });

describe('what was read before a topic was read anew has passed nobody', () => {
  it('so that a rebuild that was stopped is resumed', () => {
    const statements = [
      statement('one', 'STOPPED', { sql: 'old', told: 9, isStateful: true }),
      statement('two', 'STOPPED', { told: 2, isStateful: true, anew: 'a', created: 2 }),
    ];
    expect(stepsOf(stateful, statements)[0]).toBe('resume two');
  });

  it('so that what was stopped is resumed, whose sink was created after that', () => {
    const statements = [
      statement('one', 'STOPPED', { sql: 'old', told: 9 }),
      statement('two', 'STOPPED', { told: 2, anew: 'a', created: 3 }),
    ];
    expect(stepsOf(app(), statements, { made: { s: 2 } })[0]).toBe('resume two');
  });
});

it('carries over from no statement whose predecessor was resumed since, and has stopped further on', () => {
  const statements = [
    statement('one', 'STOPPED', { sql: 'oldest', told: 9, ended: 20 }),
    statement('two', 'RUNNING', { sql: 'old', told: 7, created: 2, initialOffsetFrom: 'one' }),
  ];
  expect(stepsOf(app(), statements).slice(0, 3)).toEqual(['stop two', 'wait-until-stopped two', 'create next a@9']);
});

it('goes on from the furthest where one has stopped that ran beside the head, be it that the head lags behind it', () => {
  const beside = statement('theirs', 'STOPPED', { isOurs: false, told: 5, ended: 30, ranMs: 29 * 24 * 60 * 60 * 1000 });
  const head = statement('one', 'RUNNING', { sql: 'old', told: 3, created: 2 });
  expect(stepsOf(app(), [beside, head]).slice(0, 3)).toEqual(['stop one', 'wait-until-stopped one', 'create next a@5']);
});
