import type { Stranger } from '../../src/reconcile/observed-state';
import { app, day, messageOf, neverRan, next, refusalOf, statement, stepsOf } from './builders';

const NOW = 'asked=2026-01-31T00:00:00.000Z';
const BEGUN = ['wait-until-running next', 'wait-until-stable next'];

describe('a stranger that writes the sink', () => {
  const stranger = (name: string, more: Partial<Stranger> = {}): Stranger => ({
    ...statement(name, 'RUNNING', { isOurs: false }),
    isForeign: false,
    ...more,
  });

  it('is refused, whatever else runs, with the line that adopts it', () => {
    expect(refusalOf(app(), [statement('one', 'RUNNING')], { strangers: [stranger('theirs')] })).toEqual([
      'stranger',
      `adopt theirs ${NOW}`,
    ]);
  });

  it('is refused with all others, in one line', () => {
    const strangers = [stranger('z'), stranger('a')];
    expect(refusalOf(app(), [], { strangers })).toEqual(['stranger', `adopt a z ${NOW}`]);
    expect(messageOf(app(), [], { strangers })).toMatch(
      /^2 statements that this project did not make write the sink 's': 'a', 'z'\. /,
    );
  });

  it('is refused where another installation of the project made it', () => {
    const strangers = [stranger('theirs', { isForeign: true, phase: 'STOPPED' })];
    expect(refusalOf(app(), [], { strangers })?.[0]).toBe('foreign-installation');
    expect(messageOf(app(), [], { strangers })).toMatch(
      /^a statement of another installation of this project \(another account, region or function\) writes the sink 's'/,
    );
  });

  it('is none where it writes another sink', () => {
    const strangers = [stranger('theirs', { writes: new Set(['another']) })];
    expect(refusalOf(app(), [statement('one', 'RUNNING')], { strangers })).toBeUndefined();
  });

  it('that was adopted counts as ours: the app goes on from it', () => {
    const adopted = statement('theirs', 'RUNNING', { isOurs: false, fingerprint: undefined });
    expect(stepsOf(app(), [adopted])).toEqual([
      'create next from theirs',
      'stop theirs',
      'wait-until-stopped theirs',
      ...BEGUN,
    ]);
  });

  it('that was adopted is followed though it does the same: it has no mark, and the next one has', () => {
    const adopted = statement('theirs', 'STOPPED', { isOurs: false });
    expect(stepsOf(app(), [adopted])).toEqual(['create next from theirs', ...BEGUN]);
  });
});

describe('a pause that is longer than the source keeps its rows', () => {
  const [kept, short] = [app({ retentionDays: 7 }), app({ retentionDays: 40 })];
  const paused = (more = {}) => statement('one', 'STOPPED', { ended: 20, ...more });
  const REFUSED = ['gap', `accept-gap one ${NOW}`];

  it('is refused before the app is resumed', () => {
    expect(refusalOf(kept, [paused()])).toEqual(REFUSED);
    expect(messageOf(kept, [paused()])).toMatch(
      /^statement 'one' has not run for 11 days, longer than the topic 'a' keeps its rows/,
    );
  });

  it.each<[string, object]>([
    ['offsets are carried over', { sql: 'old' }],
    ['offsets are given', { sql: 'old', isStateful: false }],
  ])('is refused before %s', (_, more) => {
    expect(refusalOf(kept, [paused(more)])).toEqual(REFUSED);
    expect(refusalOf({ ...kept, isAppend: false }, [paused(more)])).toEqual(REFUSED);
  });

  it('is none where the topic keeps its rows for longer, or for ever, or nobody paused', () => {
    expect(refusalOf(short, [paused()])).toBeUndefined();
    expect(refusalOf(app(), [paused()])).toBeUndefined();
    expect(refusalOf(kept, [paused({ ended: 25 })])).toBeUndefined();
    expect(refusalOf(kept, [statement('one', 'RUNNING')])).toBeUndefined();
  });

  it('is refused for the holder of any topic', () => {
    const dropped = statement('zero', 'STOPPED', { from: 'ab', ended: 10 });
    const head = statement('one', 'RUNNING', { created: 10 });
    expect(refusalOf(app({ from: 'ab', retentionDays: 7 }), [dropped, head])).toEqual([
      'gap',
      `accept-gap zero ${NOW}`,
    ]);
  });

  it('is accepted by the answer that names the holder, and the app goes on with what is left', () => {
    expect(stepsOf(kept, [paused()], { answers: ['accept-gap one'] })[0]).toBe('resume one');
  });

  it('is not accepted by an answer that names another, or that was given before it began', () => {
    const brief = app({ retentionDays: 1 });
    const again = paused({ ended: 29.5 });
    const accepted = (line: string) => refusalOf(brief, [again], { answers: [line] })?.[0];
    expect(accepted(`accept-gap one asked=${day(29.6)}`)).toBeUndefined();
    expect(accepted(`accept-gap one asked=${day(29.4)}`)).toBe('gap');
    expect(accepted(`accept-gap two asked=${day(29.6)}`)).toBe('gap');
  });

  it('refuses no gap where the sink is absent, so that all is read anew', () => {
    const paused = statement('one', 'STOPPED');
    expect(stepsOf(app({ retentionDays: 7 }), [paused], { there: '' })[0]).toBe('create sink s');
  });

  it('refuses each pause that was too long, though another one is accepted', () => {
    const statements = [
      statement('zero', 'STOPPED', { sql: 'old', from: 'b', ended: 10 }),
      statement('one', 'STOPPED', { sql: 'old', created: 2, ended: 12 }),
    ];
    const desired = app({ from: 'ab', retentionDays: 7 });
    expect(refusalOf(desired, statements, { answers: ['accept-gap one'] })?.[0]).toBe('gap');
    expect(refusalOf(desired, statements, { answers: ['accept-gap zero'] })?.[0]).toBe('gap');
    expect(stepsOf(desired, statements, { answers: ['accept-gap zero one'] })[0]).toBe('create next a@5 b@5');
  });
});

describe('a sink that was there before, and no position', () => {
  const lines = (after: string) => ['no-position', `start s after ${after} a=earliest ${NOW} in=lkc-1`];

  it('is refused where no statement is left', () => {
    expect(refusalOf(app(), [])).toEqual(lines('none'));
    expect(messageOf(app(), [])).toMatch(
      /^the sink 's' was there before, but no statement that still exists has read 'a' into it\. .* offsets such as partition:0,offset:5$/,
    );
  });

  it('is refused where all topics are others than before', () => {
    expect(refusalOf(app(), [statement('one', 'RUNNING', { from: 'b' })])).toEqual(lines('none'));
  });

  it('is refused where one of several topics is unknown for good', () => {
    const statements = [statement('zero', 'COMPLETED', { from: 'b' }), statement('one', 'RUNNING', { created: 2 })];
    expect(refusalOf(app({ from: 'ab' }), statements)).toEqual([
      'no-position',
      `start s after one a=earliest b=earliest ${NOW} in=lkc-1`,
    ]);
    expect(messageOf(app({ from: 'ab' }), statements)).toContain(
      "'zero' (COMPLETED) ended without telling how far it has read",
    );
  });

  it('is refused after nothing was done, though steps would come first', () => {
    expect(next(app(), [neverRan('one', 'FAILED')])).toMatchObject({ kind: 'delete' });
    expect(refusalOf(app(), [neverRan('one', 'FAILED')])).toEqual(lines('none'));
  });
});

it('refuses no gap where the statement waits that an answer began, whose deploy was killed', () => {
  const paused = statement('one', 'FAILED', { sql: 'old' });
  const begun = statement('two', 'PENDING', { anew: 'a', created: 30.6 });
  const answers = ['start s after one a=earliest'];
  expect(refusalOf(app({ retentionDays: 7 }), [paused, begun], { answers })).toBeUndefined();
});
