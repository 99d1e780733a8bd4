import { app, planned, refusalOf, situation, statement, stepsOf } from './builders';

const NOW = 'asked=2026-01-31T00:00:00.000Z in=lkc-1';
const keyed = app({ isStateful: true, isAppend: false, isUpsert: true });
const unkeyed = app({ isStateful: true });
const old = (phase: string, more = {}) => statement('one', phase, { sql: 'old', isStateful: true, ...more });
const BEGUN = ['wait-until-running next', 'wait-until-stable next'];
const CHOICES = ['state-lost', `rebuild s after one ${NOW}`, `discard-state s after one ${NOW}`];

describe('a stateful app that changed', () => {
  it.each(['RUNNING', 'STOPPED', 'FAILED', 'DEGRADED'])(
    'is refused before anything is stopped, where it is %s',
    (phase) => {
      expect(refusalOf(keyed, [old(phase)])).toEqual(CHOICES);
      expect(planned(keyed, [old(phase)]).steps).toEqual([]);
    },
  );

  it('is offered no rebuild where the sink has no primary key', () => {
    expect(refusalOf(unkeyed, [old('RUNNING')])).toEqual(['state-lost', `discard-state s after one ${NOW}`]);
  });

  it('is refused where it becomes stateless, too, or becomes stateful', () => {
    expect(refusalOf(app(), [old('RUNNING')])?.[0]).toBe('state-lost');
    expect(refusalOf(keyed, [old('RUNNING', { isStateful: false })])?.[0]).toBe('state-lost');
  });

  it('is refused where a stranger was adopted', () => {
    const adopted = statement('one', 'RUNNING', { isOurs: false });
    expect(refusalOf(keyed, [adopted])).toEqual(CHOICES);
  });

  it('says what there is to choose from', () => {
    const { verdict } = planned(keyed, [old('RUNNING')]);
    expect(verdict.kind === 'refused' && verdict.refusal.message).toBe(
      "statement 'one' keeps state (of a join, an aggregation or a deduplication), which no other statement can take " +
        "over. Choose what the changed app does: 'rebuild' reads all topics again from their start, and rows of the same key " +
        "replace what is in the sink; 'discard-state' goes on where reading stopped, with no memory of what was read " +
        'before. Or write another sink, which is filled from the start; if this app has to go on, do that in an ' +
        'app beside it',
    );
  });
});

describe('a stateful app whose statement another one has passed', () => {
  it('is refused where that has stopped further on', () => {
    const statements = [
      statement('zero', 'STOPPED', { sql: 'old', told: 9, isStateful: true }),
      statement('one', 'STOPPED', { isStateful: true, created: 2, told: 5 }),
    ];
    expect(refusalOf(keyed, statements)).toEqual(CHOICES);
  });

  it('is refused where that still runs', () => {
    const statements = [
      statement('zero', 'RUNNING', { sql: 'old', isStateful: true }),
      statement('one', 'STOPPED', { isStateful: true, created: 2 }),
    ];
    expect(refusalOf(keyed, statements)).toEqual(CHOICES);
    expect(planned(keyed, statements).steps).toEqual([]);
  });
});

describe('a stateful app that is as it was', () => {
  it('is left alone, or resumed with its state', () => {
    expect(stepsOf(keyed, [statement('one', 'RUNNING', { isStateful: true })])).toEqual([]);
    expect(stepsOf(keyed, [statement('one', 'STOPPED', { isStateful: true })])[0]).toBe('resume one');
    expect(stepsOf(keyed, [statement('one', 'FAILED', { isStateful: true })])[0]).toBe('resume one');
  });

  it('begins with a new sink', () => {
    expect(stepsOf(keyed, [], { there: '' })).toEqual(['create sink s', 'create next', ...BEGUN]);
    expect(stepsOf(keyed, [old('RUNNING')], { there: '' }).slice(2)).toEqual([
      'create sink s',
      'create next',
      ...BEGUN,
    ]);
  });
});

describe('a choice that was made', () => {
  it('rebuilds: what writes stops, and all is read from the declared start', () => {
    const answers = ['rebuild s after one'];
    expect(stepsOf(keyed, [old('RUNNING')], { answers })).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create next',
      ...BEGUN,
    ]);
    expect(planned(keyed, [old('RUNNING')], { answers }).steps[2]).toMatchObject({
      anew: ['a'],
      answer: 'rebuild s after one asked=2026-01-30T00:00:00.000Z',
      because: 'reads all topics again from their start, as chosen: rows of the same key replace what is in the sink',
    });
  });

  it('discards the state: the app goes on at the offsets, never by carrying over', () => {
    const answers = ['discard-state s after one'];
    expect(stepsOf(unkeyed, [old('RUNNING')], { answers })).toEqual([
      'stop one',
      'wait-until-stopped one',
      'create next a@5',
      ...BEGUN,
    ]);
    const [create] = planned(unkeyed, [old('STOPPED')], { answers }).steps;
    expect(create).not.toHaveProperty('anew');
    expect(create).toMatchObject({
      answer: 'discard-state s after one asked=2026-01-30T00:00:00.000Z',
      because: "goes on at the offsets of 'one', with no memory of what was read before: no row is lost or doubled",
    });
  });

  it('discards the state of what was stateful before, never by carrying over', () => {
    const answers = ['discard-state s after one'];
    expect(stepsOf(app(), [old('RUNNING')], { answers })[2]).toBe('create next a@5');
  });

  it('is not taken for another sink or statement, nor to rebuild a sink without a key', () => {
    for (const line of ['rebuild r after one', 'rebuild s after zero', 'discard-state s after none']) {
      expect(refusalOf(keyed, [old('RUNNING')], { answers: [line] })).toEqual(CHOICES);
    }
    expect(refusalOf(unkeyed, [old('RUNNING')], { answers: ['rebuild s after one'] })?.[0]).toBe('state-lost');
  });

  it('holds while this deploy itself resumes what failed, so that it tells', () => {
    const told = old('STOPPED', { told: 7, ended: 30.9 });
    const progress = { started: new Set(['one']), stopped: new Set(['one']), resumed: new Map([['one', '']]) };
    const since = (line: string) => situation(keyed, [told], { answers: [line], progress });
    expect(since('discard-state s after one').answer('discard-state')).toBeDefined();
    expect(since('rebuild s after one').answer('rebuild')).toBeDefined();
    expect(since('start s after one a=earliest').answer('start')).toBeUndefined();
    const byOthers = situation(keyed, [told], { answers: ['discard-state s after one'] });
    expect(byOthers.answer('discard-state')).toBeUndefined();
  });

  it('is finished by the next deploy where one was killed', () => {
    const rebuilt = statement('two', 'PENDING', { isStateful: true, anew: 'a', created: 2 });
    expect(stepsOf(keyed, [old('STOPPED'), rebuilt])).toEqual(['wait-until-running two', 'wait-until-stable two']);
    const discarded = statement('two', 'PENDING', {
      isStateful: true,
      starts: { a: 'partition:0,offset:5' },
      created: 2,
    });
    expect(stepsOf(keyed, [old('STOPPED'), discarded])).toEqual(['wait-until-running two', 'wait-until-stable two']);
  });

  it('acts once: it lapses when a statement has followed', () => {
    const rebuilt = statement('two', 'RUNNING', { isStateful: true, anew: 'a', created: 2 });
    const changed = { ...keyed, fingerprint: 'another' };
    expect(refusalOf(changed, [old('STOPPED'), rebuilt], { answers: ['rebuild s after one'] })).toEqual([
      'state-lost',
      `rebuild s after two ${NOW}`,
      `discard-state s after two ${NOW}`,
    ]);
  });

  it('voids what was read before a rebuild, so that the next change goes on from the rebuilt one', () => {
    const rebuilt = statement('two', 'STOPPED', { sql: 'old', isStateful: true, anew: 'a', created: 2, told: 2 });
    const answers = ['discard-state s after two'];
    expect(stepsOf(keyed, [old('STOPPED', { told: 9 }), rebuilt], { answers })[0]).toBe('create next a@2');
  });
});
