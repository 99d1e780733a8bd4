import { lastStableState } from '../../src/reconcile/last-stable-state';
import type { ManagedStatement } from '../../src/reconcile/observed-state';
import { app, day, neverRan, planned, shown, situation, statement } from './builders';

/** What was created by a deploy that may still be under way. */
const YOUNG = { createdAt: '2026-01-30T23:59:00.000Z' };
const older = statement('one', 'STOPPED', { sql: 'old' });
const failed = statement('two', 'FAILED', { ...YOUNG, told: 'nothing', ranMs: undefined, initialOffsetFrom: 'one' });

/** The name of the statement to go back to. */
const stableOf = (
  bad: ManagedStatement | undefined,
  statements: readonly ManagedStatement[],
  details: Parameters<typeof situation>[2] = {},
): string | undefined =>
  lastStableState(situation(app({ into: 's' }), [...statements, ...(bad ? [bad] : [])], details), bad)?.statement.name;

describe('the last stable state', () => {
  it('is what a new statement was to replace', () => {
    expect(stableOf(failed, [older])).toBe('one');
    expect(stableOf(failed, [older, statement('between', 'STOPPED', { created: 2 })])).toBe('between');
  });

  it('is what is there, where no new statement could be created', () => {
    expect(stableOf(undefined, [older])).toBe('one');
  });

  it('is nothing where the one that failed had proved itself', () => {
    expect(stableOf({ ...failed, createdAt: day(30) }, [older])).toBeUndefined();
  });

  it('is what it replaced all the same, where this deploy has resumed it', () => {
    const progress = { started: new Set(['two']) };
    expect(stableOf({ ...failed, createdAt: day(30) }, [older], { progress })).toBe('one');
  });

  it('is nothing where another statement has followed the one that failed', () => {
    const follower = statement('three', 'PENDING', { createdAt: '2026-01-30T23:59:30.000Z' });
    expect(stableOf(failed, [older, follower])).toBeUndefined();
  });

  it.each(['FAILED', 'COMPLETED'])('is nothing where the one before is %s', (phase) => {
    expect(stableOf(failed, [statement('one', phase, { sql: 'old' })])).toBeUndefined();
  });

  it('is nothing where there is none before, or none that ran', () => {
    expect(stableOf(failed, [])).toBeUndefined();
    expect(stableOf(failed, [neverRan('one', 'STOPPED')])).toBeUndefined();
  });

  it('is nothing where the one before wrote other sinks', () => {
    expect(stableOf(failed, [statement('one', 'STOPPED', { into: 'rs' })])).toBeUndefined();
  });

  it('is one of ours rather than a younger stranger', () => {
    const theirs = statement('theirs', 'STOPPED', { isOurs: false, created: 9 });
    expect(stableOf(failed, [older, theirs])).toBe('one');
    expect(stableOf(failed, [theirs])).toBe('theirs');
  });
});

describe('the way back', () => {
  const TEXT = 'INSERT INTO `s` SELECT 1 FROM `a` UNION ALL SELECT 2 FROM `c`';
  const before = statement('one', 'STOPPED', { sql: 'old', from: 'ac', isStateful: false });
  const stable = lastStableState(
    situation(app({ alter: ['ALTER'], partitions: 2, from: 'ab' }), [{ ...before, sql: TEXT }, failed]),
    failed,
  );

  it('is the text of what ran, its fingerprint and its topics, for the sink as it is', () => {
    expect(stable?.desired).toMatchObject({
      insert: TEXT,
      fingerprint: before.fingerprint,
      sources: [
        { topic: 'a', partitions: 2, retentionMs: undefined },
        { topic: 'c', partitions: undefined, retentionMs: undefined },
      ],
    });
    expect(stable?.desired.sinks[0]).not.toHaveProperty('alter');
    expect(stable?.desired.insertFrom({ a: 'partition:0,offset:5' })).toBe(
      'INSERT INTO `s` SELECT 1 FROM `a` /*+ OPTIONS(' +
        "'scan.startup.mode' = 'specific-offsets', 'scan.startup.specific-offsets' = 'partition:0,offset:5') */ " +
        'UNION ALL SELECT 2 FROM `c`',
    );
  });

  it('deletes what never ran, and resumes what did', () => {
    const back = stable ? planned(stable.desired, [{ ...before, sql: TEXT }, failed]).steps.map(shown) : [];
    expect(back.slice(0, 2)).toEqual(['delete two', 'resume one']);
  });

  it('goes on from what ran and was stopped in order', () => {
    const ran = statement('two', 'STOPPED', { created: 30.9, from: 'ac', told: 8, initialOffsetFrom: 'one' });
    const back = stable ? planned(stable.desired, [{ ...before, sql: TEXT }, ran]).steps.map(shown) : [];
    expect(back[0]).toBe('create next from two');
  });
});
