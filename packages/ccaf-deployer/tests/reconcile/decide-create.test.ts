import { app, neverRan, planned, statement, stepsOf } from './builders';

const BEGUN = ['wait-until-running next', 'wait-until-stable next'];
const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', ...more });

describe('a sink that is absent', () => {
  it('is created, and its app reads from the declared start', () => {
    expect(stepsOf(app(), [], { there: '' })).toEqual(['create sink s', 'create next', ...BEGUN]);
  });

  it('is created without an eye to whether it is there: that it succeeds is the proof', () => {
    const [create] = planned(app(), [], { there: '' }).steps;
    expect(create).toMatchObject({ kind: 'create-sink', sql: 'CREATE TABLE s' });
  });

  it('says that all is read, and which topics', () => {
    const { steps } = planned(app({ from: 'ab' }), [], { there: '' });
    expect(steps[1]).toMatchObject({
      kind: 'create',
      anew: ['a', 'b'],
      restsOn: [],
      because: 'reads all topics from their start, into a new sink',
    });
  });

  it('is created when what wrote it has stopped, waiters first: what that has read belongs to a sink that is gone', () => {
    const waiter = statement('two', 'PENDING', { initialOffsetFrom: 'one', created: 2 });
    expect(stepsOf(app(), [old('RUNNING'), waiter], { there: '' })).toEqual([
      'stop two',
      'stop one',
      'wait-until-stopped one',
      'create sink s',
      'delete two',
      'create next',
      ...BEGUN,
    ]);
  });

  it('is created anew though the same SQL runs for the one that is gone', () => {
    expect(stepsOf(app(), [statement('one', 'RUNNING')], { there: '' })).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create sink s',
      'create next',
      ...BEGUN,
    ]);
  });

  it('is created though a person has stopped what wrote it, which tells a position', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED')], { there: '' })).toEqual([
      'create sink s',
      'create next',
      ...BEGUN,
    ]);
  });

  it('leaves alone what writes other sinks', () => {
    expect(stepsOf(app(), [statement('one', 'RUNNING', { into: 'r' })], { there: 'r' })).toEqual([
      'create sink s',
      'create next',
      ...BEGUN,
    ]);
  });

  it('makes one of several that are absent after the other', () => {
    expect(stepsOf(app({ into: 'rs' }), [], { there: '' }).slice(0, 3)).toEqual([
      'create sink r',
      'create sink s',
      'create next',
    ]);
  });
});

describe('a sink that this very change made', () => {
  it('is read into from the declared start, where the deploy was killed before the statement', () => {
    expect(stepsOf(app(), [], { made: { s: 2 } })).toEqual(['create next', ...BEGUN]);
  });

  it('voids what was read into the one before', () => {
    expect(stepsOf(app(), [statement('one', 'STOPPED')], { made: { s: 2 } })).toEqual(['create next', ...BEGUN]);
  });

  it('is no new one any more when a later statement has written it', () => {
    const later = old('RUNNING', { created: 3 });
    expect(stepsOf(app(), [later], { made: { s: 2 } })[0]).toBe('create next from one');
  });

  it('is still new where the statement that came later never ran', () => {
    const statements = [neverRan('two', 'FAILED', { sql: 'old', created: 3 })];
    expect(stepsOf(app(), statements, { made: { s: 2 } })).toEqual(['delete two', 'create next', ...BEGUN]);
  });

  it('is still new where another app than this one was to write it, and the first is killed beside it', () => {
    expect(stepsOf(app({ into: 'rs' }), [], { there: 'rs', made: { r: 2, s: 2 } })).toEqual(['create next', ...BEGUN]);
    expect(stepsOf(app({ into: 'rs' }), [], { there: 'r', made: { r: 2 } })).toEqual([
      'create sink s',
      'create next',
      ...BEGUN,
    ]);
  });
});

describe('options of a sink that differ', () => {
  const altered = app({ alter: ['ALTER TABLE s'] });

  it('are set before a statement is created, which takes notice of them', () => {
    expect(stepsOf(altered, [], { made: { s: 2 } })).toEqual(['alter-sink', 'create next', ...BEGUN]);
  });

  it('are set before anything is stopped for a changed app', () => {
    expect(stepsOf(altered, [old('RUNNING')]).slice(0, 3)).toEqual(['alter-sink', 'create next from one', 'stop one']);
  });

  it('are all that is done where the app runs', () => {
    expect(stepsOf(altered, [statement('one', 'RUNNING')])).toEqual(['alter-sink']);
  });

  it('take a statement for each kind of change, and each is done once', () => {
    const twice = app({ alter: ['ALTER TABLE s ADD', 'ALTER TABLE s SET'] });
    expect(planned(twice, [statement('one', 'RUNNING')]).steps).toMatchObject([
      { kind: 'alter-sink', sql: 'ALTER TABLE s ADD' },
      { kind: 'alter-sink', sql: 'ALTER TABLE s SET' },
    ]);
  });

  it.each(['STOPPED', 'FAILED'])('are set after what should run was resumed: %s', (phase) => {
    expect(stepsOf(altered, [statement('one', phase)])).toEqual([
      'resume one',
      'wait-until-running one',
      'wait-until-stable one',
      'alter-sink',
    ]);
  });

  it('are set after another writer was stopped', () => {
    const other = statement('other', 'RUNNING', { sql: 'old' });
    expect(stepsOf(altered, [other, statement('one', 'RUNNING', { created: 2 })])).toEqual([
      'stop other',
      'wait-until-stopped other',
      'alter-sink',
    ]);
  });
});
